import type { Canvas } from './frame'
import type { Mark, Scene } from './scene'

/** When a change begins, how long it takes to reach its full size and when it ends, in months from the start. */
export interface PhaseData {
  readonly start: number
  readonly ramp: number
  /** Null: it never ends. */
  readonly end: number | null
  /** Length of the time line in months. */
  readonly horizon: number
  /** Whether the setting goes up or down from today's; `none` draws a flat line. */
  readonly direction: 'up' | 'down' | 'none'
}

const HEIGHT = 18

/**
 * Lays out the small time line of one lever. A change that ends before it is fully there turns back on the way; one
 * that ends no later than it starts, or before the run, never comes: its line is flat.
 */
export function layPhase(data: PhaseData, canvas: Canvas): Scene {
  const { width } = canvas
  const { start, ramp, end, horizon, direction } = data
  const inset = 4
  const x = (month: number) =>
    Math.round((inset + (Math.min(Math.max(0, month), horizon) / horizon) * (width - 2 * inset)) * 10) / 10
  const [rest, full] = direction === 'down' ? [4, HEIGHT - 4] : [HEIGHT - 4, 4]
  if (direction === 'none' || (end !== null && end <= Math.max(0, start))) {
    const d = `M${x(0)},${rest}H${x(horizon)}`
    return { width, height: HEIGHT, marks: [{ kind: 'path', key: 'line', d, stroke: 'rule', width: 2 }] }
  }
  const share = (month: number) => (ramp > 0 ? Math.min(1, Math.max(0, (month - start) / ramp)) : 1)
  const level = (month: number) => Math.round((rest + (full - rest) * share(month)) * 10) / 10
  const stop = end === null || end >= horizon ? horizon : end
  const top = Math.min(start + ramp, stop)
  let d = `M${x(0)},${start < 0 ? level(0) : rest}H${x(start)}`
  if (start < horizon) d += `L${x(top)},${level(Math.min(top, horizon))}H${x(stop)}`
  if (stop < horizon) d += `V${rest}H${x(horizon)}`
  const marks: Mark[] = [
    { kind: 'path', key: 'rest', d: `M${x(0)},${rest}H${x(horizon)}`, stroke: 'rule', width: 1, dash: '2 3' },
    { kind: 'path', key: 'line', d, stroke: 'plan', width: 2.25 },
  ]
  const dots = [
    ['dot-start', start],
    ['dot-end', stop],
  ] as const
  for (const [key, month] of dots) {
    if (month < 0 || month >= horizon) continue
    const box = { x: x(month) - 3, y: rest - 3, width: 6, height: 6, radius: 3 }
    marks.push({ kind: 'rect', key, ...box, fill: 'panel', stroke: 'plan' })
  }
  return { width, height: HEIGHT, marks }
}
