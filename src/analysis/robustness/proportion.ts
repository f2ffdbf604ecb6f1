/** How many of some futures have a property, and how well so many futures tell the share. */
export interface Proportion {
  readonly count: number
  readonly of: number
  readonly share: number
  /** Ends of the interval that holds the true share with 95% confidence. */
  readonly low: number
  readonly high: number
}

/** Standard deviations on either side that hold 95% of a normal distribution. */
const width = 1.959963984540054

/**
 * A share with Wilson's score interval, which stays between 0 and 1 and is right near both ends. It takes futures as
 * drawn independently: those of a Latin hypercube are spread more evenly, and their interval is a little too wide.
 *
 * Source: E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of the American
 * Statistical Association 22 (1927), 209-212.
 */
export function proportionOf(count: number, of: number): Proportion {
  if (of === 0) return { count, of, share: Number.NaN, low: 0, high: 1 }
  const share = count / of
  const square = width * width
  const middle = (count + square / 2) / (of + square)
  const half = (width / (of + square)) * Math.sqrt((count * (of - count)) / of + square / 4)
  return {
    count,
    of,
    share,
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  }
}
