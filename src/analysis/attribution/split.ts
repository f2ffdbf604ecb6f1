import { gridUnit, onGrid } from './grid'

/** One number, an outcome in one year say, under the four ways to leave levers and assumptions alone or to move them. */
export interface Corners {
  /** Levers as today, central assumptions. */
  readonly nothing: number
  /** Our assumptions without action. */
  readonly assumptions: number
  /** Our levers on central assumptions. */
  readonly levers: number
  /** Our levers on our assumptions: our plan. */
  readonly both: number
}

/** A change and its three parts, which add up to it to the last bit. */
export interface Split {
  /** What the plan does by itself, on central assumptions. */
  readonly plan: number
  /** What the assumptions do by themselves, without action. */
  readonly assumptions: number
  /** What only the two together do: neither does it alone. */
  readonly together: number
  readonly total: number
}

/**
 * Splits a change into the plan's part, the assumptions' part, and what is left over for both together. Neither comes
 * first: exchanging levers and assumptions exchanges their parts and leaves the third as it is.
 */
export function splitOf(corners: Corners): Split {
  const all = [corners.nothing, corners.assumptions, corners.levers, corners.both]
  const [nothing, assumed, acted, both] = onGrid(all, gridUnit(all)) as [number, number, number, number]
  const plan = acted - nothing
  const assumptions = assumed - nothing
  const total = both - nothing
  return { plan, assumptions, together: total - (plan + assumptions), total }
}
