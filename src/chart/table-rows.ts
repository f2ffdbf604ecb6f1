import type { ChartWords } from '../text/chart'
import { nearestStep } from './cursor'
import type { ChartFormat } from './frame'
import { monthNumber, type LineData, type Values } from './series'

/** The numbers of a chart as a table. */
export interface TableData {
  readonly columns: readonly string[]
  readonly rows: readonly { readonly month: string; readonly cells: readonly string[] }[]
}

/**
 * The data of a chart as rows of text.
 *
 * @param every - `year` gives the first month, the same month of every year after and the last; `month` gives all
 */
export function tableRows(
  data: LineData,
  format: ChartFormat,
  words: ChartWords,
  every: 'year' | 'month',
): TableData {
  const columns: { readonly name: string; readonly values: Values }[] = data.series.flatMap((s) => [
    { name: s.label, values: s.values },
    ...(s.bands ?? []).flatMap((b) => [
      { name: words.low(s.label, b.label), values: b.low },
      { name: words.high(s.label, b.label), values: b.high },
    ]),
  ])
  const cell = (value: number) => (Number.isFinite(value) ? format.value(value) : words.noValue)
  const first = monthNumber(data.start)
  return {
    columns: columns.map((c) => c.name),
    rows: stepsOf(data.times, every).map((i) => ({
      month: format.month(first + Math.floor((data.times[i] ?? 0) + 1e-9)),
      cells: columns.map((c) => cell(c.values[i] ?? Number.NaN)),
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
