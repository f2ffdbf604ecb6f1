import { RankFinder } from './order-statistics'

/** The values of one outcome in some runs, as [time][run]. */
export interface OutcomeShare {
  readonly count: number
  readonly values: Float64Array
}

/**
 * Quantiles over time of one outcome. In whatever shares the runs come, the result is the same bits. A quantile lies on
 * the straight line between the two numbers it falls between.
 *
 * Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages, The American Statistician 50 (1996),
 * 361-365, definition 7.
 *
 * @param shares at least one run in all
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
  const spans = quantiles.map((q) => spanOf(row.length, q))
  const ranks = [...new Set(spans.flatMap(({ below, above }) => [below, above]))].sort((a, b) => a - b)
  const places = spans.map(({ below, above }) => [ranks.indexOf(below), ranks.indexOf(above)] as const)
  const finder = new RankFinder()
  for (let t = 0; t < times; t++) {
    let at = 0
    for (const { count, values } of shares) {
      // Adding 0 takes the sign off a zero: which of two zeros stands first must not depend on the shares.
      for (let run = t * count; run < (t + 1) * count; run++) row[at++] = values[run]! + 0
    }
    const numbers = finder.find(row, ranks)
    for (const [q, { share }] of spans.entries()) {
      const low = numbers[places[q]![0]]!
      found[q * times + t] = low + (numbers[places[q]![1]]! - low) * share
    }
  }
  return found
}

/** The ranks that a quantile falls between, and how far it lies from the lower one. */
function spanOf(count: number, q: number): { below: number; above: number; share: number } {
  const place = (count - 1) * q
  const below = Math.floor(place)
  return { below, above: Math.min(below + 1, count - 1), share: place - below }
}
