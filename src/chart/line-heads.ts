import { leading, type Canvas } from './frame'
import { wrap } from './measure'
import { packRows } from './rows'
import type { Mark } from './scene'
import type { ChartEvent, ChartSpan } from './series'

/** Labels of events, and those of spans, may each take this share of the height. */
const LARGEST_SHARE = 0.2

/** A label above the plot. */
interface Head {
  readonly at: number
  readonly lines: readonly string[]
  readonly width: number
}

/** Labels in rows, with the pixels each row takes. */
interface Rows {
  readonly heads: readonly Head[]
  /** Null: no room for the label. */
  readonly places: readonly ({ readonly row: number; readonly x: number } | null)[]
  /** Top of each row, counted from the first. */
  readonly tops: readonly number[]
  readonly height: number
}

export interface Heads {
  /** Pixels they need above the plot. */
  readonly height: number
  /** Pixels of that which lie above the shading of spans. */
  readonly eventHeight: number
  /** Labels and, for events, the rules that reach down to `bottom`. */
  readonly marks: (top: number, bottom: number) => Mark[]
}

/**
 * Labels of events and spans in rows above the plot, where no line can run through them: events first, spans beneath
 * them on their own shading. A label too wide for the plot is broken into lines; it is never cut. Where labels would
 * take more than a third of the chart the last are left out whole: their rules stay, and the reader's line names them.
 */
export function layHeads(
  events: readonly ChartEvent[],
  spans: readonly ChartSpan[],
  x: (time: number) => number,
  left: number,
  right: number,
  canvas: Canvas,
): Heads {
  const { textSize: size } = canvas
  const line = leading(size)
  const inPlot = (time: number) => Math.min(Math.max(x(time), left), right)
  const rows = (labels: readonly { at: number; label: string }[]) => layRows(labels, left, right, canvas)
  const upper = rows(events.map((e) => ({ at: inPlot(e.at), label: e.label })))
  const lower = rows(spans.map((s) => ({ at: inPlot(s.from), label: s.label })))

  const marks = (top: number, bottom: number): Mark[] => {
    const rules = upper.heads.map((h, i): Mark => {
      const from = top + (upper.tops[upper.places[i]?.row ?? 0] ?? 0) + 2
      const d = `M${Math.floor(h.at) + 0.5},${from}V${bottom}`
      return { kind: 'path', key: `event-rule-${i}`, d, stroke: 'ink-2', width: 1, dash: '2 3' }
    })
    const texts = (name: string, from: number, { heads, places, tops }: Rows) =>
      heads.flatMap((h, i) => {
        const place = places[i]
        if (!place) return []
        const { row, x: edge } = place
        // The width holds a gap of 4 pixels: on the side where the point is.
        const at = edge < h.at - 1 ? edge : edge + 4
        return h.lines.map((text, n): Mark => {
          const y = from + (tops[row] ?? 0) + n * line + size
          const words = { x: at, y, text, size, weight: 400, anchor: 'start' as const }
          return { kind: 'text', key: `${name}-${i}-${n}`, ...words, tone: 'ink', halo: name === 'event' }
        })
      })
    return [...rules, ...texts('event', top, upper), ...texts('span', top + upper.height, lower)]
  }
  return { height: upper.height + lower.height, eventHeight: upper.height, marks }
}

function layRows(
  labels: readonly { readonly at: number; readonly label: string }[],
  left: number,
  right: number,
  { textSize: size, measure, height: chartHeight }: Canvas,
): Rows {
  const line = leading(size)
  const width = (text: string) => measure(text, size, 400)
  const heads = labels.map(({ at, label }): Head => {
    const lines = wrap(label, Math.max(40, right - left - 8), width)
    return { at, lines, width: Math.max(...lines.map(width)) + 4 }
  })
  // A word wider than the whole plot has no place of its own: it begins at the left edge.
  const packed = packRows(heads, left, right, 10).map((p) => p ?? { row: 0, x: left })
  const wanted: number[] = []
  heads.forEach((h, i) => {
    const { row } = packed[i]!
    wanted[row] = Math.max(wanted[row] ?? 0, h.lines.length * line)
  })
  const tops: number[] = []
  let height = 0
  for (const needed of wanted) {
    if (height + needed > chartHeight * LARGEST_SHARE) break
    tops.push(height)
    height += needed
  }
  const places = packed.map((p) => (p.row < tops.length ? p : null))
  return { heads, places, tops, height: height + (tops.length > 0 ? 4 : 0) }
}
