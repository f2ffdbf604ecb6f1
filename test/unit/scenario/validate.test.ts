import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FaultError, type Fault } from '../../../src/model/fault'
import { migrate, type Migration } from '../../../src/scenario/migrate'
import type { Scenario } from '../../../src/scenario/scenario'
import { readScenario, readScenarioText, writeScenario } from '../../../src/scenario/validate'
import { anyScenario } from './arbitrary-scenario'
import { scenario } from './small-system'

function faultsOf(work: () => unknown): readonly Fault[] {
  try {
    work()
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
  return []
}

const reading = (json: unknown) => faultsOf(() => readScenario(json))
const withChange = (change: object) => reading({ ...scenario, ...change })

describe('a scenario file', () => {
  test('gives back every number and name it was given', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const text = writeScenario(any)
        expect(readScenarioText(text).scenario).toStrictEqual(any)
        expect(writeScenario(readScenarioText(text).scenario)).toBe(text)
      }),
    )
  })

  test('is the same text whatever order its fields and names came in', () => {
    const reversed = (value: unknown): unknown =>
      typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, member]) => [key, reversed(member)]),
          )
        : value
    fc.assert(
      fc.property(anyScenario, (any) => {
        expect(writeScenario(reversed(any) as Scenario)).toBe(writeScenario(any))
      }),
    )
  })

  test('has no negative zero, which a file could not carry', () => {
    const read = readScenario({ ...scenario, assumptions: { 'stay[mild]': -0 } })
    expect(Object.is(read.assumptions['stay[mild]'], 0)).toBe(true)
  })

  test('may name its schema', () => {
    expect(readScenario({ $schema: '../schema/scenario-1.json', ...scenario })).toStrictEqual(
      readScenario(scenario),
    )
  })

  test('says every mistake with its path', () => {
    const { note, ...rest } = scenario
    expect(note).toBe('')
    const faults = reading({
      ...rest,
      name: 5,
      seed: -1,
      colour: 'red',
      levers: { visiting_teams: { value: 'all', start: 'soon', ramp: 2000, end: null } },
    })
    expect(faults.map(({ kind, where }) => [kind, where?.path])).toEqual([
      ['json.wrong-type', 'name'],
      ['json.missing-field', 'note'],
      ['json.wrong-type', 'levers.visiting_teams.value'],
      ['json.wrong-form', 'levers.visiting_teams.start'],
      ['json.out-of-bounds', 'levers.visiting_teams.ramp'],
      ['json.out-of-bounds', 'seed'],
      ['json.unknown-field', 'colour'],
    ])
  })

  test('says line and column of a mistake in a text', () => {
    const text = writeScenario(scenario).replace('0.6', '"most"')
    const line = text.split('\n').findIndex((row) => row.includes('"most"')) + 1
    expect(faultsOf(() => readScenarioText(text, 'plan.json'))).toEqual([
      {
        kind: 'json.wrong-type',
        where: { file: 'plan.json', line, column: 16, path: 'levers.visiting_teams.value' },
        values: { found: '"most"', expected: 'a number' },
      },
    ])
  })

  test.each([
    ['no object', 42, 'json.wrong-type'],
    ['nothing', null, 'json.wrong-type'],
    ['a list', [], 'json.missing-field'],
    ['a list of levers', { ...scenario, levers: [] }, 'json.wrong-type'],
    ['an infinite number', { ...scenario, ours: { admission_rate: Infinity } }, 'json.out-of-bounds'],
    ['not a number', { ...scenario, ours: { admission_rate: NaN } }, 'json.wrong-type'],
    ['a name with a space', { ...scenario, ours: { 'admission rate': 1 } }, 'json.wrong-form'],
    ['a long name', { ...scenario, name: 'x'.repeat(201) }, 'json.too-long'],
    [
      'too many assumptions',
      { ...scenario, assumptions: Object.fromEntries(Array.from({ length: 501 }, (_, i) => [`a${i}`, i])) },
      'json.too-long',
    ],
    ['a path for a place', { ...scenario, place: '../../secret' }, 'json.wrong-form'],
    ['a fractional seed', { ...scenario, seed: 0.5 }, 'json.out-of-bounds'],
    ['no version', { ...scenario, schema: undefined }, 'json.not-one-of'],
    ['a version before the first', { ...scenario, schema: 0 }, 'json.not-one-of'],
    ['a later version', { ...scenario, schema: 2 }, 'scenario.newer'],
  ])('refuses %s', (_, json, kind) => {
    expect(reading(json).map((fault) => fault.kind)).toContain(kind)
  })

  test('refuses names that reach a prototype, wherever they stand, and changes no prototype', () => {
    for (const text of [
      '{"__proto__": {"seed": 1}}',
      '{"levers": {"__proto__": {"value": 1}}}',
      '{"ours": {"constructor": 1}}',
    ]) {
      const kinds = reading(JSON.parse(text)).map(({ kind }) => kind)
      expect(kinds).toContain('json.forbidden-key')
    }
    expect(Object.hasOwn(Object.prototype, 'value')).toBe(false)
  })

  test('is never written when it could not be read', () => {
    expect(faultsOf(() => writeScenario({ ...scenario, seed: NaN })).length).toBe(1)
  })

  test('keeps a value out of any range: ranges belong to the model', () => {
    const levers = { visiting_teams: { ...scenario.levers['visiting_teams']!, value: 7 } }
    expect(withChange({ levers })).toEqual([])
  })
})

describe('migration', () => {
  const steps = new Map<number, Migration>([
    [1, ({ note, ...rest }) => ({ ...rest, remark: note })],
    [2, (old) => ({ ...old, places: [old['place']] })],
  ])

  test('goes one version at a time up to today’s', () => {
    expect(migrate({ schema: 1, note: 'n', place: 'p' }, {}, steps, 3)).toEqual({
      schema: 3,
      remark: 'n',
      place: 'p',
      places: ['p'],
    })
    expect(migrate({ schema: 2, place: 'p' }, {}, steps, 3)).toEqual({ schema: 3, place: 'p', places: ['p'] })
  })

  test('leaves alone what has no version or one that nothing leads on from', () => {
    for (const json of [null, 'x', {}, { schema: '1' }, { schema: 0 }, { schema: 1.5 }]) {
      expect(migrate(json, {}, steps, 3)).toBe(json)
    }
  })
})
