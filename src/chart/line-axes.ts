import type { Domain } from './domain'
import { baselineAt, type Canvas, type Plot } from './frame'
import type { Mark } from './scene'
import type { YearTick } from './ticks'

export interface AxesParts {
  readonly canvas: Canvas
  readonly plot: Plot
  readonly domain: Domain
  readonly values: readonly { readonly at: number; readonly text: string }[]
  readonly years: readonly YearTick[]
  readonly x: (time: number) => number
  readonly y: (value: number) => number
}

/** Grid, zero line, break mark, and the numbers and years beside them. */
export function axesMarks({ canvas, plot, domain, values, years, x, y }: AxesParts): Mark[] {
  const { textSize: size } = canvas
  const marks: Mark[] = []
  const grid = values.filter((v) => v.at !== 0).map((v) => `M${plot.left},${crisp(y(v.at))}H${plot.right}`)
  marks.push({ kind: 'path', key: 'grid', d: grid.join(''), stroke: 'grid', width: 1 })
  const feet = years.map((t) => `M${crisp(x(t.at))},${plot.bottom}v5`)
  marks.push({ kind: 'path', key: 'feet', d: feet.join(''), stroke: 'ink-3', width: 1 })
  if (domain.low <= 0 && domain.high >= 0) {
    const d = `M${plot.left},${crisp(y(0))}H${plot.right}`
    marks.push({ kind: 'path', key: 'zero', d, stroke: 'ink-3', width: 1.25 })
  } else {
    const bottom = crisp(plot.bottom)
    marks.push({
      kind: 'path',
      key: 'floor',
      d: `M${plot.left},${bottom}H${plot.right}`,
      stroke: 'rule',
      width: 1,
    })
    marks.push({ kind: 'path', key: 'break', d: breakMark(plot, domain), stroke: 'ink-2', width: 1.25 })
  }
  values.forEach((v, i) => {
    marks.push({
      kind: 'text',
      key: `value-${i}`,
      x: plot.left - 8,
      y: baselineAt(y(v.at), size),
      text: v.text,
      size,
      weight: 400,
      anchor: 'end',
      tone: 'ink-2',
    })
  })
  years.forEach((t, i) => {
    marks.push({
      kind: 'text',
      key: `year-${i}`,
      x: x(t.at),
      y: plot.bottom + 8 + size * 0.8,
      text: String(t.year),
      size,
      weight: 400,
      anchor: 'middle',
      tone: 'ink-2',
    })
  })
  return marks
}

/** The sign draughtsmen use for an axis that leaves out zero: a zigzag at the end where zero would be. */
function breakMark(plot: Plot, domain: Domain): string {
  const [foot, up] = domain.low > 0 ? [plot.bottom, -1] : [plot.top, 1]
  return `M${plot.left},${foot}v${3 * up}l-4,${2 * up}l8,${4 * up}l-4,${2 * up}v${3 * up}`
}

/** Whole-pixel lines stay sharp when they lie in the middle of a pixel. */
function crisp(v: number): number {
  return Math.floor(v) + 0.5
}
