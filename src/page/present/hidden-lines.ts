import type { LineData } from '../../chart/series'
import { monthsBetween } from '../../scenario/month'

/**
 * The lines of a chart up to a month, and an empty stretch after it that says why. What comes later is not in the data
 * any more, so that neither the axis, nor a reading, nor anything made from it can give it away.
 *
 * @param until last month shown, `YYYY-MM`
 */
export function hideAfter(data: LineData, until: string, label: string): LineData {
  const last = monthsBetween(data.start, until)
  const shown = (time: number) => time <= last
  const end = data.times.at(-1) ?? 0
  return {
    ...data,
    // Another axis than that of the whole run, which would show how far the lines go.
    // Room for what people expect, up and down, chosen by the first value alone.
    leastSpan: Math.max(data.leastSpan ?? 0, Math.abs(data.series[0]?.values[0] ?? 0) / 2),
    subject: `${data.subject} until ${until}`,
    series: data.series.map((series) => ({
      ...series,
      bands: [],
      values: Float64Array.from(data.times, (time, i) => (shown(time) ? series.values[i]! : Number.NaN)),
    })),
    spans: last < end ? [{ from: Math.max(0, last), to: end, label }] : [],
  }
}
