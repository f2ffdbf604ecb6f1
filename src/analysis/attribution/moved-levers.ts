import type { Catalogue } from '../../scenario/catalogue'
import type { Scenario } from '../../scenario/scenario'
import { includes, type Coalition } from './coalitions'

/** The levers that a scenario moves away from today, in the catalogue's order. */
export function movedLevers({ levers }: Catalogue, scenario: Scenario): readonly string[] {
  return levers
    .filter(({ id, value }) => {
      const setting = scenario.levers[id]
      return setting !== undefined && setting.value !== value
    })
    .map(({ id }) => id)
}

/** The scenario on central assumptions, with some of its levers moved, each with its own months, and no other. */
export function onlyLevers(scenario: Scenario, levers: readonly string[], coalition: Coalition): Scenario {
  const chosen = levers.filter((_, i) => includes(coalition, i))
  return {
    ...scenario,
    assumptions: {},
    levers: Object.fromEntries(chosen.map((id) => [id, scenario.levers[id]!])),
  }
}
