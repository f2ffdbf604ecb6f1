import type { Score } from './scorecard'
import { yearMean } from './series'
import { verdictOf } from './verdict'

/**
 * What one outcome's two lines say, as a reader would put it. Years are compared, not months, so that winter is not
 * news; differences too small to show count as none (`toleranceOf`). Months count from the start of the run.
 *
 * - `same`: no year differs
 * - `steady`: different at the end, and on no earlier year the other way
 * - `dip`: better at the end, worse before: `until` is the first month that is better for good
 * - `relapse`: worse at the end, better before: `until` is the last month of the last better year
 * - `passing`: no different at the end, but before; `at` is the end of the year furthest apart, `change` that year's
 * - `moved`: different at the end, for an outcome of which neither direction is better
 */
export type Finding =
  | { readonly kind: 'same' | 'steady' | 'moved' }
  | { readonly kind: 'dip' | 'relapse'; readonly until: number }
  | { readonly kind: 'passing'; readonly at: number; readonly change: number }

/**
 * Reads what a plan does to one outcome, over the whole run.
 *
 * @param score of this outcome at the end of the run
 * @param nothing the outcome under do nothing, one value for each of `times`
 */
export function findingOf(
  score: Score,
  times: Float64Array,
  nothing: Float64Array,
  plan: Float64Array,
): Finding {
  const end = times.at(-1) ?? 0
  let better: number | null = null
  let furthest = { at: end, change: 0 }
  let differs = false
  for (const until of times) {
    if (until < 12) continue
    const before = yearMean(times, nothing, until)
    const after = yearMean(times, plan, until)
    const verdict = verdictOf(score.outcome, after, before)
    if (verdict === 'same') continue
    differs = true
    if (verdict === 'better') better = until
    if (Math.abs(after - before) > Math.abs(furthest.change)) furthest = { at: until, change: after - before }
  }
  if (score.verdict === 'same') return differs ? { kind: 'passing', ...furthest } : { kind: 'same' }
  if (score.verdict === 'changed') return { kind: 'moved' }
  if (score.dip !== null) return { kind: 'dip', until: score.dip.better }
  if (score.verdict === 'worse' && better !== null) return { kind: 'relapse', until: better }
  return { kind: 'steady' }
}
