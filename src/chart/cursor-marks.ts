import { baselineAt, leading, type Canvas } from './frame'
import type { LineLayout } from './line-layout'
import type { Reading } from './reading'
import { styleOf } from './role-style'
import type { Mark } from './scene'
import type { LineData } from './series'

const PAD = 8
const SWATCH = 16
const OFFSET = 10

/** The reader's line, a dot on every series, and a box with their values that stays inside the chart. */
export function cursorMarks(
  data: LineData,
  layout: LineLayout,
  step: number,
  reading: Reading,
  canvas: Canvas,
): Mark[] {
  const { plot, xs, y } = layout
  const px = Math.round((xs[step] ?? plot.left) * 10) / 10
  const marks: Mark[] = [
    { kind: 'path', key: 'cursor', d: `M${px},${plot.top}V${plot.bottom}`, stroke: 'ink', width: 1.5 },
  ]
  for (const s of data.series) {
    const value = s.values[step] ?? Number.NaN
    if (!Number.isFinite(value)) continue
    const d = circle(px, y(value), 4)
    const { line } = styleOf(s)
    marks.push({ kind: 'path', key: `dot-${s.id}`, d, fill: 'panel', stroke: line, width: 2 })
  }
  marks.push(...boxMarks(data, layout, px, reading, canvas))
  return marks
}

function boxMarks(data: LineData, layout: LineLayout, px: number, reading: Reading, canvas: Canvas): Mark[] {
  const { textSize: size, measure, width: chartWidth } = canvas
  const line = leading(size)
  interface Row {
    readonly left: string
    readonly right: string
    readonly weight: number
    readonly swatch?: Reading['rows'][number]
  }
  const rows: Row[] = [
    { left: reading.month, right: '', weight: 650 },
    ...reading.events.map((e) => ({ left: e, right: '', weight: 400 })),
    ...reading.rows.flatMap((r): Row[] => [
      { left: r.label, right: r.value, weight: 650, swatch: r },
      ...r.bands.map((b) => ({ left: b, right: '', weight: 400 })),
    ]),
  ]
  const indent = SWATCH + 6
  const widths = rows.map((r) => {
    const own = r.right ? measure(r.right, size, 650) + 12 : 0
    return measure(r.left, size, r.swatch ? 400 : r.weight) + own
  })
  const width = Math.min(chartWidth, Math.max(...widths) + indent + 2 * PAD)
  const height = rows.length * line + 2 * PAD - 4
  const { x, top } = freest(data, layout, px, width, height, chartWidth)
  const marks: Mark[] = [
    { kind: 'rect', key: 'box', x, y: top, width, height, radius: 4, fill: 'panel', stroke: 'ink-3' },
  ]
  rows.forEach((r, i) => {
    const middle = top + PAD + (i + 0.5) * line - 2
    const text = { kind: 'text' as const, y: baselineAt(middle, size), size, tone: 'ink' as const }
    if (r.swatch) {
      const { line: stroke, width: lineWidth, dash } = styleOf(r.swatch)
      const d = `M${x + PAD},${Math.round(middle)}h${SWATCH}`
      marks.push({ kind: 'path', key: `box-swatch-${i}`, d, stroke, width: lineWidth, ...(dash && { dash }) })
    }
    const left = x + PAD + (i === 0 ? 0 : indent)
    const weight = r.swatch ? 400 : r.weight
    marks.push({ ...text, key: `box-left-${i}`, x: left, text: r.left, weight, anchor: 'start' })
    if (r.right) {
      const at = x + width - PAD
      marks.push({ ...text, key: `box-right-${i}`, x: at, text: r.right, weight: 650, anchor: 'end' })
    }
  })
  return marks
}

/** The corner beside the cursor where a box hides least of the lines and of their names. */
function freest(
  data: LineData,
  { plot, xs, y, names }: LineLayout,
  px: number,
  width: number,
  height: number,
  chartWidth: number,
): { x: number; top: number } {
  const inside = (x: number) => Math.max(0, Math.min(x, chartWidth - width))
  const tops = [plot.top, Math.max(0, plot.bottom - height - 4)]
  const sides = [inside(px + OFFSET), inside(px - OFFSET - width)]
  const hidden = (x: number, top: number) => {
    let count = 0
    for (const { values } of data.series) {
      xs.forEach((at, i) => {
        const level = y(values[i] ?? Number.NaN)
        if (at >= x && at <= x + width && level >= top - 4 && level <= top + height + 4) count++
      })
    }
    const overCursor = x < px + 4 && x + width > px - 4
    const overNames = names === 'ends' && x + width > plot.right
    return count + (overCursor ? 1000 : 0) + (overNames ? 40 : 0)
  }
  return (
    sides
      .flatMap((x) => tops.map((top) => ({ x, top })))
      // Later corners must be clearly better, so that the box does not hop while a reader steps along.
      .map((corner, i) => ({ ...corner, cost: hidden(corner.x, corner.top) + i * 6 }))
      .reduce((best, c) => (c.cost < best.cost ? c : best))
  )
}

/** A circle as a path. */
export function circle(x: number, y: number, r: number): string {
  const cy = Math.round(y * 10) / 10
  return `M${x - r},${cy}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`
}
