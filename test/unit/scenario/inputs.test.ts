import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { freshScenario } from '../../../src/scenario/fresh'
import { runInputs } from '../../../src/scenario/inputs'
import { checkScenario } from '../../../src/scenario/check'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'
import { readScenario } from '../../../src/scenario/validate'
import { catalogue, place, scenario } from './small-system'

const people = [12000, 12100, 12200, 12300]

function kindsOf(changedPlace: Partial<LocalPlace>, changed: Partial<Scenario>): readonly string[] {
  try {
    runInputs(catalogue, { ...place, ...changedPlace }, { ...scenario, ...changed }, 'plan')
  } catch (error) {
    if (error instanceof FaultError) return error.faults.map(({ kind }) => kind)
    throw error
  }
  return []
}

describe('inputs of a run', () => {
  test('doing nothing takes the place and its people’s own numbers, and nothing else', () => {
    expect([...runInputs(catalogue, place, scenario, 'nothing')]).toEqual([
      ['projected_people', people],
      ['admission_rate', 0.025],
    ])
  })

  test('our assumptions come without our plan', () => {
    const inputs = runInputs(catalogue, place, scenario, 'assumptions')
    expect(inputs.get('stay[mild]')).toBe(0.75)
    expect(inputs.has('visiting_teams')).toBe(false)
  })

  test('the plan brings levers with months from the place’s start', () => {
    const inputs = runInputs(catalogue, place, scenario, 'plan')
    expect(inputs.get('visiting_teams')).toBe(0.6)
    expect(inputs.get('visiting_teams_start')).toBe(9)
    expect(inputs.get('visiting_teams_ramp')).toBe(12)
    expect(inputs.get('visiting_teams_end')).toBe(30)
    expect(inputs.get('stay[mild]')).toBe(0.75)
  })

  test('a place of the past counts from its own first month', () => {
    const past = { ...place, start: '1998-04' }
    const levers = { visiting_teams: { value: 0.6, start: '2003-04', ramp: 6, end: null } }
    const inputs = runInputs(catalogue, past, { ...scenario, levers }, 'plan')
    expect(inputs.get('visiting_teams_start')).toBe(60)
    expect(inputs.get('visiting_teams_end')).toBe(1000)
  })

  test('values beyond their range are passed on as they are', () => {
    const assumptions = { 'stay[mild]': 40 }
    expect(runInputs(catalogue, place, { ...scenario, assumptions }, 'plan').get('stay[mild]')).toBe(40)
  })

  test('no run sees a zero that a link could not carry', () => {
    const inputs = runInputs(catalogue, place, { ...scenario, assumptions: { 'stay[mild]': -0 } }, 'plan')
    expect(Object.is(inputs.get('stay[mild]'), 0)).toBe(true)
  })

  test('names that the model does not have are errors, not ignored', () => {
    const lever = scenario.levers['visiting_teams']!
    expect(kindsOf({}, { levers: { constructor: lever } })).toEqual(['scenario.unknown-lever'])
    expect(kindsOf({}, { assumptions: { stay: 1 } })).toEqual(['scenario.unknown-assumption'])
    expect(kindsOf({}, { ours: { 'stay[mild]': 1 } })).toEqual(['scenario.unknown-baseline'])
    const given = { status: 'D', from: [] } as const
    expect(kindsOf({ inputs: { beds: { value: 1, ...given } } }, {})).toEqual(['place.unknown-input'])
    expect(kindsOf({ inputs: { projected_people: { value: [1, 2], ...given } } }, {})).toEqual([
      'place.wrong-points',
    ])
  })
})

describe('a fresh scenario', () => {
  test('decides nothing, and is well-formed and at home in its model', () => {
    const fresh = freshScenario(catalogue, place)
    expect(readScenario(fresh)).toStrictEqual(fresh)
    expect(checkScenario(fresh, catalogue, place)).toEqual([])
    expect(runInputs(catalogue, place, fresh, 'plan')).toEqual(runInputs(catalogue, place, fresh, 'nothing'))
  })
})
