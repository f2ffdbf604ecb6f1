import type { Outcome } from '../scenario/catalogue'
import { yearMean } from './series'
import { verdictOf } from './verdict'

/** A time in which a plan does worse than doing nothing, before it does better. Months from the start of the run. */
export interface Dip {
  /** The first and the last saved month in which the plan is worse. */
  readonly first: number
  readonly last: number
  /** The first saved month after the last worse one in which the plan is better. */
  readonly better: number
  /** The month in which the plan is furthest behind, and by how much: plan less doing nothing. */
  readonly deepest: number
  readonly depth: number
}

/**
 * Finds worse-before-better in one outcome. There is a dip only if the plan is better over the last year before the
 * horizon, and was worse at some time before: a plan that ends no better than doing nothing has costs, not a dip, and
 * differences too small to show (`toleranceOf`) are neither worse nor better.
 *
 * @param until horizon in months from the start; left out, the end of the run
 * @returns `null` when there is no dip, or when neither direction of the outcome is better
 */
export function dipOf(
  outcome: Pick<Outcome, 'format' | 'digits' | 'better'>,
  times: Float64Array,
  plan: Float64Array,
  nothing: Float64Array,
  until = times.at(-1) ?? 0,
): Dip | null {
  const end = verdictOf(outcome, yearMean(times, plan, until), yearMean(times, nothing, until))
  if (end !== 'better') return null

  let first = -1
  let last = -1
  let better = -1
  let deepest = -1
  const depth = (i: number) => plan[i]! - nothing[i]!
  for (let i = 0; i < times.length && times[i]! <= until; i++) {
    const verdict = verdictOf(outcome, plan[i]!, nothing[i]!)
    if (verdict === 'worse') {
      if (first < 0) first = i
      last = i
      better = -1
      if (deepest < 0 || Math.abs(depth(i)) > Math.abs(depth(deepest))) deepest = i
    } else if (verdict === 'better' && better < 0) better = i
  }
  if (first < 0 || better < 0) return null
  return {
    first: times[first]!,
    last: times[last]!,
    better: times[better]!,
    deepest: times[deepest]!,
    depth: depth(deepest),
  }
}
