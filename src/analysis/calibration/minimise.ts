import { evolve } from './differential-evolution'
import { polish } from './nelder-mead'
import { SearchSpace } from './search-space'

/** Ends of what a number may be, both included. */
export interface Bounds {
  readonly low: number
  readonly high: number
}

export interface Minimum {
  /** Within the bounds, always. */
  readonly point: readonly number[]
  readonly value: number
  /** How often the function was asked. */
  readonly runs: number
}

/** Of the runs, what the search of the whole space may take at most; the polish has the rest. */
const searching = 0.7

/**
 * Looks for the least value of a function of a few numbers (1 to 20), each between two bounds. It may have many valleys
 * and no derivative. Nothing is asked outside the bounds, and the same seed gives the same bits everywhere.
 *
 * @param objective what is to be small; where it gives no number it counts as infinitely bad
 * @param start asked first, and the answer unless something is better
 * @param budget how often the function may be asked; at least once
 */
export function minimise(
  objective: (point: readonly number[]) => number,
  bounds: readonly Bounds[],
  start: readonly number[],
  budget: number,
  seed: number,
): Minimum {
  const inBounds = (unit: Float64Array): number[] =>
    bounds.map(({ low, high }, d) => between(low, high, unit[d]!))
  const unit = Float64Array.from(bounds, ({ low, high }, d) => (start[d]! - low) / (high - low))
  // The start itself is asked as it was given, not as it comes back from the unit cube.
  const isStart = (point: Float64Array) => point.every((x, d) => x === unit[d])
  const pointOf = (point: Float64Array) => (isStart(point) ? start : inBounds(point))
  const space = new SearchSpace((point) => objective(pointOf(point)), unit, budget)
  if (bounds.length > 0 && space.left > 0) {
    evolve(space, Math.floor(space.left * searching), seed)
    polish(space)
  }
  return { point: [...pointOf(space.best.point)], value: space.best.value, runs: space.runs }
}

/** Exactly the bound at 0 and at 1, and never beyond one by rounding. */
function between(low: number, high: number, share: number): number {
  if (share === 1) return high
  return Math.min(high, Math.max(low, low + share * (high - low)))
}
