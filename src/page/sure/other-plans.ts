import type { Catalogue } from '../../scenario/catalogue'
import type { Scenario } from '../../scenario/scenario'
import { alike } from '../../session/between'
import type { KeptPlan } from '../../session/plan-store'

/** Kept plans that can stand beside the present one: of its place, with levers that the model has, and another plan. */
export function othersOf(
  kept: readonly KeptPlan[],
  present: Scenario,
  { levers }: Catalogue,
): readonly KeptPlan[] {
  const known = new Set(levers.map(({ id }) => id))
  return kept.filter(
    ({ scenario }) =>
      scenario.place === present.place &&
      !alike({ ...present, levers: scenario.levers }, present) &&
      Object.keys(scenario.levers).every((id) => known.has(id)),
  )
}
