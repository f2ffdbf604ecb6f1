import { ticks, tickStep } from 'd3'
import type { Domain } from './domain'

/** Round values inside a domain, at most about one per `spacing` pixels and never fewer than two where two exist. */
export function valueTicks(
  domain: Domain,
  height: number,
  spacing: number,
): { values: number[]; step: number } {
  const room = Math.max(2, Math.min(6, Math.floor(height / spacing)))
  for (let count = room; ; count--) {
    const values = ticks(domain.low, domain.high, count)
    // d3 may give more ticks than asked for: ask for fewer until they fit.
    if (values.length <= room + 1 || count <= 1) {
      return { values, step: tickStep(domain.low, domain.high, count) }
    }
  }
}

/** A year on the time axis. */
export interface YearTick {
  readonly year: number
  /** Months from the start of the chart to January of that year. */
  readonly at: number
}

/**
 * Januaries inside the chart, every one, two, five or ten years, so that labels of the given width do not touch.
 *
 * @param start - month number of the chart's first month
 * @param from - first time in months from the start
 * @param to - last time in months from the start
 * @param width - pixels between the two
 * @param label - pixels that one year label needs, air included
 */
export function yearTicks(start: number, from: number, to: number, width: number, label: number): YearTick[] {
  const yearPixels = (width / (to - from)) * 12
  const every = [1, 2, 5, 10, 20, 50].find((n) => n * yearPixels >= label) ?? 100
  const found: YearTick[] = []
  const first = Math.ceil((start + from) / 12)
  for (let year = Math.ceil(first / every) * every; year * 12 <= start + to; year += every) {
    found.push({ year, at: year * 12 - start })
  }
  return found
}
