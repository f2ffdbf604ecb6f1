import type { Catalogue } from '../scenario/catalogue'
import { addMonths, monthsBetween } from '../scenario/month'
import type { LeverSetting, LocalPlace, Scenario } from '../scenario/scenario'
import { defaultSetting } from './moves'

/** Whether two states ask the model for the same numbers. */
export function alike(a: Scenario, b: Scenario): boolean {
  const asked = ({ place, levers, assumptions, ours }: Scenario) =>
    JSON.stringify([place, sorted(levers), sorted(assumptions), sorted(ours)])
  return asked(a) === asked(b)
}

/**
 * A scenario on the way from one state to another of the same place: every number that differs, months among them,
 * has gone the same share of its way. It is a scenario like any other, which the model can run.
 *
 * @param share from 0, the state before, to 1, the state after
 */
export function between(
  before: Scenario,
  after: Scenario,
  share: number,
  catalogue: Catalogue,
  place: LocalPlace,
): Scenario {
  if (share <= 0) return before
  if (share >= 1) return after
  const way = (from: number, to: number) => (from === to ? to : from + (to - from) * share)
  const months = (from: string, to: string) => addMonths(from, way(0, monthsBetween(from, to)))
  const horizon = addMonths(place.start, catalogue.time.months)
  const settingOn = (from: LeverSetting, to: LeverSetting): LeverSetting => ({
    value: way(from.value, to.value),
    start: months(from.start, to.start),
    ramp: Math.round(way(from.ramp, to.ramp)),
    // What never ends is still there when the run ends.
    end: from.end === to.end ? to.end : months(from.end ?? horizon, to.end ?? horizon),
  })
  const levers = catalogue.levers.flatMap((lever): [string, LeverSetting][] => {
    const [from, to] = [before.levers[lever.id], after.levers[lever.id]]
    if (from === undefined && to === undefined) return []
    // A lever that was not moved had no months that mattered: it takes those that it has where it is moved.
    const idle = { ...(from ?? to ?? defaultSetting(lever, place.start)), value: lever.value }
    return [[lever.id, settingOn(from ?? idle, to ?? idle)]]
  })
  const central = new Map(catalogue.assumptions.map(({ id, value }) => [id, value]))
  const published = (id: string) => place.inputs[id]?.value
  return {
    ...after,
    levers: Object.fromEntries(levers),
    assumptions: numbersOn(before.assumptions, after.assumptions, (id) => central.get(id), way),
    ours: numbersOn(before.ours, after.ours, published, way),
  }
}

function numbersOn(
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
  usual: (id: string) => number | readonly number[] | undefined,
  way: (from: number, to: number) => number,
): Record<string, number> {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return Object.fromEntries(
    ids.flatMap((id): [string, number][] => {
      const [from, to] = [before[id] ?? usual(id), after[id] ?? usual(id)]
      return typeof from === 'number' && typeof to === 'number' ? [[id, way(from, to)]] : []
    }),
  )
}

function sorted(record: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
}
