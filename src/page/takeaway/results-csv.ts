import { Csv } from '../../analysis/csv'
import { addMonths } from '../../scenario/month'
import type { Messages } from '../../text/en'
import { takeAwayText } from '../../text/takeaway'
import { valuesOf } from './report-values'
import type { Report } from './report'

/**
 * Every outcome of every run by month, one value a row: tables of several plans can be put under each other, and a run
 * more adds rows, not columns. The wide table is in the workbook. Begins with the mark by which Excel knows UTF-8.
 */
export function resultsCsv(report: Report, text: Messages): string {
  const words = takeAwayText.csv
  const { result, scores, runs } = report
  const csv = new Csv([words.month, words.run, words.outcome, words.label, words.unit, words.value])
  const months = Array.from(result.times, (time) => addMonths(result.place.start, time))
  const rows = scores.flatMap((score) => {
    const { outcome } = score
    const unit = report.figures(score).indexed ? words.index : outcome.units
    return runs.flatMap((run) => {
      const values = valuesOf(report, score, run)
      return months.map((month, i) =>
        csv.row([month, text.runs[run], outcome.id, outcome.label, unit, values[i]!]),
      )
    })
  })
  return `\uFEFF${csv.heading()}${rows.join('')}`
}
