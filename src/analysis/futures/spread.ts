import { quantilesOfShares } from '../../engine/ensemble/quantile'
import type { Outcome } from '../../scenario/catalogue'
import { toleranceOf } from '../verdict'

/** The shares of futures whose limits are shown: 8 of 10 lie between the outer two, half between the inner two. */
export const bandShares = [0.1, 0.25, 0.5, 0.75, 0.9] as const

/** Limits in the order of {@link bandShares}, in the unit of what they are of. */
export interface Limits {
  readonly low: number
  readonly midLow: number
  readonly median: number
  readonly midHigh: number
  readonly high: number
}

/** One outcome in many futures, with the plan and without. */
export interface Spread {
  /** Identity of the outcome. */
  readonly outcome: string
  readonly plan: Limits
  /** Without the plan, in the same futures. */
  readonly nothing: Limits
  /** Plan less nothing, future by future: not what the limits of the two differ by. */
  readonly change: Limits
  /** Futures in which the plan makes it higher, and lower, by more than a difference that counts as none. */
  readonly up: number
  readonly down: number
  readonly runs: number
}

/**
 * Compares the two future by future.
 *
 * @param plan the outcome in each future, with the plan
 * @param nothing without it, in the same futures
 */
export function spreadOf(
  outcome: Pick<Outcome, 'id' | 'format' | 'digits'>,
  plan: Float64Array,
  nothing: Float64Array,
): Spread {
  const change = plan.map((value, run) => value - nothing[run]!)
  let up = 0
  let down = 0
  for (const [run, one] of change.entries()) {
    const tolerance = toleranceOf(outcome, nothing[run]!)
    if (one > tolerance) up++
    else if (-one > tolerance) down++
  }
  return {
    outcome: outcome.id,
    plan: limitsOf(plan),
    nothing: limitsOf(nothing),
    change: limitsOf(change),
    up,
    down,
    runs: plan.length,
  }
}

/** Limits of a number over futures, in its unit. */
export function limitsOf(values: Float64Array): Limits {
  const [low, midLow, median, midHigh, high] = quantilesOfShares(
    [{ count: values.length, values }],
    1,
    bandShares,
  ) as unknown as readonly [number, number, number, number, number]
  return { low, midLow, median, midHigh, high }
}
