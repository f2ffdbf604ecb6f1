import { circle } from './cursor-marks'
import { niceDomain } from './domain'
import { baselineAt, leading, timeScale, valueScale, type Canvas, type Plot } from './frame'
import type { Mark, Scene } from './scene'
import type { ScatterData, ScatterFormat, ScatterPoint } from './scatter'
import { valueTicks } from './ticks'

/** Points with every coordinate decided. */
export interface ScatterLayout {
  readonly scene: Scene
  readonly plot: Plot
  /** Pixel of each point. */
  readonly xs: Float64Array
  readonly ys: Float64Array
}

const RADIUS = 5
const STRONG = 7.5

/**
 * Points on two axes. What was measured a second time has a hollow dot too, and a line to it, so that eyes see how far the
 * two are apart.
 */
export function layScatter(data: ScatterData, canvas: Canvas, format: ScatterFormat): ScatterLayout {
  const { width, height, textSize: size, measure } = canvas
  const { points, upTo, bar } = data
  const line = leading(size)
  const all = points.flatMap(({ x, beside }) => (beside === undefined ? [x] : [x, beside.x]))
  const across = niceDomain(Math.min(...all, 0), Math.max(...all, 0), { zero: 'auto' })
  const up = { low: upTo[0], high: upTo[1] }
  const top = line + RADIUS + 4
  const bottom = Math.max(top + 10, Math.floor(height - 2 * line - 12))
  const upTicks = valueTicks(up, bottom - top, size * 3.4).values
  const left = Math.ceil(Math.max(...upTicks.map((at) => measure(format.y(at), size, 400)), 12) + 10)
  const right = Math.max(left + 20, Math.floor(width - STRONG - size * 1.6))
  const plot: Plot = { left, right, top, bottom }
  const x = timeScale(across.low, across.high, plot)
  const y = valueScale(up, plot)
  const { values, step } = valueTicks(across, right - left, size * 6)

  const marks: Mark[] = []
  const text = (
    key: string,
    words: string,
    at: { x: number; y: number },
    anchor: 'start' | 'middle' | 'end',
  ) => marks.push({ kind: 'text', key, ...at, text: words, size, weight: 400, anchor, tone: 'ink-2' })
  const grid = upTicks.filter((at) => at !== up.low).map((at) => `M${left},${crisp(y(at))}H${right}`)
  marks.push({ kind: 'path', key: 'grid', d: grid.join(''), stroke: 'grid', width: 1 })
  const floor = `M${left},${crisp(bottom)}H${right}`
  marks.push({ kind: 'path', key: 'floor', d: floor, stroke: 'ink-3', width: 1.25 })
  const zero = `M${crisp(x(0))},${top}V${bottom}`
  marks.push({ kind: 'path', key: 'zero', d: zero, stroke: 'ink-3', width: 1.25 })
  const feet = values.map((at) => `M${crisp(x(at))},${bottom}v5`).join('')
  marks.push({ kind: 'path', key: 'feet', d: feet, stroke: 'ink-3', width: 1 })
  upTicks.forEach((at, i) =>
    text(`up-${i}`, format.y(at), { x: left - 8, y: baselineAt(y(at), size) }, 'end'),
  )
  values.forEach((at, i) => {
    text(`across-${i}`, format.x(at, step), { x: x(at), y: bottom + 7 + size * 0.9 }, 'middle')
  })
  text('up', data.up, { x: 0, y: size }, 'start')
  text('across', data.across, { x: right, y: height - 4 }, 'end')
  if (bar !== undefined) {
    const d = `M${left},${crisp(y(bar.at))}H${right}`
    marks.push({ kind: 'path', key: 'bar', d, stroke: 'ink', width: 1.5, dash: '7 4' })
    // Where the line is near the top its words would stand in those of the axis. What is far up is seldom far left.
    const under = y(bar.at) - top < line
    const at = { x: left + 6, y: y(bar.at) + (under ? size + 3 : -5) }
    const style = { size, weight: 650, anchor: 'start', tone: 'ink', halo: true } as const
    marks.push({ kind: 'text', key: 'bar-label', ...at, text: bar.label, ...style })
  }
  marks.push(...points.flatMap((point) => besideMarks(point, x, y)))
  marks.push(...points.map((point) => dot(point, x(point.x), y(point.y))))
  marks.push(...tagMarks(points, canvas, x, y))
  return {
    scene: { width, height, marks },
    plot,
    xs: Float64Array.from(points, (point) => x(point.x)),
    ys: Float64Array.from(points, (point) => y(point.y)),
  }
}

function besideMarks({ id, x, y, beside }: ScatterPoint, across: Scale, up: Scale): Mark[] {
  if (beside === undefined) return []
  const to = [across(beside.x), up(beside.y)] as const
  const d = `M${tenth(across(x))},${tenth(up(y))}L${tenth(to[0])},${tenth(to[1])}`
  return [
    { kind: 'path', key: `link-${id}`, d, stroke: 'ink-3', width: 1 },
    {
      ...{ kind: 'path', key: `beside-${id}`, d: circle(tenth(to[0]), tenth(to[1]), RADIUS - 1) },
      ...{ fill: 'panel', stroke: 'base', width: 1.5 },
    },
  ]
}

function dot({ id, hollow = false, strong = false }: ScatterPoint, x: number, y: number): Mark {
  const d = circle(tenth(x), tenth(y), strong ? STRONG : RADIUS)
  const paint = hollow
    ? ({ fill: 'panel', stroke: 'plan', width: 2 } as const)
    : ({ fill: 'plan', stroke: 'edge', width: 1.5 } as const)
  return { kind: 'path', key: `dot-${id}`, d, ...paint }
}

/** Numbers beside the dots, as many as find room; the one that is spoken of first. */
function tagMarks(points: readonly ScatterPoint[], canvas: Canvas, across: Scale, up: Scale): Mark[] {
  const { textSize: size, measure } = canvas
  const taken: { left: number; right: number; y: number }[] = []
  const order = [...points].sort((a, b) => Number(b.strong ?? false) - Number(a.strong ?? false))
  return order.flatMap(({ id, tag, x, y, strong = false }): Mark[] => {
    const left = across(x) + (strong ? STRONG : RADIUS)
    const right = left + measure(tag, size, 650)
    const at = up(y) - (strong ? STRONG : RADIUS)
    const isFree = taken.every((one) => right < one.left || left > one.right || Math.abs(at - one.y) > size)
    const inWay = points.some(
      (one) =>
        one.id !== id &&
        Math.abs(up(one.y) - at + size / 2) < size * 0.7 &&
        across(one.x) > left - RADIUS &&
        across(one.x) < right + RADIUS,
    )
    if (!strong && (!isFree || inWay)) return []
    taken.push({ left, right, y: at })
    const style = { size, weight: 650, anchor: 'start', tone: 'ink', halo: true } as const
    return [{ kind: 'text', key: `tag-${id}`, x: left, y: at, text: tag, ...style }]
  })
}

type Scale = (value: number) => number

function crisp(v: number): number {
  return Math.floor(v) + 0.5
}

function tenth(v: number): number {
  return Math.round(v * 10) / 10
}
