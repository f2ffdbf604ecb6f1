import { describe, expect, test } from 'vitest'
import { comparedClaims } from '../../../src/analysis/library/compared'
import { anyClaim, orders, piled, sift } from '../../../src/page/evidence/sift'
import { matches } from '../../../src/page/matches'
import { answers, heldScenarios } from '../../../src/page/scenarios/held'
import { shelvedLibrary } from '../../../src/session/shelved-library'
import { evidenceText } from '../../../src/text/evidence'

const library = shelvedLibrary()
const claims = comparedClaims(library)
const ids = (some: readonly { claim: { id: string } }[]) => some.map(({ claim }) => claim.id)

describe('words typed', () => {
  test('all have to be there, in any order, case and accents aside', () => {
    expect(matches('Größe of the Care Trust', 'trust grosse')).toBe(false)
    expect(matches('Élan of the Care Trust', 'TRUST elan')).toBe(true)
    expect(matches('Care Trust', 'care, beds')).toBe(false)
    expect(matches('anything', '  ')).toBe(true)
  })
})

describe('claims', () => {
  test('are all there until somebody asks for some', () => {
    expect(sift(claims, anyClaim)).toEqual(claims)
  })

  test('are found by place, standing, design and subject together', () => {
    const found = sift(claims, { ...anyClaim, words: 'veterans', standing: 'beside' })
    expect(ids(found)).toContain('vha-urgent-visits')
    expect(ids(found)).not.toContain('torbay-bed-ratio')
    const { title } = library.evidence[0]!.value
    const torbay = sift(claims, { ...anyClaim, topic: title, design: 'official statistics' })
    expect(torbay.length).toBeGreaterThan(0)
    for (const { claim, topic } of torbay)
      expect([claim.design, topic.title]).toEqual(['official statistics', title])
  })

  test.for(orders)('ordered by %s each stands under one heading', (order) => {
    const piles = piled(claims, order)
    expect(piles.flatMap((pile) => ids(pile.claims)).sort()).toEqual(ids(claims).sort())
    expect(new Set(piles.map(({ key }) => key)).size).toBe(piles.length)
  })

  test('misses come before hits', () => {
    expect(piled(claims, 'standing').map(({ key }) => key)).toEqual(expect.arrayContaining(['missed', 'met']))
    expect(piled(claims, 'standing')[0]!.key).toBe('missed')
  })

  test('those that every room asks for exist', () => {
    expect(evidenceText.famous.ids.filter((id) => !ids(claims).includes(id))).toEqual([])
  })
})

describe('scenarios', () => {
  const held = heldScenarios(library)

  test('each card has every figure and every claim of its file once', () => {
    for (const { value: entry } of library.scenarios) {
      const card = held.get(entry.id)!
      const figures = [...card.beside.map(({ beside }) => beside.reading), ...card.alone]
      expect(new Set(figures)).toEqual(new Set(entry.modelled))
      expect(figures).toHaveLength(entry.modelled.length)
      const named = [...card.beside, ...card.otherClaims.map((claim) => ({ claim }))]
      expect(new Set(ids(named))).toEqual(new Set(entry.evidence))
    }
  })

  test('are found by what they are about and by the levers they move', () => {
    const found = (typed: string) => [...held.values()].filter((one) => answers(one, typed))
    expect(found('kaiser').map(({ entry }) => entry.id)).toContain('kaiser-permanente')
    expect(found('acute beds closed').map(({ entry }) => entry.id)).toContain('torbay-1998-2010')
    expect(found('zeppelin')).toEqual([])
  })
})
