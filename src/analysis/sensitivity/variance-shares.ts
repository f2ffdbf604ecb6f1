import { intervalOf, resample, type Estimate, type Resampling } from './resample'
import { stabilityOf, type Stability } from './stability'

/** How much of the outcome's variance one input is behind. Estimates: noise may take a small one below 0. */
export interface Shares {
  /** By itself (first-order index). */
  readonly first: Estimate
  /** With everything it does together with others (total index): what would remain if all others were known. */
  readonly total: Estimate
}

/** Sobol's indices; or the value, where the outcome is the same in every run and there is nothing to share out. */
export type VarianceShares =
  | {
      readonly varies: true
      /** One for each input. */
      readonly inputs: readonly Shares[]
      /** Of the outcome, in the square of its unit. */
      readonly variance: number
      readonly stability: Stability
    }
  | { readonly varies: false; readonly value: number }

/** An input with a smaller total index does not count among those at the top. */
const smallest = 0.01

/**
 * Sobol's first-order and total indices from the values of the design `saltelli`.
 *
 * Sources of the estimators: for the first order A. Saltelli et al., Variance based sensitivity analysis of model output,
 * Computer Physics Communications 181 (2010), 259-270, table 2 (b); for the total M. J. W. Jansen, Analysis of variance
 * designs for model output, the same journal 117 (1999), 35-43.
 *
 * @param values of the outcome, in the order of the design's runs
 */
export function varianceShares(
  values: ArrayLike<number>,
  dimensions: number,
  resampling: Resampling,
): VarianceShares {
  const each = dimensions + 2
  const groups = values.length / each
  let sum = 0
  for (let base = 0; base < values.length; base += each) sum += values[base]! + values[base + 1]!
  const mean = sum / (2 * groups)
  // What each group gives to the numerators, and to the variance. Taking the mean off first makes the first order surer.
  const first = new Float64Array(groups * dimensions)
  const total = new Float64Array(groups * dimensions)
  const sums = new Float64Array(groups)
  const squares = new Float64Array(groups)
  for (let group = 0; group < groups; group++) {
    const base = group * each
    const a = values[base]! - mean
    const b = values[base + 1]! - mean
    sums[group] = a + b
    squares[group] = a * a + b * b
    for (let i = 0; i < dimensions; i++) {
      const moved = values[base + 2 + i]! - mean
      first[group * dimensions + i] = b * (moved - a)
      total[group * dimensions + i] = (a - moved) * (a - moved)
    }
  }
  const { variance, indices } = sharesIn(new Float64Array(groups).fill(1))
  // Rounding makes a little variance out of none.
  if (!(Math.sqrt(variance) > 1e-12 * Math.abs(mean))) return { varies: false, value: mean }
  const resamples = resample(groups, resampling, (times) => sharesIn(times).indices)
  const totals = resamples.map((one) => one.subarray(dimensions))
  const inputs = Array.from({ length: dimensions }, (_, i) => ({
    first: intervalOf(indices[i]!, resamples, i),
    total: intervalOf(indices[dimensions + i]!, resamples, dimensions + i),
  }))
  const counted = inputs.filter((one) => one.total.value >= smallest).length
  const stability = stabilityOf(indices.subarray(dimensions), totals, counted)
  return { varies: true, inputs, variance, stability }

  /** First-order indices, then total ones, with each group as often as it was drawn. */
  function sharesIn(times: Float64Array): { variance: number; indices: Float64Array } {
    const indices = new Float64Array(2 * dimensions)
    let [count, all, square] = [0, 0, 0]
    for (const [group, often] of times.entries()) {
      if (often === 0) continue
      count += often
      all += often * sums[group]!
      square += often * squares[group]!
      for (let i = 0; i < dimensions; i++) {
        indices[i]! += often * first[group * dimensions + i]!
        indices[dimensions + i]! += often * total[group * dimensions + i]!
      }
    }
    const average = all / (2 * count)
    const variance = Math.max(0, square / (2 * count) - average * average)
    // A resample may draw one group over and over: it has no variance, and nothing to share out.
    const unit = variance > 0 ? 1 / (count * variance) : 0
    for (let i = 0; i < dimensions; i++) {
      indices[i]! *= unit
      indices[dimensions + i]! *= unit / 2
    }
    return { variance, indices }
  }
}
