import { randomStream } from '../../engine/ensemble/random-stream'

/** An estimate, and the bounds between which 95 of 100 resamples lie. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** How the uncertainty of indices is found. */
export interface Resampling {
  readonly seed: number
  /** How many resamples are drawn. */
  readonly count: number
}

/** Resamples drawn where nothing else is said: the ends of an interval rest on 25 of them each. */
export const usualResamples = 1000

/** Keeps these numbers apart from those that the points are made of: dimensions count from 0. */
const stream = 1_000_003

/**
 * Draws groups of runs again, with replacement (bootstrap).
 *
 * Source: G. E. B. Archer, A. Saltelli and I. M. Sobol, Sensitivity measures, ANOVA-like techniques and the use of
 * bootstrap, Journal of Statistical Computation and Simulation 58 (1997), 99-120.
 *
 * @param groups how many there are
 * @param estimate from how often each group was drawn to one number for each input
 * @returns for each resample what was estimated
 */
export function resample(
  groups: number,
  { seed, count }: Resampling,
  estimate: (times: Float64Array) => Float64Array,
): readonly Float64Array[] {
  const next = randomStream(seed, stream)
  const times = new Float64Array(groups)
  return Array.from({ length: count }, () => {
    times.fill(0)
    for (let i = 0; i < groups; i++) times[Math.floor((next() / 4_294_967_296) * groups)]! += 1
    return estimate(times)
  })
}

/**
 * The interval of one input: percentiles 2.5 and 97.5 of the resamples, each on the straight line between neighbours.
 * Without a resample it has no width.
 */
export function intervalOf(value: number, resamples: readonly Float64Array[], input: number): Estimate {
  const found = Float64Array.from(resamples, (one) => one[input]!).sort()
  if (found.length === 0) return { value, low: value, high: value }
  const at = (share: number): number => {
    const place = (found.length - 1) * share
    const below = Math.floor(place)
    const low = found[below]!
    return low + ((found[below + 1] ?? low) - low) * (place - below)
  }
  return { value, low: at(0.025), high: at(0.975) }
}
