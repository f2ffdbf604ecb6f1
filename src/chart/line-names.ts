import { baselineAt, leading, type Canvas, type Plot } from './frame'
import { wrap } from './measure'
import { styleOf } from './role-style'
import type { Mark } from './scene'
import type { Series } from './series'
import { spread } from './spread'

/** Names of lines: beside their ends where there is room, in a key above the plot where there is not. */
export interface Names {
  readonly place: 'ends' | 'key'
  /** Pixels taken at the right of the plot. */
  readonly right: number
  /** Pixels taken above the plot. */
  readonly top: number
}

const WEIGHT = 650
/** From the end of a line to its label: room for a leader. */
const GUTTER = 14
const SWATCH = 26

interface Label {
  readonly series: Series
  readonly lines: readonly string[]
  readonly width: number
}

/** Labels may take this share of the width before the plot gets too narrow to read. */
const LARGEST_SHARE = 0.3

function endLabels(series: readonly Series[], canvas: Canvas): Label[] | null {
  const { textSize: size, measure, width } = canvas
  const measureText = (text: string) => measure(text, size, WEIGHT)
  const room = Math.min(width * LARGEST_SHARE, size * 12) - GUTTER
  const labels = series.map((s) => {
    const lines = wrap(s.label, room, measureText)
    return { series: s, lines, width: Math.max(...lines.map(measureText)) }
  })
  return labels.every((l) => l.width <= room && l.lines.length <= 3) ? labels : null
}

/** Rows of the key: as many names to a row as fit. */
function keyRows(
  series: readonly Series[],
  canvas: Canvas,
): { series: Series; x: number; row: number; text: string }[] {
  const { textSize: size, measure, width } = canvas
  const items: { series: Series; x: number; row: number; text: string }[] = []
  let x = 0
  let row = 0
  for (const s of series) {
    const lines = wrap(s.label, width - SWATCH - 8, (t) => measure(t, size, WEIGHT))
    const needed = SWATCH + 6 + Math.max(...lines.map((l) => measure(l, size, WEIGHT)))
    if (x > 0 && x + needed > width) {
      x = 0
      row++
    }
    lines.forEach((text, i) => {
      if (i > 0) row++
      items.push({ series: s, x, row, text })
    })
    x += needed + 16
  }
  return items
}

/** Decides between labels and key, before the plot's size is known. */
export function planNames(series: readonly Series[], canvas: Canvas, plotHeight: number): Names {
  const labels = endLabels(series, canvas)
  const line = leading(canvas.textSize)
  const needed = labels?.reduce((sum, l) => sum + l.lines.length * line + 2, 0) ?? Infinity
  if (labels && needed <= plotHeight) {
    return { place: 'ends', right: Math.max(0, ...labels.map((l) => l.width)) + GUTTER + 2, top: 0 }
  }
  const rows = keyRows(series, canvas)
  return { place: 'key', right: 10, top: ((rows.at(-1)?.row ?? -1) + 1) * line + 6 }
}

/** Labels at the ends of lines, moved apart as little as they need, with a leader where one was moved. */
export function endMarks(
  ends: readonly { readonly series: Series; readonly y: number }[],
  canvas: Canvas,
  plot: Plot,
): Mark[] {
  const { textSize: size } = canvas
  const line = leading(size)
  const labels = endLabels(
    ends.map((e) => e.series),
    canvas,
  )
  if (!labels) return []
  const wishes = labels.map((l, i) => ({ at: ends[i]!.y, size: l.lines.length * line + 2 }))
  // Not above the picture: a name of two lines would lose its head.
  const middles = spread(wishes, Math.max(0, plot.top - line), plot.bottom + line)
  if (!middles) return []
  return labels.flatMap((l, i): Mark[] => {
    const style = styleOf(l.series)
    const middle = middles[i]!
    const from = ends[i]!.y
    const texts = l.lines.map((text, n): Mark => {
      const lineMiddle = middle + (n - (l.lines.length - 1) / 2) * line
      return {
        kind: 'text',
        key: `end-${l.series.id}-${n}`,
        x: plot.right + GUTTER,
        y: baselineAt(lineMiddle, size),
        text,
        size,
        weight: WEIGHT,
        anchor: 'start',
        tone: style.text,
      }
    })
    const bend = Math.abs(middle - from) < 3 ? from : middle
    const d = `M${plot.right + 2},${round(from)}L${plot.right + GUTTER - 3},${round(bend)}`
    return [{ kind: 'path', key: `leader-${l.series.id}`, d, stroke: style.line, width: 1 }, ...texts]
  })
}

/** The key: a piece of each line beside its name. */
export function keyMarks(series: readonly Series[], canvas: Canvas, top: number): Mark[] {
  const { textSize: size } = canvas
  const line = leading(size)
  const seen = new Set<string>()
  return keyRows(series, canvas).flatMap((item): Mark[] => {
    const style = styleOf(item.series)
    const middle = top + (item.row + 0.5) * line
    const text: Mark = {
      kind: 'text',
      key: `key-${item.series.id}-${item.row}`,
      x: item.x + SWATCH + 6,
      y: baselineAt(middle, size),
      text: item.text,
      size,
      weight: WEIGHT,
      anchor: 'start',
      tone: style.text,
    }
    if (seen.has(item.series.id)) return [text]
    seen.add(item.series.id)
    const swatch: Mark = {
      kind: 'path',
      key: `swatch-${item.series.id}`,
      d: `M${item.x},${round(middle)}h${SWATCH}`,
      stroke: style.line,
      width: style.width,
      ...(style.dash && { dash: style.dash }),
    }
    return [swatch, text]
  })
}

function round(v: number): number {
  return Math.round(v * 10) / 10
}
