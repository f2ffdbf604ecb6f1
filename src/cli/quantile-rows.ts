import type { Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'

/** Quantiles over time of some outcomes. */
export interface QuantileTable {
  readonly times: ArrayLike<number>
  readonly outputs: readonly string[]
  /** [output][quantile][time] */
  readonly quantiles: Float64Array
}

/** The columns of a table of quantiles. */
export function quantileColumns(withPlaces: boolean, quantiles: readonly number[]): Column[] {
  return [
    ...(withPlaces ? [{ name: 'place', holds: 'text' } as const] : []),
    { name: 'time', holds: 'number' },
    { name: 'variable', holds: 'text' },
    ...quantiles.map((q): Column => ({ name: `q${q}`, holds: 'number' })),
  ]
}

/** Its rows, outcome after outcome; `first` is what stands before the time. */
export function quantileRows(
  first: readonly string[],
  { times, outputs, quantiles }: QuantileTable,
  count: number,
): Cell[][] {
  return outputs.flatMap((name, o) =>
    Array.from(times, (time, t) => {
      const found = Array.from({ length: count }, (_, q) => quantiles[(o * count + q) * times.length + t]!)
      return [...first, time, name, ...found]
    }),
  )
}
