import { describe, expect, test } from 'vitest'
import { checkScenario } from '../../../src/scenario/check'
import type { Scenario } from '../../../src/scenario/scenario'
import { readScenarioText, writeScenario } from '../../../src/scenario/validate'
import { catalogue, place, scenario } from './small-system'

const plan = scenario.levers['visiting_teams']!
const found = (changed: Partial<Scenario>) =>
  checkScenario({ ...scenario, ...changed }, catalogue, place).map(({ kind, where, severity }) => [
    kind,
    where?.path,
    severity,
  ])

describe('a scenario beside its model', () => {
  test('has nothing to report when it fits', () => {
    expect(found({})).toEqual([])
  })

  test('is told from one of another model and of another release', () => {
    expect(found({ model: { id: 'large_system', hash: 'abc123' } })).toEqual([
      ['scenario.other-model', 'model.id', 'error'],
    ])
    expect(found({ model: { id: 'small_system', hash: 'older' } })).toEqual([
      ['scenario.model-changed', 'model.hash', 'warning'],
    ])
  })

  test('names what the model does not have', () => {
    expect(
      found({
        levers: { more_beds: plan },
        assumptions: { 'stay[severe]': 1, visiting_teams: 1, toString: 1 },
        ours: { beds: 1, projected_people: 12000 },
      }),
    ).toEqual([
      ['scenario.unknown-baseline', 'ours.beds', 'error'],
      ['scenario.unknown-baseline', 'ours.projected_people', 'error'],
      ['scenario.unknown-lever', 'levers.more_beds', 'error'],
      ['scenario.unknown-assumption', 'assumptions.stay[severe]', 'error'],
      ['scenario.unknown-assumption', 'assumptions.visiting_teams', 'error'],
      ['scenario.unknown-assumption', 'assumptions.toString', 'error'],
    ])
  })

  test('keeps values beyond their range and warns', () => {
    const beyond = {
      levers: { visiting_teams: { ...plan, value: 1.5 } },
      assumptions: { 'stay[mild]': 0.1 },
      ours: { admission_rate: 0.2 },
    }
    expect(found(beyond)).toEqual([
      ['scenario.baseline-out-of-range', 'ours.admission_rate', 'warning'],
      ['scenario.lever-out-of-range', 'levers.visiting_teams.value', 'warning'],
      ['scenario.assumption-out-of-range', 'assumptions.stay[mild]', 'warning'],
    ])
    expect(checkScenario({ ...scenario, ...beyond }, catalogue)[1]!.values).toEqual({
      name: 'Visiting teams',
      value: 1.5,
      low: 0,
      high: 1,
    })
    expect(found({ levers: { visiting_teams: { ...plan, value: 1 } } })).toEqual([])
  })

  test('warns of levers that end before they start, never meet the run or build up beyond it', () => {
    const phased = (start: string, end: string | null) =>
      found({ levers: { visiting_teams: { ...plan, start, end } } }).map(([kind]) => kind)
    expect(phased('2028-01', '2028-01')).toEqual(['scenario.ends-before-start'])
    expect(phased('2029-04', null)).toEqual(['scenario.outside-the-run'])
    expect(phased('2029-03', null)).toEqual(['scenario.full-after-the-run'])
    expect(phased('2028-05', null)).toEqual(['scenario.full-after-the-run'])
    expect(phased('2028-04', null)).toEqual([])
    expect(phased('2020-01', '2026-04')).toEqual(['scenario.outside-the-run'])
    // A lasting change that is complete when the run begins is in force all along.
    expect(phased('1990-01', null)).toEqual([])
  })

  test('says when it belongs to another place', () => {
    expect(found({ place: 'hillside' })).toEqual([['scenario.other-place', 'place', 'error']])
  })

  test('says line and column when the file is known', () => {
    const text = writeScenario({ ...scenario, assumptions: { 'stay[mild]': 9 } })
    const { scenario: read, origin } = readScenarioText(text, 'plan.json')
    const line = text.split('\n').findIndex((row) => row.includes('stay[mild]')) + 1
    expect(checkScenario(read, catalogue, place, origin)[0]!.where).toEqual({
      file: 'plan.json',
      line,
      column: 19,
      path: 'assumptions.stay[mild]',
    })
  })
})
