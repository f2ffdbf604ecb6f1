import { ticks } from 'd3'

/** The stretch of values that the vertical axis shows. */
export interface Domain {
  readonly low: number
  readonly high: number
}

export interface DomainPolicy {
  /** `always` begins at zero; `auto` does so when the data come near it. */
  readonly zero: 'auto' | 'always'
  /** The least span, in the unit of the values; left out: a tenth of the largest magnitude. */
  readonly leastSpan?: number
}

/** A domain is kept until the data use less than this share of it. */
const LEAST_USE = 0.6
/** With data above zero the axis begins at zero when the lowest value is within this share of the highest. */
const NEAR_ZERO = 0.35
const LEAST_SHARE_OF_MAGNITUDE = 0.1

/**
 * A domain that ends on round numbers, holds the data with a little air, never blows noise up to fill the chart, and
 * begins at zero where zero is near.
 */
export function niceDomain(low: number, high: number, policy: DomainPolicy): Domain {
  const magnitude = Math.max(Math.abs(low), Math.abs(high))
  const least = policy.leastSpan ?? magnitude * LEAST_SHARE_OF_MAGNITUDE
  const floor = least > 0 ? least : 1
  let from = low
  let to = high
  if (to - from < floor) {
    const spare = (floor - (to - from)) / 2
    from -= spare
    to += spare
    // Widening must not invent values of the other sign for a quantity that has only one.
    if (low >= 0 && from < 0) [from, to] = [0, floor]
    if (high <= 0 && low < 0 && to > 0) [from, to] = [-floor, 0]
  }
  const air = (to - from) * 0.04
  const anchored = (edge: number, other: number) =>
    policy.zero === 'always' || Math.abs(edge) <= NEAR_ZERO * Math.abs(other)
  if (low >= 0 && anchored(from, to)) return round(0, to + air)
  if (high <= 0 && low < 0 && anchored(to, from)) return round(from - air, 0)
  return round(
    low >= 0 ? Math.max(0, from - air) : from - air,
    high <= 0 && low < 0 ? Math.min(0, to + air) : to + air,
  )
}

/** Ends moved out to the next step of a fine scale, so that ticks fall near the ends and little room is lost. */
function round(low: number, high: number): Domain {
  const fine = ticks(low, high, 10)
  const step = fine.length > 1 ? fine[1]! - fine[0]! : high - low
  const down = Math.floor(low / step + 1e-9) * step
  const up = Math.ceil(high / step - 1e-9) * step
  return { low: tidy(down), high: tidy(up) }
}

/** Takes the rounding dust of decimal steps away: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12))
}

/**
 * The domain for new data. The former one is kept while the data stay inside it and use most of it, so that the axis
 * stands still under a moving slider and only the lines move.
 */
export function nextDomain(
  former: Domain | null,
  extent: readonly [number, number] | null,
  policy: DomainPolicy,
): Domain {
  if (!extent) return former ?? { low: 0, high: 1 }
  const fresh = niceDomain(extent[0], extent[1], policy)
  if (!former) return fresh
  const inside = extent[0] >= former.low && extent[1] <= former.high
  const used = (fresh.high - fresh.low) / (former.high - former.low)
  return inside && used >= LEAST_USE ? former : fresh
}
