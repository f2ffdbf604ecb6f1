import { describe, expect, test } from 'vitest'
import { comparedClaims, isAsked } from '../../../src/analysis/library/compared'
import {
  faceValueOf,
  rangeOf,
  standingOf,
  standings,
  tally,
  unchangedAt,
} from '../../../src/analysis/library/standing'
import { isBuiltIn, type Claim } from '../../../src/scenario/evidence'
import type { Reading } from '../../../src/scenario/library-scenario'
import { shelvedLibrary } from '../../../src/session/shelved-library'

const claim = (change: Partial<Claim> = {}): Claim => ({
  id: 'c',
  claim: 'Beds fell.',
  system: 'Riverside',
  value: -10,
  unit: '%',
  years: '2004',
  design: 'before and after, no control group',
  status: 'P',
  source: 'Count',
  fitted: false,
  scenario: 's',
  outcome: 'beds',
  comparable: true,
  why: 'Because.',
  ...change,
})
const reading = (value: number | null, measure: Reading['measure'] = 'percent'): Reading => ({
  label: 'Beds',
  outcome: 'beds',
  measure,
  against: 'nothing',
  when: { from: '2030-04', until: '2031-03' },
  unit: '%',
  digits: 1,
  value,
})
const range = { value: null, low: -5, high: -1 }

describe('how a figure of the model stands to a published one', () => {
  test.for([
    ['the same figure', claim(), reading(-10), 'met'],
    ['a tenth beside a figure without a range', claim(), reading(-9.9), 'missed'],
    ['the other way', claim(), reading(0.1), 'opposite'],
    ['nothing at all, where a fall was published', claim(), reading(0), 'missed'],
    ['a change, where none was published', claim({ value: 0 }), reading(-0.5), 'missed'],
    ['on the edge of a range', claim(range), reading(-5), 'met'],
    ['outside a range', claim(range), reading(-5.1), 'missed'],
    ['across zero from a range', claim(range), reading(2), 'opposite'],
    ['inside a range that a value has', claim({ low: -12, high: -2 }), reading(-3), 'met'],
    ['below a range with one end', claim({ value: null, high: 0 }), reading(-80), 'met'],
    ['a ratio on the side of one', claim({ value: 0.669 }), reading(0.879, 'ratio'), 'missed'],
    ['a ratio across one', claim({ value: 0.669 }), reading(1.02, 'ratio'), 'opposite'],
    ['a level has no direction', claim({ value: 5 }), reading(-1, 'level'), 'missed'],
    ['other people', claim({ comparable: false }), reading(-10), 'beside'],
    ['a direction without a figure', claim({ value: null }), reading(-10), 'beside'],
    ['a figure that the model was built on', claim({ fitted: true }), reading(-10), 'built-in'],
    ['a figure that the model takes as an input', claim({ input: true }), reading(-10), 'built-in'],
    ['nothing in the model', claim(), undefined, 'not-modelled'],
    ['no study', claim({ design: 'no study found', value: null }), undefined, 'none-found'],
    ['a figure that was not run', claim(), reading(null), 'not-run'],
  ] as const)('%s', ([, published, modelled, standing]) => {
    expect(standingOf(published, modelled)).toBe(standing)
  })
})

describe('the claims of this release', () => {
  const library = shelvedLibrary()
  const claims = comparedClaims(library)
  const one = (id: string) => claims.find(({ claim }) => claim.id === id)!

  test('each stands in one way, and the ways add up to all of them', () => {
    expect(claims).toHaveLength(library.evidence.reduce((sum, { value }) => sum + value.claims.length, 0))
    const counts = tally(claims.map(({ standing }) => standing))
    expect(standings.reduce((sum, name) => sum + counts[name], 0)).toBe(claims.length)
  })

  test('whoever stands beside the model by the file does so on the page, and nobody else', () => {
    for (const { claim, beside } of claims) {
      expect([claim.id, beside.length > 0]).toEqual([claim.id, claim.outcome !== null])
      if (beside.length > 0) expect(beside[0]!.entry.id).toBe(claim.scenario)
    }
  })

  test('what the model meets is not what it was built on', () => {
    for (const { claim, standing } of claims) if (standing === 'met') expect(isBuiltIn(claim)).toBe(false)
  })

  test('a claim whose reason says that it is an input is marked as one', () => {
    const inputs = claims.filter(({ claim }) => /\b(is|as) an input\b|as the study asks/.test(claim.why))
    expect(inputs.length).toBeGreaterThan(0)
    expect(inputs.filter(({ claim }) => !isBuiltIn(claim)).map(({ claim }) => claim.id)).toEqual([])
  })

  test('a judgement that meets the published figure can be checked by hand', () => {
    for (const { claim, beside, standing } of claims) {
      const found = beside[0]?.reading
      if (!['met', 'missed', 'opposite'].includes(standing) || found === undefined) continue
      const [low, high] = rangeOf(claim)!
      const value = found.value!
      expect([claim.id, standing === 'met']).toEqual([claim.id, low <= value && value <= high])
      const still = unchangedAt(found)
      const apart = still !== null && Math.sign(low - still) * Math.sign(value - still) === -1
      if (low === high) expect([claim.id, standing === 'opposite']).toEqual([claim.id, apart])
    }
  })

  test('a famous case of other people is not judged, and its miss is counted at face value', () => {
    for (const [id, face] of [
      ['vha-urgent-visits', 'opposite'],
      ['vha-bed-days-quoted', 'missed'],
      ['wales-cardiff', 'opposite'],
      ['torbay-144-fewer', 'opposite'],
      ['wsd-headline', 'missed'],
    ] as const) {
      const { claim, beside, standing } = one(id)
      expect([id, standing, faceValueOf(claim, beside[0]?.reading)]).toEqual([id, 'beside', face])
    }
    const fitted = one('england-beds')
    expect(faceValueOf(fitted.claim, fitted.beside[0]?.reading)).toBe('built-in')
  })

  test('Torbay is missed, and the library’s favourable run beside it does not change that', () => {
    const { beside, standing } = one('torbay-bed-ratio')
    expect(standing).toBe('missed')
    expect(beside.map(({ entry }) => entry.id)).toEqual(['torbay-1998-2010', 'torbay-1998-2010-optimistic'])
  })

  test('what the design asks is never counted as published', () => {
    const asked = claims.filter(isAsked)
    expect(asked.length).toBeGreaterThan(0)
    expect(new Set(asked.map(({ topic }) => topic.title)).size).toBe(1)
  })
})
