import { FaultError } from '../../model/fault'
import { exp } from '../maths/exponential'
import { numbers } from '../numbers'
import { normalQuantile } from './normal-quantile'

/** How an input may vary between the runs of an ensemble. Numbers in the unit of the input. */
export type Range =
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** `median` is of the number itself, `deviation` of its natural logarithm. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly deviation: number }
  /** One of the values, as often as its weight says. */
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly weights: readonly number[] }

/**
 * The value below which the share `u` of a range lies: samples spread evenly over [0, 1) become samples of the range.
 *
 * @param u at least 0 and below 1
 */
export function valueAt(range: Range, u: number): number {
  switch (range.kind) {
    case 'uniform':
      return range.low + (range.high - range.low) * u
    case 'triangular': {
      const { low, mode, high } = range
      const width = high - low
      if (width === 0) return low
      return u * width < mode - low
        ? low + Math.sqrt(u * width * (mode - low))
        : high - Math.sqrt((1 - u) * width * (high - mode))
    }
    case 'normal':
      return range.mean + range.deviation * normalQuantile(inside(u))
    case 'lognormal':
      return range.median * exp(numbers, range.deviation * normalQuantile(inside(u)))
    case 'discrete': {
      const total = range.weights.reduce((sum, weight) => sum + weight, 0)
      let rest = u * total
      for (const [i, weight] of range.weights.entries()) {
        if (rest < weight) return range.values[i]!
        rest -= weight
      }
      return range.values[range.weights.findLastIndex((weight) => weight > 0)]!
    }
  }
}

/** Nothing lies below 0, and a normal distribution has no smallest number: the first sample is kept off it. */
const inside = (u: number): number => Math.max(u, 1.1e-16)

/** @throws FaultError `ensemble.range` for a range in the wrong order or with numbers that are not finite */
export function checkRange(name: string, range: Range): void {
  const all = Object.values(range)
    .flat()
    .filter((part) => typeof part === 'number')
  if (all.every(Number.isFinite) && isInOrder(range)) return
  const found = Object.entries(range)
    .filter(([part]) => part !== 'kind')
    .map(([part, value]) => `${part} ${String(value)}`)
    .join(', ')
  throw new FaultError([{ kind: 'ensemble.range', values: { name, found } }])
}

function isInOrder(range: Range): boolean {
  switch (range.kind) {
    case 'uniform':
      return range.low <= range.high
    case 'triangular':
      return range.low <= range.mode && range.mode <= range.high
    case 'normal':
      return range.deviation >= 0
    case 'lognormal':
      return range.deviation >= 0 && range.median > 0
    case 'discrete':
      return (
        range.values.length === range.weights.length &&
        range.weights.every((weight) => weight >= 0) &&
        range.weights.some((weight) => weight > 0)
      )
  }
}
