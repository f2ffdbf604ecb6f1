import { ticks, tickStep } from 'd3'
import type { Domain } from './domain'

/** Share of the wished spacing that neighbours keep at least. */
const NEAREST = 0.65

/**
 * Round values inside a domain: about one per `spacing` pixels, at most six or seven, at least two where two round
 * values exist and never nearer to each other than `NEAREST` of the spacing.
 */
export function valueTicks(
  domain: Domain,
  height: number,
  spacing: number,
): { values: number[]; step: number } {
  const tried = (count: number) => ({
    values: ticks(domain.low, domain.high, count),
    step: tickStep(domain.low, domain.high, count),
  })
  const room = Math.max(1, Math.min(6, Math.floor(height / spacing)))
  const nearest = (step: number) => (step / (domain.high - domain.low)) * height
  let best = tried(1)
  if (nearest(best.step) < spacing * NEAREST) return { ...best, values: best.values.slice(0, 1) }
  // d3 may give more ticks than asked for, and for few may give only one: take the most that keep their distance.
  for (let count = 1; count <= room; count++) {
    const found = tried(count)
    if (nearest(found.step) >= spacing * NEAREST && found.values.length >= best.values.length) best = found
  }
  return best
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
