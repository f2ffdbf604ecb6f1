import { lever, type Inputs } from './system'

export type Sizes = Readonly<Record<string, number>>

/** Levers of these sizes, each in place from the first month. */
export function plan(sizes: Sizes): Inputs {
  return Object.assign({}, ...Object.entries(sizes).map(([id, size]) => lever(id, size))) as Inputs
}

/** The same, reached over so many months. */
export function slowly(sizes: Sizes, months: number): Inputs {
  const ramps = Object.keys(sizes).map((id) => [`${id}_ramp`, months] as const)
  return { ...plan(sizes), ...Object.fromEntries(ramps) }
}

/** The same, ended after so many months. */
export function until(sizes: Sizes, month: number): Inputs {
  const ends = Object.keys(sizes).map((id) => [`${id}_end`, month] as const)
  return { ...plan(sizes), ...Object.fromEntries(ends) }
}

export const intermediateCare: Sizes = { intermediate_care_beds: 1, intermediate_care_at_home: 1 }

/** All that Torbay did, at an effort from 0 to 1. */
export function programme(effort: number): Sizes {
  const ids = [
    'intermediate_care_beds',
    'intermediate_care_at_home',
    'integrated_locality_teams',
    'pooled_budget',
    'crisis_response_in_two_hours',
    'shared_record',
    'single_assessment',
    'reablement',
    'home_first',
    'leadership_and_development',
  ]
  return Object.fromEntries(ids.map((id) => [id, effort]))
}

/** The whole programme with a share of the hospital's beds closed. */
export function wholeProgramme(bedsClosed = 0.05, effort = 1): Inputs {
  return plan({ ...programme(effort), acute_beds_closed: bedsClosed * effort })
}
