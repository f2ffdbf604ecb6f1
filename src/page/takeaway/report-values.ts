import type { Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import { runOf, type RunName } from '../../session/result'
import type { Report } from './report'

/** One outcome of one run by month, as exact as it was computed; beds whose number is not known as an index. */
export function valuesOf(report: Report, score: Score, run: RunName): Float64Array {
  const values = seriesOf(runOf(report.result, run)!, score.outcome.id)
  const scale = scaleOf(report, score)
  return scale === 1 ? values : values.map((value) => value * scale)
}

/** What values of an outcome are multiplied by before they are shown: 1, or what makes do nothing's first month 100. */
export function scaleOf(report: Report, score: Score): number {
  if (!report.figures(score).indexed) return 1
  return 100 / seriesOf(runOf(report.result, 'nothing')!, score.outcome.id)[0]!
}
