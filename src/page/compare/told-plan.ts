import type { Catalogue } from '../../scenario/catalogue'
import type { ToldPlan } from '../../scenario/promised'
import { promiseOf } from '../../session/promise-of'
import type { Entry } from './entry'

/** Whether what is shown of a plan is computed with another model than the one it was made with. */
export function isOfOtherModel({ scenario }: Entry, catalogue: Catalogue): boolean {
  return scenario.model.hash !== catalogue.model.hash
}

/**
 * A plan as it is handed on. What its makers saw goes with the model and the figures that the plan names; only where
 * those are what it is run with here is what is shown here the same thing.
 */
export function toldPlan(entry: Entry, catalogue: Catalogue): ToldPlan {
  const { scenario, kept, run } = entry
  const before = kept?.promised ?? null
  if (run.state !== 'ready' || isOfOtherModel(entry, catalogue)) return { scenario, promised: before }
  const isOfOtherFigures = scenario.data !== run.result.place.vintage
  return { scenario, promised: isOfOtherFigures ? before : promiseOf(catalogue, run.result) }
}
