import type { Domain } from './domain'
import { leading, timeScale, valueScale, type Canvas, type ChartFormat, type Plot } from './frame'
import { axesMarks } from './line-axes'
import { layHeads } from './line-heads'
import { endMarks, keyMarks, planNames } from './line-names'
import { bandPath, linePath } from './line-path'
import { drawingOrder, roleStyles, styleOf } from './role-style'
import type { Mark, Scene } from './scene'
import { monthNumber, type LineData, type Series } from './series'
import { valueTicks, yearTicks } from './ticks'

/** A line chart with every coordinate decided. */
export interface LineLayout {
  readonly scene: Scene
  readonly plot: Plot
  /** Pixel of each step. */
  readonly xs: Float64Array
  readonly y: (value: number) => number
  /** Whether names stand at the ends of lines or in a key. */
  readonly names: 'ends' | 'key'
}

/** The last value that is a number, where a line ends. */
function lastFinite(series: Series, steps: number): number | null {
  for (let i = steps - 1; i >= 0; i--) {
    const v = series.values[i] ?? Number.NaN
    if (Number.isFinite(v)) return v
  }
  return null
}

/**
 * Lays out a line chart.
 *
 * @param data - what to draw, already indexed if it is to be
 * @param canvas - size in CSS pixels, text size and a measure of letters
 * @param domain - the vertical stretch to draw now
 * @param target - where the domain is heading: ticks are chosen for it, so that they do not flicker on the way
 * @param format - writes the numbers of the axis
 */
export function layLine(
  data: LineData,
  canvas: Canvas,
  domain: Domain,
  target: Domain,
  format: ChartFormat,
): LineLayout {
  const { width, height, textSize: size, measure } = canvas
  const line = leading(size)
  const steps = data.times.length
  const [first, last] = [data.times[0] ?? 0, data.times[steps - 1] ?? 1]
  const drawn = [...data.series].sort((a, b) => drawingOrder.indexOf(a.role) - drawingOrder.indexOf(b.role))

  const footer = line + 9
  const unitRow = data.unit ? line + 2 : 0
  const roughHeight = height - footer - unitRow
  const numbers = (room: number) => {
    const { values, step } = valueTicks(target, room, size * 3.4)
    return values.map((at) => ({ at, text: format.tick(at, step) }))
  }
  const axis = Math.max(12, ...numbers(roughHeight).map((v) => measure(v.text, size, 400))) + 8
  const names = planNames(data.series, canvas, roughHeight)

  const left = Math.ceil(axis)
  const right = Math.max(left + 20, Math.floor(width - names.right))
  const headScale = timeScale(first, last, { left, right, top: 0, bottom: 0 })
  const heads = layHeads(data.events ?? [], data.spans ?? [], headScale, left, right, canvas)
  // Half a line stays free at the top for the highest number of the axis and for a label at a high line end.
  const headTop = names.top + unitRow
  const top = Math.ceil(headTop + heads.height + line * (heads.height ? 0.2 : 0.6))
  const plot: Plot = { left, right, top, bottom: Math.max(top + 10, Math.floor(height - footer)) }

  const x = timeScale(first, last, plot)
  const y = valueScale(domain, plot)
  const xs = Float64Array.from(data.times, x)
  const slack = (domain.high - domain.low) * 1e-6
  // Chosen again, now that names and labels have taken their share of the height.
  const shown = numbers(plot.bottom - plot.top).filter(
    (v) => v.at >= domain.low - slack && v.at <= domain.high + slack,
  )
  const years = yearTicks(
    monthNumber(data.start),
    first,
    last,
    plot.right - plot.left,
    measure('2000', size, 400) + size,
  ).filter((t) => x(t.at) + measure('2000', size, 400) / 2 <= width)

  const marks: Mark[] = []
  for (const [i, s] of (data.spans ?? []).entries()) {
    const from = Math.max(plot.left, x(s.from))
    const to = Math.min(plot.right, x(s.to))
    if (to <= from) continue
    const shadeTop = headTop + heads.eventHeight
    const box = { x: from, y: shadeTop, width: to - from, height: plot.bottom - shadeTop }
    marks.push({ kind: 'rect', key: `shade-${i}`, ...box, fill: 'span' })
    const edges = `M${from},${shadeTop}V${plot.bottom}M${to},${shadeTop}V${plot.bottom}`
    marks.push({ kind: 'path', key: `shade-edge-${i}`, d: edges, stroke: 'rule', width: 1 })
  }
  marks.push(...axesMarks({ canvas, plot, domain, values: shown, years, x, y }))
  if (data.unit) {
    const text = { x: 0, y: names.top + size, text: data.unit, size, weight: 400 }
    marks.push({ kind: 'text', key: 'unit', ...text, anchor: 'start', tone: 'ink-2' })
  }
  if (names.place === 'key') marks.push(...keyMarks(data.series, canvas, 0))
  marks.push(...heads.marks(headTop, plot.bottom))

  for (const s of drawn) {
    s.bands?.forEach((band, i) => {
      const d = bandPath(xs, band.low, band.high, y)
      marks.push({
        kind: 'path',
        key: `band-${s.id}-${i}`,
        d,
        fill: roleStyles[s.role].line,
        fillOpacity: 0.14,
      })
    })
  }
  const ends: { series: Series; y: number }[] = []
  for (const s of drawn) {
    const { line: stroke, width: lineWidth, dash } = styleOf(s)
    const d = linePath(xs, s.values, y)
    marks.push({ kind: 'path', key: `line-${s.id}`, d, stroke, width: lineWidth, ...(dash && { dash }) })
    const end = lastFinite(s, steps)
    if (end !== null) ends.push({ series: s, y: y(end) })
  }
  if (names.place === 'ends') marks.push(...endMarks(ends, canvas, plot))
  return { scene: { width, height, marks }, plot, xs, y, names: names.place }
}
