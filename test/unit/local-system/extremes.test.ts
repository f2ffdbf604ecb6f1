import { describe, expect, it } from 'vitest'
import {
  allPlaces,
  lever,
  levers,
  open,
  openModel,
  place,
  placeInputs,
  Result,
  stocks,
  type Inputs,
} from './system'

const model = openModel()
const simulator = open()
/** Accounts and shifts of money may lie below zero, and say so in the model; nothing else may. */
const names = stocks(model).filter((id) => model.variables.get(id)!.attributes.get('signed') !== 'yes')

function lowest(run: Result): { id: string; value: number } {
  let found = { id: '', value: Infinity }
  for (const id of run.ids) {
    if (!names.includes(id.split('[')[0]!)) continue
    for (const value of run.series(id)) if (value < found.value) found = { id, value }
  }
  return found
}

const noPoints = Array<number>(16).fill(0)

describe('no stock is ever negative', () => {
  const extremes: readonly (readonly [string, Inputs])[] = [
    ['nothing is done', {}],
    ...levers(model).flatMap(({ id, low, high }) => [
      [`${id} at its highest`, lever(id, high)] as const,
      ...(low < 0 ? [[`${id} at its lowest`, lever(id, low)] as const] : []),
    ]),
    [
      'every lever at its highest at once',
      Object.assign({}, ...levers(model).map(({ id, high }) => lever(id, high))),
    ],
    [
      'every lever at its lowest at once',
      Object.assign({}, ...levers(model).map(({ id, low }) => lever(id, low))),
    ],
    ['no acute beds are left', lever('acute_beds_closed', 1)],
    ['no care homes are left', { care_homes_open: 0 }],
    ['nobody uses a care home', { supported_residents_per_1000_people_65_and_over: 0 }],
    ['nobody has home care', { home_care_clients_per_1000_people_65_and_over: 0 }],
    ['home care stops', lever('home_care_spend', -1)],
    ['admissions double', { growth_of_admissions: 0.05, winter_peak: 0.3 }],
  ]
  it.each(extremes)('when %s', (_, inputs) => {
    for (const id of ['E92000001', 'E06000017']) {
      const { id: stock, value } = lowest(new Result(simulator, { ...placeInputs(place(id)), ...inputs }))
      expect(value, stock).toBeGreaterThanOrEqual(-1e-6)
    }
  })

  it('in any place', () => {
    for (const local of allPlaces()) {
      const { id, value } = lowest(new Result(simulator, placeInputs(local)))
      expect(value, `${local.name}: ${id}`).toBeGreaterThanOrEqual(-1e-6)
    }
  })
})

describe('without acute beds', () => {
  const run = new Result(simulator, { ...lever('acute_beds_closed', 2) })
  it('planned care stops, and everyone admitted waits in A&E', () => {
    expect(run.year('elective_admissions', 5)).toBeLessThan(1)
    expect(run.year('people_waiting_in_a_and_e_for_a_bed', 5)).toBeGreaterThan(
      0.9 * run.year('emergency_patients', 5),
    )
  })
  it('the list is bought elsewhere at a cost: harm is no saving', () => {
    expect(run.year('bought_elsewhere', 10)).toBeGreaterThan(0.5 * run.year('elective_demand', 10))
  })
})

describe('without care homes', () => {
  const run = new Result(simulator, { care_homes_open: 0 })
  const nothing = new Result(simulator)
  it('nobody enters one, and people wait in hospital instead', () => {
    expect(run.year('care_home_entries', 10)).toBeLessThan(1e-6 + 0.2 * nothing.year('care_home_entries', 10))
    expect(run.year('waiting_for_care_home', 5)).toBeGreaterThan(3 * nothing.year('waiting_for_care_home', 5))
    expect(run.year('residents', 15)).toBeLessThan(0.05 * nothing.year('residents', 15))
  })
})

describe('with nobody over 65', () => {
  const run = new Result(simulator, {
    projected_people_65_to_74: noPoints,
    projected_people_75_to_84: noPoints,
    projected_people_85_and_over: noPoints,
  })
  it('there is nobody to admit, delay or house', () => {
    for (const id of [
      'people_65_and_over',
      'delayed_patients',
      'residents',
      'home_care_clients',
      'intermediate_bed_users',
    ]) {
      expect(run.year(id, 15), id).toBe(0)
    }
    expect(run.year('emergency_admissions_65_and_over_a_year', 15)).toBe(0)
  })
  it('adults under 65 still use the hospital', () => {
    expect(run.year('adults_in_hospital', 15)).toBeGreaterThan(10_000)
  })
})
