import type { Catalogue, Lever } from '../../scenario/catalogue'
import { addMonths } from '../../scenario/month'
import type { LeverSetting, LocalPlace, Scenario } from '../../scenario/scenario'
import type { LeverGrid } from './lever-grid'
import type { Settings } from './search-space'

/**
 * The scenario of a plan that was found: the levers that were searched where the plan moves them, all others as they
 * are. Months are those of the scenario, or those that the lever has when a person first moves it.
 */
export function scenarioOfPlan(
  catalogue: Catalogue,
  place: LocalPlace,
  scenario: Scenario,
  grids: readonly LeverGrid[],
  settings: Settings,
): Scenario {
  const levers: Record<string, LeverSetting> = { ...scenario.levers }
  for (const [i, { id, values, today }] of grids.entries()) {
    const setting = settings[i]!
    if (setting === today) Reflect.deleteProperty(levers, id)
    else levers[id] = { ...phasingOf(catalogue, place, scenario, id), value: values[setting]! }
  }
  return { ...scenario, levers }
}

/** A scenario that sets every lever that is searched, at today's value, so that all have their months. */
export function scenarioOfPhases(
  catalogue: Catalogue,
  place: LocalPlace,
  scenario: Scenario,
  grids: readonly LeverGrid[],
): Scenario {
  const levers: Record<string, LeverSetting> = { ...scenario.levers }
  for (const { id, values, today } of grids) {
    levers[id] = { ...phasingOf(catalogue, place, scenario, id), value: values[today]! }
  }
  return { ...scenario, levers }
}

function phasingOf(catalogue: Catalogue, place: LocalPlace, scenario: Scenario, id: string): LeverSetting {
  const { value, start, ramp } = catalogue.levers.find((lever) => lever.id === id) as Lever
  return scenario.levers[id] ?? { value, start: addMonths(place.start, start), ramp, end: null }
}
