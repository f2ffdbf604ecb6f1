import type { Category } from './scene'

/** A stretch of days that are alike. */
export interface Segment {
  readonly id: string
  readonly days: number
  readonly label: string
  /** A shorter label for a narrow segment: "9 nights". */
  readonly short?: string
  readonly category: Category
  /** A hem that tells categories apart without colour. */
  readonly texture?: 'hatch' | 'dots'
}

/** One row of segments, end to end. */
export interface Lane {
  readonly id: string
  readonly label: string
  readonly segments: readonly Segment[]
}

/** Rows on one scale of days. */
export interface LanesData {
  readonly lanes: readonly Lane[]
  /** Length of the scale in days; left out: the longest lane. */
  readonly days?: number
  readonly ticks?: readonly { readonly at: number; readonly label: string }[]
}

/** A segment in pixels. */
export interface Stretch {
  readonly segment: Segment
  readonly x: number
  readonly width: number
}

/** A segment that exists is never thinner than this, so that two days in a year can be seen. */
const THINNEST = 3
const GAP = 1

/** Segments of one lane in pixels, end to end from `left`; segments of no days are left out. */
export function stretches(lane: Lane, days: number, left: number, width: number): Stretch[] {
  const real = lane.segments.filter((s) => s.days > 0)
  const scaled = real.map((s) => (s.days / days) * width)
  // What thin segments gain the wide ones give, in proportion to what they have to spare.
  const debt = scaled.reduce((sum, w) => sum + Math.max(0, THINNEST - w), 0)
  const spare = scaled.reduce((sum, w) => sum + Math.max(0, w - THINNEST), 0)
  const give = spare > 0 ? Math.min(1, debt / spare) : 0
  let x = left
  return real.map((segment, i) => {
    const w = scaled[i]!
    const whole = w < THINNEST ? THINNEST : w - (w - THINNEST) * give
    const stretch = { segment, x: round(x), width: round(Math.max(1, whole - GAP)) }
    x += whole
    return stretch
  })
}

function round(v: number): number {
  return Math.round(v * 10) / 10
}
