import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { faultSentence, type Sayable } from '../../../src/text/fault-sentence'
import { dataFaults } from '../../../src/text/data-faults'
import { faults } from '../../../src/text/faults'
import { libraryFaults } from '../../../src/text/library-faults'
import { modelFaults } from '../../../src/text/model-faults'
import { fileFaults } from '../../../src/text/file-faults'
import { planFaults } from '../../../src/text/plan-faults'
import { targetFaults } from '../../../src/text/target-faults'

const say = (fault: Sayable): string => faultSentence(fault, faults)
const src = new URL('../../../src/', import.meta.url)

/** Every quoted word in the sources that has the form of a fault's kind and one of their areas. */
function kindsInSources(): ReadonlySet<string> {
  const areas = new Set(Object.keys(faults).map((kind) => kind.split('.')[0]))
  const kinds = new Set<string>()
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte)$/.test(file) || file.startsWith('text')) continue
    const text = readFileSync(new URL(file.replaceAll('\\', '/'), src), 'utf8')
    for (const [, kind] of text.matchAll(/kind: '([a-z]+\.[a-z-]+)'/g)) kinds.add(kind!)
    for (const [, kind] of text.matchAll(/'([a-z]+\.[a-z]+(?:-[a-z]+)*)'/g)) {
      if (areas.has(kind!.split('.')[0])) kinds.add(kind!)
    }
  }
  return kinds
}

describe('sentences for faults', () => {
  const kinds = kindsInSources()

  test('exist for every fault that the sources can raise', () => {
    expect(kinds.size).toBeGreaterThan(40)
    expect([...kinds].filter((kind) => !Object.hasOwn(faults, kind)).sort()).toEqual([])
  })

  test('exist for no fault that nothing raises', () => {
    expect(Object.keys(faults).filter((kind) => !kinds.has(kind))).toEqual([])
  })

  test.each([planFaults, fileFaults, modelFaults, dataFaults, targetFaults, libraryFaults])(
    'stand in the order of their kinds',
    (some) => {
      expect(Object.keys(some)).toEqual(Object.keys(some).sort())
    },
  )

  test('stand in one list each', () => {
    const counted = [planFaults, fileFaults, modelFaults, dataFaults, targetFaults, libraryFaults].map(
      (some) => Object.keys(some).length,
    )
    expect(Object.keys(faults)).toHaveLength(counted.reduce((sum, count) => sum + count))
  })

  test('end like sentences and have well-formed holes', () => {
    for (const [kind, sentence] of Object.entries(faults)) {
      expect(sentence, kind).toMatch(/^[A-Z“{‘<].*[.?!]$/s)
      expect(sentence.replace(/\{[a-z][A-Za-z0-9]*\}/g, ''), kind).not.toMatch(/[{}]/)
    }
  })

  test('are filled with the values and the path of the fault', () => {
    expect(
      say({
        kind: 'json.wrong-type',
        where: { path: 'levers.teams.value' },
        values: { found: 'a text', expected: 'a number' },
      }),
    ).toBe('“levers.teams.value” is a text where a number is needed.')
  })

  test('say the whole file of a fault that is not of one field', () => {
    expect(
      say({
        kind: 'json.wrong-type',
        where: { path: '' },
        values: { found: 'null', expected: 'an object' },
      }),
    ).toBe('The whole file is null where an object is needed.')
  })

  test('keep a value as it is, whatever it looks like', () => {
    const name = '$& {path} <b>'
    expect(say({ kind: 'scenario.unknown-lever', values: { name } })).toContain(`“${name}”`)
  })

  test('hide nothing of a fault that has none', () => {
    expect(say({ kind: 'constructor', values: { name: 'x', limit: 3 } })).toBe(
      'constructor, name: x, limit: 3',
    )
  })
})
