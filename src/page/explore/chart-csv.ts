import { Csv, typed } from '../../analysis/csv'
import type { LineData } from '../../chart/series'
import { addMonths } from '../../scenario/month'
import type { Messages } from '../../text/en'

/** The numbers of a chart, one row a month, as exact as they were computed. */
export function chartCsv(data: LineData, title: string, text: Messages): string {
  const csv = new Csv([text.chart.month, ...data.series.map((series) => typed(`${title}: ${series.label}`))])
  const rows = Array.from(data.times, (time, i) =>
    csv.row([addMonths(data.start, time), ...data.series.map((series) => series.values[i]!)]),
  )
  return csv.heading() + rows.join('')
}
