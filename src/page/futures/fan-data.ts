import type { Fan } from '../../analysis/futures/futures'
import type { Band, LineData, Series } from '../../chart/series'
import { futuresText as text } from '../../text/futures'

/**
 * A chart's lines with what many futures say of them: limits around the plan, and around what it is compared with, which is
 * the line without action under the same assumptions.
 *
 * @param single which future stands alone in place of them; `null` for all of them
 */
export function withFutures(data: LineData, fan: Fan, acts: boolean, single: number | null): LineData {
  const has = (id: string) => data.series.some((line) => line.id === id)
  const idle = has('assumptions') ? 'assumptions' : 'nothing'
  const one = single === null ? undefined : fan.singles[single]
  const around = (line: Series): Series => {
    if (line.id !== idle && (line.id !== 'plan' || !acts)) return line
    const which = line.id === 'plan' ? 'plan' : 'nothing'
    if (single === null) return { ...line, bands: bandsOf(fan[which]) }
    if (one === undefined) return line
    return { ...line, values: one[which] }
  }
  return {
    ...data,
    // Single futures and lines of all of them are on one axis: it must not jump from one to the next.
    reach: extentOf(fan, acts),
    series: data.series.map(around),
  }
}

function bandsOf([low, midLow, , midHigh, high]: readonly Float64Array[]): Band[] {
  return [
    { low: low!, high: high!, label: text.outer, short: text.outerColumn },
    { low: midLow!, high: midHigh!, label: text.inner, short: text.innerColumn },
  ]
}

function extentOf({ plan, nothing }: Fan, acts: boolean): readonly [number, number] {
  let [least, most] = [Infinity, -Infinity]
  for (const limits of acts ? [plan, nothing] : [nothing]) {
    for (const value of limits[0]!) least = Math.min(least, value)
    for (const value of limits.at(-1)!) most = Math.max(most, value)
  }
  return [least, most]
}
