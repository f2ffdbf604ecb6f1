import { run, texts } from '../fixtures/scenario/small-system.xmile?parts'
import xmile from '../fixtures/scenario/small-system.xmile?url'
import type { LocalPlace, Scenario } from '../../src/scenario/scenario'

/** Address of a model of one lever, two assumptions and one outcome. */
export const smallModel = new URL(run, location.href).href
/** Address of the file that it comes from. */
export const smallXmile = new URL(xmile, location.href).href
/** Address of what that model says of them. */
export const smallTexts = new URL(texts, location.href).href

export function place(id: string, rate: number): LocalPlace {
  return {
    id,
    name: id.toUpperCase(),
    kind: 'authority',
    vintage: '2025-06',
    start: '2026-04',
    people: 10_000,
    share65: 0.25,
    beds: 'count',
    inputs: {
      projected_people: { value: [10_000, 10_100, 10_200, 10_300], status: 'D', from: [] },
      admission_rate: { value: rate, status: 'D', from: [] },
    },
    beside: [],
    flags: [],
  }
}

export const smallPlace = place('here', 0.02)

/** A scenario of `smallPlace` with levers at these values from April 2027. */
export function smallScenario(levers: Readonly<Record<string, number>>): Scenario {
  return {
    schema: 1,
    name: '',
    note: '',
    model: { id: 'small_system', hash: 'x' },
    data: smallPlace.vintage,
    place: smallPlace.id,
    ours: {},
    levers: Object.fromEntries(
      Object.entries(levers).map(([id, value]) => [id, { value, start: '2027-04', ramp: 6, end: null }]),
    ),
    assumptions: {},
    seed: 1,
  }
}
