import type { Catalogue, Outcome } from '../scenario/catalogue'
import { seriesOf, yearMean, type Results } from './series'
import { verdictOf, type Verdict } from './verdict'

/** The runs of one scenario, over the same saved months. */
export interface Variants {
  readonly nothing: Results
  /** Our assumptions, no action; left out when every assumption is at its central value. */
  readonly assumptions?: Results
  readonly plan: Results
}

/** One outcome at the horizon: the mean of the year that ends there. */
export interface Score {
  readonly outcome: Outcome
  /** The mean of the first year when nothing is done. */
  readonly first: number
  readonly nothing: number
  readonly assumptions: number
  readonly plan: number
  /** What our plan does, in the outcome's unit: plan less our assumptions without action, so that no belief is taken for a deed. */
  readonly change: number
  /** Judges that change. */
  readonly verdict: Verdict
  /** Judges our assumptions without action against doing nothing; `same` while none is changed. */
  readonly assumed: Verdict
}

/**
 * Scores every outcome that the results hold, in the catalogue's order.
 *
 * @param horizon months from the start of the run; left out, its end
 */
export function scorecard(catalogue: Catalogue, variants: Variants, horizon?: number): readonly Score[] {
  const { nothing, plan } = variants
  const assumptions = variants.assumptions ?? nothing
  const saved = new Set(plan.outputs)
  return catalogue.outcomes
    .filter(({ id }) => saved.has(id))
    .map((outcome) => {
      const series = (results: Results) => seriesOf(results, outcome.id)
      const value = (results: Results) => yearMean(results.times, series(results), horizon)
      const before = value(nothing)
      const idle = assumptions === nothing ? before : value(assumptions)
      const after = value(plan)
      return {
        outcome,
        first: yearMean(nothing.times, series(nothing), 12),
        nothing: before,
        assumptions: idle,
        plan: after,
        change: after - idle,
        verdict: verdictOf(outcome, after, idle),
        assumed: verdictOf(outcome, idle, before),
      }
    })
}
