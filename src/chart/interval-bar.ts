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

const THICK = 8
/** Where the interval runs: under the bar, for a dark line on a dark bar is not seen. */
const UNDER = THICK + 6
const HEIGHT = UNDER + 4

/** A bar from nothing to the value, solid as far as its inner part where it has one, and its interval as a line with ends. */
export function layIntervalBar(data: IntervalBarData, { width }: Canvas): Scene {
  const { value, low, high, inner, most } = data
  const room = Math.max(0, width - 4)
  const x = (size: number) =>
    Math.round((2 + (Math.min(Math.max(size, 0), most) / (most || 1)) * room) * 10) / 10
  const box = (size: number) => ({ x: 2, y: 1, width: Math.max(0, x(size) - 2), height: THICK, radius: 1 })
  const [from, to] = [x(low), x(high)]
  const bar: Mark[] =
    inner === undefined
      ? [{ kind: 'rect', key: 'value', ...box(value), fill: 'plan' }]
      : [
          { kind: 'rect', key: 'value', ...box(value), fill: 'panel', stroke: 'plan' },
          { kind: 'rect', key: 'inner', ...box(Math.min(inner, value)), fill: 'plan' },
        ]
  const ends = `M${from},${UNDER - 3}V${UNDER + 3}M${to},${UNDER - 3}V${UNDER + 3}`
  const line: Mark = {
    kind: 'path',
    key: 'interval',
    d: `M${from},${UNDER}H${to}${ends}`,
    stroke: 'ink-2',
    width: 1.5,
  }
  return { width, height: HEIGHT, marks: [...bar, line] }
}
