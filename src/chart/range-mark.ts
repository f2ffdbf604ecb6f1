import type { Canvas } from './frame'
import type { Mark, Scene } from './scene'

/** A range that somebody else gives, and one value beside it. */
export interface RangeMarkData {
  /** The same number twice for one figure; an end that was not given is infinite. */
  readonly range: readonly [number, number]
  readonly value: number
  /** Where nothing changes: always on the scale. */
  readonly still: number
}

const HEIGHT = 16
/** Room at each end for half a mark. */
const MARGIN = 8

/**
 * Lays out the line of nothing changed, the range (a hollow box; a hollow square for one figure) and the value (a solid
 * diamond). They differ in form, so that no colour is needed to tell them apart.
 */
export function layRangeMark({ range, value, still }: RangeMarkData, { width }: Canvas): Scene {
  const [low, high] = range
  const known = [low, high, value, still].filter(Number.isFinite)
  const [from, to] = [Math.min(...known), Math.max(...known)]
  const span = to - from || 1
  const room = Math.max(0, width - 2 * MARGIN)
  const place = (v: number) => Math.round((MARGIN + ((v - from) / span) * room) * 10) / 10
  const middle = HEIGHT / 2
  // An open end runs off the scale.
  const left = low === -Infinity ? 0 : place(low) - (low === high ? 5 : 1)
  const right = high === Infinity ? width : place(high) + (low === high ? 5 : 1)
  const [zero, at] = [place(still), place(value)]
  const marks: Mark[] = [
    { kind: 'path', key: 'track', d: `M0,${middle}H${width}`, stroke: 'rule', width: 1 },
    { kind: 'path', key: 'still', d: `M${zero},0V${HEIGHT}`, stroke: 'ink-3', width: 1.5 },
    {
      kind: 'rect',
      key: 'range',
      x: left,
      y: middle - 5,
      width: Math.max(2, right - left),
      height: 10,
      radius: 1,
      fill: 'panel',
      stroke: 'ink',
    },
    {
      kind: 'path',
      key: 'value',
      d: `M${at},${middle - 6}L${at + 6},${middle}L${at},${middle + 6}L${at - 6},${middle}Z`,
      fill: 'plan',
      stroke: 'edge',
      width: 1,
    },
  ]
  return { width, height: HEIGHT, marks }
}
