import { runOf, type Result, type RunName } from '../../session/result'
import { seriesOf } from '../../analysis/series'

/** The lines of a chart that can be drawn of a variable, in their order. */
export const runNames: readonly RunName[] = ['nothing', 'assumptions', 'plan']

/** The values of some elements of a variable in a run, added up; `null` where there is no such run. */
export function valuesOf(result: Result, run: RunName, ids: readonly string[]): Float64Array | null {
  const results = runOf(result, run)
  if (results === null) return null
  const sum = new Float64Array(results.times.length)
  for (const id of ids) {
    for (const [i, value] of seriesOf(results, id).entries()) sum[i]! += value
  }
  return sum
}
