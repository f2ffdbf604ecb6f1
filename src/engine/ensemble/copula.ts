import { FaultError } from '../../model/fault'
import { sin } from '../maths/circle'
import { numbers } from '../numbers'
import { normalProbability } from './normal-probability'
import { normalQuantile } from './normal-quantile'
import type { Sampler } from './sampler'

/** Two inputs that go together: 1 in the same order in all runs, -1 in opposite order, 0 independently. */
export interface Correlation {
  readonly between: readonly [string, string]
  /** Spearman's rank correlation. */
  readonly rank: number
}

/**
 * A sampler whose dimensions go together as asked, each for itself spread as before (a Gaussian copula). A point still
 * depends on nothing but its number.
 *
 * Source of the factor between rank and linear correlation: W. H. Kruskal, Ordinal measures of association, Journal of
 * the American Statistical Association 53 (1958), 814-861.
 *
 * @param names identities of the inputs, in the order of the dimensions
 * @throws FaultError `ensemble.correlation` for an input that does not vary, a number outside -1 to 1, or correlations
 *   that cannot hold all at once
 */
export function correlated(
  sampler: Sampler,
  names: readonly string[],
  correlations: readonly Correlation[],
): Sampler {
  if (correlations.length === 0) return sampler
  for (const correlation of correlations) {
    if (correlation.between.some((name) => !names.includes(name))) throw refusal(correlation)
  }
  const involved = [...new Set(correlations.flatMap(({ between }) => between))]
  const dimensions = involved.map((name) => names.indexOf(name))
  const root = choleskyOf(matrixOf(involved, correlations), correlations)
  const place = new Map(dimensions.map((dimension, i) => [dimension, i]))
  return (run, dimension) => {
    const row = place.get(dimension)
    if (row === undefined) return sampler(run, dimension)
    let z = 0
    for (let i = 0; i <= row; i++) {
      z += root[row]![i]! * normalQuantile(Math.max(sampler(run, dimensions[i]!), smallest))
    }
    // A share of exactly 1 lies in no range.
    return Math.min(normalProbability(z), largest)
  }
}

/** Nothing lies below 0, and a normal distribution has no smallest number. */
const smallest = 1.1e-16
const largest = 0.9999999999999999

function matrixOf(names: readonly string[], correlations: readonly Correlation[]): number[][] {
  const matrix: number[][] = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)))
  for (const correlation of correlations) {
    const [i, j] = correlation.between.map((name) => names.indexOf(name)) as [number, number]
    if (i === j || !(Math.abs(correlation.rank) <= 1)) throw refusal(correlation)
    matrix[i]![j] = matrix[j]![i] = 2 * sin(numbers, (correlation.rank * 3.141592653589793) / 6)
  }
  return matrix
}

/** The lower triangle whose product with its mirror image is the matrix. */
function choleskyOf(matrix: readonly number[][], correlations: readonly Correlation[]): number[][] {
  const root = matrix.map((row) => row.map(() => 0))
  for (let i = 0; i < matrix.length; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i]![j]!
      for (let k = 0; k < j; k++) rest -= root[i]![k]! * root[j]![k]!
      const pivot = root[j]![j]!
      // Rounding leaves a little over where inputs go together wholly.
      const impossible = i === j ? rest < -1e-12 : pivot === 0 && Math.abs(rest) > 1e-9
      if (impossible) throw refusal(correlations.at(-1)!)
      root[i]![j] = i === j ? Math.sqrt(Math.max(0, rest)) : pivot === 0 ? 0 : rest / pivot
    }
  }
  return root
}

function refusal({ between, rank }: Correlation): FaultError {
  const values = { first: between[0], second: between[1], found: rank }
  return new FaultError([{ kind: 'ensemble.correlation', values }])
}
