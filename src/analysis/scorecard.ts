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
  readonly nothing: number
  readonly assumptions: number
  readonly plan: number
  /** Plan less doing nothing, in the outcome's unit. */
  readonly change: number
  /** The change as a share of doing nothing; `null` when doing nothing gives zero. */
  readonly relative: number | null
  readonly verdict: Verdict
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
      const after = value(plan)
      const change = after - before
      return {
        outcome,
        nothing: before,
        assumptions: value(assumptions),
        plan: after,
        change,
        relative: before === 0 ? null : change / Math.abs(before),
        verdict: verdictOf(outcome, after, before),
      }
    })
}
