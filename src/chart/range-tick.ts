import type { Canvas } from './frame'
import type { Mark, Scene } from './scene'

/** A value beside what doing nothing gives, on a scale that is the same for every tile. */
export interface RangeTickData {
  readonly value: number
  readonly baseline: number
  /** Spread of futures around the value. */
  readonly band?: readonly [number, number]
  /**
   * How far the scale reaches to each side of the baseline, as a share of it; 0.2 when left out. A fixed share keeps
   * a small change looking small. Beyond it an arrow stands at the edge.
   */
  readonly reach?: number
}

const HEIGHT = 12

/** Lays out the track, the band, the do-nothing tick and the value tick. */
export function layRangeTick(data: RangeTickData, canvas: Canvas): Scene {
  const { width } = canvas
  const { value, baseline, band, reach = 0.2 } = data
  const half = Math.abs(baseline) * reach || Math.abs(value) || 1
  const place = (v: number) => ((v - baseline) / (2 * half) + 0.5) * width
  const inside = (px: number) => Math.round(Math.min(width - 2, Math.max(2, px)) * 10) / 10
  const middle = HEIGHT / 2
  const marks: Mark[] = [{ kind: 'path', key: 'track', d: `M0,${middle}H${width}`, stroke: 'rule', width: 1 }]
  if (band) {
    const [from, to] = [inside(place(band[0])), inside(place(band[1]))]
    const box = { x: from, y: middle - 3, width: to - from, height: 6 }
    marks.push({ kind: 'rect', key: 'band', ...box, radius: 1, fill: 'plan', fillOpacity: 0.3 })
  }
  const base = inside(place(baseline))
  marks.push({ kind: 'path', key: 'baseline', d: `M${base},0V${HEIGHT}`, stroke: 'ink-3', width: 1.5 })
  const at = place(value)
  if (at > width || at < 0) {
    // Past the end of the scale: an arrow head, because a tick at the edge would be a false reading.
    const [tip, back] = at > width ? [width, width - 7] : [0, 7]
    const d = `M${back},1L${tip},${middle}L${back},${HEIGHT - 1}Z`
    marks.push({ kind: 'path', key: 'beyond', d, fill: 'plan' })
  } else {
    const box = { x: inside(at) - 1.75, y: 0, width: 3.5, height: HEIGHT }
    marks.push({ kind: 'rect', key: 'value', ...box, radius: 1, fill: 'plan' })
  }
  return { width, height: HEIGHT, marks }
}
