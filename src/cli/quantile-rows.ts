import type { Csv } from '../analysis/csv'

/** Quantiles over time of some outcomes. */
export interface QuantileTable {
  readonly times: ArrayLike<number>
  readonly outputs: readonly string[]
  /** [output][quantile][time] */
  readonly quantiles: Float64Array
}

/** The heading of a table of quantiles. */
export function quantileHeading(withPlaces: boolean, quantiles: readonly number[]): string[] {
  return [...(withPlaces ? ['place'] : []), 'time', 'variable', ...quantiles.map((q) => `q${q}`)]
}

/** Its rows, outcome after outcome; `first` is what stands before the time. */
export function quantileRows(
  csv: Csv,
  first: readonly string[],
  { times, outputs, quantiles }: QuantileTable,
  count: number,
): string {
  return outputs
    .flatMap((name, o) =>
      Array.from(times, (time, t) => {
        const found = Array.from({ length: count }, (_, q) => quantiles[(o * count + q) * times.length + t]!)
        return csv.row([...first, time, name, ...found])
      }),
    )
    .join('')
}
