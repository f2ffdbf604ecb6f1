import { describe, expect, test } from 'vitest'
import { differencesOf } from '../../../../src/analysis/comparison/differences'
import type { LeverSetting, Scenario } from '../../../../src/scenario/scenario'
import { catalogue } from '../../scenario/small-system'

const lever = catalogue.levers[0]!
const assumption = catalogue.assumptions[0]!
const input = catalogue.placeInputs.find(({ points }) => points === 1)!
const setting: LeverSetting = { value: lever.high, start: '2027-04', ramp: 6, end: null }

function plan(change: Partial<Scenario> = {}): Scenario {
  return {
    schema: 1,
    name: 'a plan',
    note: '',
    model: { id: 'small_system', hash: 'x' },
    data: '2025-06',
    place: 'here',
    ours: {},
    levers: {},
    assumptions: {},
    seed: 1,
    ...change,
  }
}

describe('what differs between plans', () => {
  test('is nothing where only names do', () => {
    expect(differencesOf(catalogue, [plan(), plan({ name: 'another' })])).toEqual({ rows: [], alike: 0 })
  })

  test('is told setting by setting, each way once, with the plans that it stands in', () => {
    const later = { ...setting, start: '2029-04' }
    const moved = (one: LeverSetting) => plan({ levers: { [lever.id]: one } })
    const { rows } = differencesOf(catalogue, [moved(setting), plan(), moved(later), moved({ ...setting })])
    expect(rows).toEqual([
      {
        kind: 'lever',
        of: lever,
        choices: [
          { value: setting, plans: [0, 3] },
          { value: null, plans: [1] },
          { value: later, plans: [2] },
        ],
      },
    ])
  })

  test('a lever at today’s value is as today, whatever months were chosen for it', () => {
    const idle = plan({ levers: { [lever.id]: { ...setting, value: lever.value } } })
    expect(differencesOf(catalogue, [idle, plan()])).toEqual({ rows: [], alike: 0 })
  })

  test('what all plans move alike is counted and not listed', () => {
    const change = { levers: { [lever.id]: setting }, assumptions: { [assumption.id]: assumption.high } }
    expect(differencesOf(catalogue, [plan(change), plan(change)])).toEqual({ rows: [], alike: 2 })
  })

  test('assumptions, own numbers and places are told as well', () => {
    const other = plan({
      place: 'there',
      assumptions: { [assumption.id]: assumption.high },
      ours: { [input.id]: 0.5 },
    })
    expect(
      differencesOf(catalogue, [plan(), other]).rows.map(({ kind, choices }) => [kind, choices]),
    ).toEqual([
      ['place', [choice('here', 0), choice('there', 1)]],
      ['assumption', [choice(assumption.value, 0), choice(assumption.high, 1)]],
      ['ours', [choice(null, 0), choice(0.5, 1)]],
    ])
  })
})

function choice(value: unknown, position: number) {
  return { value, plans: [position] }
}
