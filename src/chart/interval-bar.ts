import type { Canvas } from './frame'
import type { Mark, Scene } from './scene'

/** A size on a scale that it shares with others, and how sure it is. */
export interface IntervalBarData {
  readonly value: number
  readonly low: number
  readonly high: number
  /** A part of the size. */
  readonly inner?: number
  /** The end of the scale, which begins at nothing. */
  readonly most: number
}

const HEIGHT = 14
const THICK = 8

/** A bar from nothing to the value, solid as far as its inner part where it has one, with its interval as a line with ends. */
export function layIntervalBar(data: IntervalBarData, { width }: Canvas): Scene {
  const { value, low, high, inner, most } = data
  const room = Math.max(0, width - 4)
  const x = (size: number) =>
    Math.round((2 + (Math.min(Math.max(size, 0), most) / (most || 1)) * room) * 10) / 10
  const middle = HEIGHT / 2
  const box = (size: number) => ({
    x: 2,
    y: middle - THICK / 2,
    width: Math.max(0, x(size) - 2),
    height: THICK,
    radius: 1,
  })
  const [from, to] = [x(low), x(high)]
  const marks: Mark[] = [
    inner === undefined
      ? { kind: 'rect', key: 'value', ...box(value), fill: 'plan' }
      : { kind: 'rect', key: 'value', ...box(value), fill: 'panel', stroke: 'plan' },
    ...(inner === undefined
      ? []
      : [{ kind: 'rect', key: 'inner', ...box(Math.min(inner, value)), fill: 'plan' } as const]),
    // A rim keeps the line apart from the bar that it lies on.
    { kind: 'path', key: 'rim', d: `M${from},${middle}H${to}`, stroke: 'edge', width: 4 },
    {
      kind: 'path',
      key: 'interval',
      d: `M${from},${middle}H${to}M${from},${middle - 4}V${middle + 4}M${to},${middle - 4}V${middle + 4}`,
      stroke: 'ink',
      width: 1.5,
    },
  ]
  return { width, height: HEIGHT, marks }
}
