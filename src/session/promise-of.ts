import { scorecard } from '../analysis/scorecard'
import type { Catalogue } from '../scenario/catalogue'
import { addMonths } from '../scenario/month'
import type { Promised } from '../scenario/promised'
import { variantsOf, type Result } from './result'

/** What a result shows on the scorecard: handed over with a plan, so that its readers know what its makers saw. */
export function promiseOf(catalogue: Catalogue, result: Result): Promised {
  const scores = scorecard(catalogue, variantsOf(result)).filter(
    ({ outcome }) => outcome.group === 'scorecard',
  )
  return {
    until: addMonths(result.place.start, Math.round(result.times.at(-1) ?? 0) - 1),
    outcomes: Object.fromEntries(scores.map(({ outcome, nothing, plan }) => [outcome.id, { nothing, plan }])),
  }
}
