/**
 * A quantile of numbers in ascending order, on the straight line between the two it falls between.
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996),
 * 361-365, definition 7.
 *
 * @param sorted at least one number
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
  for (let t = 0; t < times; t++) {
    let at = 0
    for (const { count, values } of shares) {
      row.set(values.subarray(t * count, (t + 1) * count), at)
      at += count
    }
    row.sort()
    for (const [q, share] of quantiles.entries()) found[q * times + t] = quantileOf(row, share)
  }
  return found
}
