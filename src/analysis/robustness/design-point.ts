import { margins, type Evaluate } from './crossing'

/** Width of a difference that a slope is taken over, in units of a range. */
const width = 0.02
/** Steps after which the search ends where it is. */
const mostSteps = 12

/**
 * The point nearest to a start at which a margin becomes 0, inside the unit cube: the design point of structural
 * reliability, in units of ranges instead of standard deviations. Each step takes the margin as a plane, goes to the
 * point of it nearest to the start, and halves its way there for as long as distance and margin together do not fall.
 *
 * Source: A. M. Hasofer and N. C. Lind, Exact and invariant second-moment code format, Journal of the Engineering
 * Mechanics Division 100 (1974), 111-121; R. Rackwitz and B. Fiessler, Structural reliability under combined random
 * load sequences, Computers and Structures 9 (1978), 489-494; the merit of a step after Y. Zhang and A. Der Kiureghian,
 * Two improved algorithms for reliability analysis (1995).
 *
 * @param start margin at least 0
 * @param free dimensions that may move
 * @returns a point at or near the nearest change of the answer; only near one where the margin is far from a plane
 */
export async function designPoint(
  start: Float64Array,
  startMargin: number,
  free: readonly number[],
  evaluate: Evaluate,
): Promise<Float64Array> {
  let [at, margin] = [start, startMargin]
  let weight = 0
  for (let step = 0; step < mostSteps; step++) {
    const slope = await slopeAt(at, margin, free, evaluate)
    const steepness = Math.sqrt(slope.reduce((sum, s) => sum + s * s, 0))
    if (steepness === 0) return at
    const next = nearestOnPlane(start, at, margin, slope)
    const length = distance(next, at)
    if (length < 1e-4) return next
    weight = Math.max(weight, (2 * distance(at, start)) / steepness, 1 / steepness)
    const merit = (point: Float64Array, own: number) =>
      (distance(point, start) * distance(point, start)) / 2 + weight * Math.abs(own)
    const tries = [1, 0.5, 0.25, 0.125, 0.0625].map((share) => at.map((x, d) => x + share * (next[d]! - x)))
    const found = await margins(tries, evaluate)
    let [best, least] = [-1, merit(at, margin)]
    for (const [i, point] of tries.entries()) {
      const own = merit(point, found[i]!)
      if (own < least) [best, least] = [i, own]
    }
    if (best < 0) return at
    ;[at, margin] = [tries[best]!, found[best]!]
  }
  return at
}

/** By how much the margin changes for each range, from a difference towards the inside of the cube. */
async function slopeAt(
  at: Float64Array,
  margin: number,
  free: readonly number[],
  evaluate: Evaluate,
): Promise<Float64Array> {
  const steps = free.map((d) => (at[d]! + width > 1 ? -width : width))
  const found = await margins(
    free.map((d, i) => at.map((x, other) => (other === d ? x + steps[i]! : x))),
    evaluate,
  )
  const slope = new Float64Array(at.length)
  for (const [i, d] of free.entries()) {
    const own = (found[i]! - margin) / steps[i]!
    slope[d] = Number.isFinite(own) ? own : 0
  }
  return slope
}

/**
 * The point of the cube nearest to the start on the plane that touches the margin, by halving the length of the way
 * down its slope; the point furthest down where the cube ends before the plane.
 */
function nearestOnPlane(
  start: Float64Array,
  at: Float64Array,
  margin: number,
  slope: Float64Array,
): Float64Array {
  const down = (length: number) => start.map((x, d) => Math.min(1, Math.max(0, x - length * slope[d]!)))
  const height = (point: Float64Array) => point.reduce((sum, x, d) => sum + slope[d]! * (x - at[d]!), margin)
  const side = height(start) >= 0 ? 1 : -1
  const steepest = slope.reduce((most, s) => Math.max(most, Math.abs(s)), 0)
  let [low, high] = [0, side / steepest]
  // Far enough that even a flat direction has come to its end, or that the plane is passed.
  for (let i = 0; i < 60 && side * height(down(high)) > 0; i++) high *= 2
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (side * height(down(middle)) > 0) low = middle
    else high = middle
  }
  return down(high)
}

/** How far two points are apart, in units of ranges. */
export function distance(a: Float64Array, b: Float64Array): number {
  return Math.sqrt(a.reduce((sum, x, d) => sum + (x - b[d]!) * (x - b[d]!), 0))
}
