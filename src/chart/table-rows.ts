import type { ChartWords } from '../text/chart'
import { nearestStep } from './cursor'
import type { ChartFormat } from './frame'
import { monthNumber, type Band, type LineData, type Series, type Values } from './series'

/** The numbers of a chart as a table. */
export interface TableData {
  /** One for each line of the chart. */
  readonly groups: readonly TableGroup[]
  readonly rows: readonly { readonly month: string; readonly cells: readonly string[] }[]
}

/** What stands under the name of a line: its columns by name, or one column that has no other name. */
export interface TableGroup {
  readonly name: string
  readonly columns: readonly string[]
}

/**
 * The data of a chart as rows of text: a cell for each line, and one with both limits for each of its bands.
 *
 * @param every - `year` gives the first month, the same month of every year after and the last; `month` gives all
 */
export function tableRows(
  data: LineData,
  format: ChartFormat,
  words: ChartWords,
  every: 'year' | 'month',
): TableData {
  const hasBands = data.series.some(({ bands }) => bands?.length)
  const write = (hasBands ? format.brief : undefined) ?? format.value
  const cell = (values: Values, i: number) => {
    const value = values[i] ?? Number.NaN
    return Number.isFinite(value) ? write(value) : words.noValue
  }
  const limits = ({ low, high }: Band, i: number) => {
    const [from, to] = [cell(low, i), cell(high, i)]
    return from === to ? from : words.range(from, to)
  }
  const cells = ({ values, bands = [] }: Series, i: number) => [
    cell(values, i),
    ...bands.map((band) => limits(band, i)),
  ]
  const first = monthNumber(data.start)
  return {
    groups: data.series.map(({ label, bands = [] }) => ({
      name: label,
      columns: bands.length === 0 ? [] : [words.line, ...bands.map((band) => band.short ?? band.label)],
    })),
    rows: stepsOf(data.times, every).map((i) => ({
      month: format.month(first + Math.floor((data.times[i] ?? 0) + 1e-9)),
      cells: data.series.flatMap((series) => cells(series, i)),
    })),
  }
}

function stepsOf(times: Values, every: 'year' | 'month'): number[] {
  const last = times.length - 1
  if (last < 0) return []
  if (every === 'month') return Array.from(times, (_, i) => i)
  const steps = new Set<number>()
  for (let t = times[0]!; t <= times[last]!; t += 12) steps.add(nearestStep(times, t))
  steps.add(last)
  return [...steps]
}
