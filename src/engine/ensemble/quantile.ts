import { placeRanks } from './order-statistics'

/**
 * A quantile of numbers in ascending order, on the straight line between the two it falls between.
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996),
 * 361-365, definition 7.
 *
 * @param sorted at least one number; only those beside the quantile need to stand where they would stand sorted
 * @param q between 0 and 1
 */
export function quantileOf(sorted: Float64Array, q: number): number {
  const place = (sorted.length - 1) * q
  const below = Math.floor(place)
  const low = sorted[below]!
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!
  return low + (high - low) * (place - below)
}

/** The values of one outcome in some runs, as [time][run]. */
export interface OutcomeShare {
  readonly count: number
  readonly values: Float64Array
}

/**
 * Quantiles over time of one outcome. In whatever shares the runs come, the result is the same bits.
 *
 * @param times how many moments there are
 * @returns [quantile][time]
 */
export function quantilesOfShares(
  shares: readonly OutcomeShare[],
  times: number,
  quantiles: readonly number[],
): Float64Array {
  const found = new Float64Array(quantiles.length * times)
  const row = new Float64Array(shares.reduce((sum, { count }) => sum + count, 0))
  const ranks = ranksOf(row.length, quantiles)
  for (let t = 0; t < times; t++) {
    let at = 0
    for (const { count, values } of shares) {
      // Adding 0 takes the sign off a zero: which of two zeros stands first must not depend on the shares.
      for (let run = t * count; run < (t + 1) * count; run++) row[at++] = values[run]! + 0
    }
    placeRanks(row, ranks)
    for (const [q, share] of quantiles.entries()) found[q * times + t] = quantileOf(row, share)
  }
  return found
}

/** The places in a row of numbers that quantiles are taken from, in ascending order. */
function ranksOf(length: number, quantiles: readonly number[]): number[] {
  const ranks = quantiles.flatMap((q) => {
    const below = Math.floor((length - 1) * q)
    return [below, Math.min(below + 1, length - 1)]
  })
  return [...new Set(ranks)].sort((a, b) => a - b)
}
