import { FaultError } from '../model/fault'

/** Results of one run as the engine and the worker hand them over: `values` is [output][time], row after row. */
export interface Results {
  /** Months from the start of the run, ascending. */
  readonly times: Float64Array
  /** Identities, one a row. */
  readonly outputs: readonly string[]
  readonly values: Float64Array
}

/**
 * One variable over time: a view into the results, not a copy.
 *
 * @throws FaultError `results.no-such-series`
 */
export function seriesOf(results: Results, id: string): Float64Array {
  const row = results.outputs.indexOf(id)
  if (row < 0) throw new FaultError([{ kind: 'results.no-such-series', values: { name: id } }])
  const length = results.times.length
  return results.values.subarray(row * length, (row + 1) * length)
}

/**
 * The mean of a series over the year that ends at a month: what a scorecard shows, so that winter does not decide it.
 *
 * @param until month from the start of the run; left out, the last saved one
 * @returns the mean of the values saved after `until - 12` and up to `until`; before a year has passed, of those there
 *   are; `NaN` when nothing is saved up to then
 */
export function yearMean(times: Float64Array, series: Float64Array, until = times.at(-1) ?? 0): number {
  // Saved times are multiples of a step that may not be exact in binary: a millionth of a month is no month.
  const slack = 1e-6
  let after = times.length
  while (after > 0 && times[after - 1]! > until + slack) after -= 1
  let first = after
  while (first > 0 && times[first - 1]! > until - 12 + slack) first -= 1
  let sum = 0
  for (let i = first; i < after; i++) sum += series[i]!
  return sum / (after - first)
}
