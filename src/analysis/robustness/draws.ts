import { correlated } from '../../engine/ensemble/copula'
import { valueAt, type Range } from '../../engine/ensemble/range'
import type { EnsembleRequest } from '../../engine/ensemble/request'
import { samplerOf } from '../../engine/ensemble/sampler-by-name'

/** What was drawn for each future of an ensemble. */
export interface Draws {
  /** Identities of the inputs that vary. */
  readonly names: readonly string[]
  readonly ranges: readonly Range[]
  /** By input, its value in each future. */
  readonly columns: readonly Float64Array[]
}

/** Draws again what the runs of an ensemble were given: nothing of it travels back from them. */
export function drawsOf({
  runs,
  seed,
  sampler,
  vary,
  correlations = [],
}: Pick<EnsembleRequest, 'runs' | 'seed' | 'sampler' | 'vary' | 'correlations'>): Draws {
  const names = [...vary.keys()]
  const ranges = [...vary.values()]
  const point = correlated(samplerOf(sampler, runs, names.length, seed), names, correlations)
  const columns = ranges.map((range, dimension) =>
    Float64Array.from({ length: runs }, (_, run) => valueAt(range, point(run, dimension))),
  )
  return { names, ranges, columns }
}

/** Standard deviations at which a range without ends counts as ended: 95% of it lies between. */
const width = 1.959963984540054

/**
 * The ends of a range, in the unit of the input. A distribution without ends gives those between which 95% of it lies.
 */
export function endsOf(range: Range): { readonly low: number; readonly high: number } {
  switch (range.kind) {
    case 'triangular':
    case 'uniform':
      return { low: range.low, high: range.high }
    case 'normal': {
      const half = width * range.deviation
      return { low: range.mean - half, high: range.mean + half }
    }
    case 'lognormal':
      return { low: valueAt(range, 0.025), high: valueAt(range, 0.975) }
    case 'discrete':
      return { low: Math.min(...range.values), high: Math.max(...range.values) }
  }
}

/** Where a value stands in a range: 0 at its low end, 1 at its high end, and no further. */
export function positionIn(range: Range, value: number): number {
  const { low, high } = endsOf(range)
  return high === low ? 0.5 : Math.min(1, Math.max(0, (value - low) / (high - low)))
}
