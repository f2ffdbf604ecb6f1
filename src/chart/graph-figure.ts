import { baselineAt, type Canvas } from './frame'
import type { Mark, Scene } from './scene'

/** A function given by points, in ascending order of x. */
export interface GraphData {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Whether it stands still from point to point and then jumps. */
  readonly steps: boolean
}

const height = 104

/** A graphical function: its line, its points, and where its axes begin and end. */
export function layGraph(
  { x, y, steps }: GraphData,
  canvas: Canvas,
  write: (value: number) => string,
): Scene {
  const { width, textSize, measure } = canvas
  const [low, high] = [Math.min(...y), Math.max(...y)]
  const [from, to] = [x[0] ?? 0, x.at(-1) ?? 1]
  const letters = Math.max(measure(write(low), textSize, 400), measure(write(high), textSize, 400))
  const plot = { left: letters + 8, right: width - 8, top: 8, bottom: height - textSize - 10 }
  const tenth = (value: number) => Math.round(value * 10) / 10
  const across = (value: number) =>
    tenth(plot.left + ((value - from) / (to - from || 1)) * (plot.right - plot.left))
  // A line that is level stands in the middle.
  const up = (value: number) =>
    tenth(
      high === low
        ? (plot.top + plot.bottom) / 2
        : plot.bottom - ((value - low) / (high - low)) * (plot.bottom - plot.top),
    )
  const line = x
    .map((at, i) => {
      const point = `${across(at)} ${up(y[i]!)}`
      if (i === 0) return `M${point}`
      return steps ? `H${across(at)}V${up(y[i]!)}` : `L${point}`
    })
    .join('')
  const text = (key: string, at: { x: number; y: number }, value: number, anchor: 'start' | 'end'): Mark => ({
    kind: 'text',
    key,
    ...at,
    text: write(value),
    size: textSize,
    weight: 400,
    anchor,
    tone: 'ink-2',
  })
  const foot = baselineAt(plot.bottom + textSize / 2 + 7, textSize)
  return {
    width,
    height,
    marks: [
      {
        kind: 'path',
        key: 'axes',
        d: `M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}`,
        stroke: 'rule',
        width: 1,
      },
      { kind: 'path', key: 'line', d: line, stroke: 'plan', width: 2 },
      ...x.map((at, i): Mark => ({
        kind: 'rect',
        key: `point ${i}`,
        x: across(at) - 2.5,
        y: up(y[i]!) - 2.5,
        width: 5,
        height: 5,
        radius: 2.5,
        fill: 'plan',
      })),
      text('high', { x: plot.left - 5, y: baselineAt(up(high), textSize) }, high, 'end'),
      ...(high === low
        ? []
        : [text('low', { x: plot.left - 5, y: baselineAt(up(low), textSize) }, low, 'end')]),
      text('from', { x: plot.left, y: foot }, from, 'start'),
      text('to', { x: plot.right, y: foot }, to, 'end'),
    ],
  }
}
