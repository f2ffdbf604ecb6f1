import type { Domain } from './domain'
import type { Measure } from './measure'

/** Pixels of the plotting area inside a chart. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** How the chart writes numbers and months; given by the caller, who knows unit and language. */
export interface ChartFormat {
  /** A value in full, unit included where it has one: "171 beds", "£2.1m". */
  readonly value: (value: number) => string
  /** The same where many stand side by side: "£2.1m". */
  readonly brief?: (value: number) => string
  /** A value on the axis, where neighbours are `step` apart: "170", "£2m". */
  readonly tick: (value: number, step: number) => string
  /** A month from its number (year × 12 + month − 1): "April 2031". */
  readonly month: (month: number) => string
}

/** What layout needs to know of the place it is drawn in. */
export interface Canvas {
  readonly width: number
  readonly height: number
  /** Size of the letters in pixels; follows the reader's own text size. */
  readonly textSize: number
  readonly measure: Measure
}

/** Line to line. */
export const leading = (textSize: number): number => Math.round(textSize * 1.3)

/** Baseline of letters whose line box has its middle at `middle`: cap height of the face is about 0.67 of its size. */
export const baselineAt = (middle: number, textSize: number): number => middle + textSize * 0.34

/** The vertical scale. */
export function valueScale(domain: Domain, plot: Plot): (value: number) => number {
  const perUnit = (plot.bottom - plot.top) / (domain.high - domain.low)
  return (value) => plot.bottom - (value - domain.low) * perUnit
}

/** The horizontal scale: months from the start to pixels. */
export function timeScale(from: number, to: number, plot: Plot): (time: number) => number {
  const perMonth = (plot.right - plot.left) / (to - from || 1)
  return (time) => plot.left + (time - from) * perMonth
}
