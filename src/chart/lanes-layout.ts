import { baselineAt, leading, type Canvas } from './frame'
import { stretches, type Lane, type LanesData, type Segment, type Stretch } from './lanes'
import { wrap } from './measure'
import { packRow, packRows, type RowPlace } from './rows'
import type { Mark, Scene } from './scene'

const PAD = 6
const WEIGHT = 600
const STRONG = 650
/** Below this width names of lanes stand above them. */
const NARROW = 480
/** How far beside its segment a label above it may end. */
const LEAN = 12

/**
 * Lays out lanes. A label stands inside its segment where it fits whole, else its short form does, else it stands
 * above with a leader, else it goes to the legend. No label is ever cut.
 */
export function layLanes(data: LanesData, canvas: Canvas): Scene {
  const { width, textSize: size, measure } = canvas
  const line = leading(size)
  const narrow = width < NARROW
  const names = data.lanes.map((l) => measure(l.label, size, STRONG))
  const left = narrow ? 0 : Math.ceil(Math.max(0, ...names)) + 12
  const room = Math.max(10, width - left)
  const days =
    data.days ?? Math.max(1, ...data.lanes.map((l) => l.segments.reduce((sum, s) => sum + s.days, 0)))
  const bar = Math.round(size * 2)
  const marks: Mark[] = []
  const missing: Missing[] = []
  let y = 0
  for (const lane of data.lanes) {
    if (narrow) {
      marks.push(nameMark(lane, 0, y + size, size))
      y += line
    }
    const placed = labels(stretches(lane, days, left, room), canvas, left)
    missing.push(...placed.missing.map((segment) => ({ segment, text: `${lane.label}: ${segment.label}` })))
    if (placed.above.length > 0) y += line
    if (!narrow) marks.push(nameMark(lane, 0, baselineAt(y + bar / 2, size), size))
    marks.push(...laneMarks(lane, placed, y, bar, size))
    y += bar + Math.round(size * 0.6)
  }
  for (const [i, tick] of (data.ticks ?? []).entries()) {
    const half = measure(tick.label, size, 400) / 2
    const at = left + (tick.at / days) * room
    const x = Math.min(Math.max(at, left + half), width - half)
    const text = { x, y: y + size * 0.7, text: tick.label, size, weight: 400 }
    marks.push({ kind: 'text', key: `tick-${i}`, ...text, anchor: 'middle', tone: 'ink-2' })
  }
  if (data.ticks?.length) y += line
  const legend = legendMarks(missing, canvas, left, y + 2)
  marks.push(...legend.marks)
  return { width, height: Math.ceil(y + legend.height), marks }
}

/** A segment whose label found no room, and how the legend says it: with its lane, for both may have one. */
interface Missing {
  readonly segment: Segment
  readonly text: string
}

interface Placed {
  readonly all: readonly Stretch[]
  readonly inside: readonly { readonly stretch: Stretch; readonly text: string }[]
  readonly above: readonly { readonly stretch: Stretch; readonly x: number; readonly width: number }[]
  readonly missing: readonly Segment[]
}

function labels(all: readonly Stretch[], canvas: Canvas, left: number): Placed {
  const { width, textSize: size, measure } = canvas
  const inside: { stretch: Stretch; text: string }[] = []
  const rest: Stretch[] = []
  for (const stretch of all) {
    const { label, short } = stretch.segment
    const fits = (text: string) => measure(text, size, WEIGHT) + 2 * PAD <= stretch.width
    const text = fits(label) ? label : short !== undefined && fits(short) ? short : undefined
    if (text === undefined) rest.push(stretch)
    else inside.push({ stretch, text })
  }
  const wishes = rest.map((s) => ({ at: s.x, width: measure(s.segment.label, size, 400) }))
  const places = inOneRow(rest, wishes, left, width) ?? packRows(wishes, left, width, 10)
  const above: { stretch: Stretch; x: number; width: number }[] = []
  const missing: Segment[] = []
  rest.forEach((stretch, i) => {
    const place = places[i]
    if (place?.row === 0) above.push({ stretch, x: place.x, width: wishes[i]!.width })
    else missing.push(stretch.segment)
  })
  return { all, inside, above, missing }
}

/** Labels above a lane moved sideways so that all of them find room, each still near enough to what it names. */
function inOneRow(
  stretches: readonly Stretch[],
  wishes: readonly { readonly width: number }[],
  left: number,
  right: number,
): RowPlace[] | null {
  const spans = stretches.map((s, i) => {
    const { width } = wishes[i]!
    const middle = s.x + s.width / 2
    return { least: middle - width - LEAN, best: s.x, most: middle + LEAN, width }
  })
  return packRow(spans, left, right, 10)?.map((x) => ({ row: 0, x })) ?? null
}

function nameMark(lane: Lane, x: number, y: number, size: number): Mark {
  const text = { x, y, text: lane.label, size, weight: STRONG }
  return { kind: 'text', key: `name-${lane.id}`, ...text, anchor: 'start', tone: 'ink' }
}

function laneMarks(lane: Lane, placed: Placed, y: number, bar: number, size: number): Mark[] {
  const marks: Mark[] = []
  const key = (what: string, s: Stretch) => `${what}-${lane.id}-${s.segment.id}`
  for (const s of placed.all) {
    const box = { x: s.x, y, width: s.width, height: bar, radius: 2 }
    marks.push({ kind: 'rect', key: key('box', s), ...box, fill: s.segment.category, stroke: 'edge' })
    const d = hem(s, y + bar - HEM - 1)
    if (d) marks.push({ kind: 'path', key: key('hem', s), d, stroke: `on-${s.segment.category}`, width: 1 })
  }
  for (const { stretch: s, text } of placed.inside) {
    const at = { x: s.x + PAD, y: baselineAt(y + (bar - (s.segment.texture ? HEM : 0)) / 2, size) }
    const words = { text, size, weight: WEIGHT, anchor: 'start' as const }
    marks.push({ kind: 'text', key: key('in', s), ...at, ...words, tone: `on-${s.segment.category}` })
  }
  for (const { stretch: s, x, width } of placed.above) {
    const middle = s.x + s.width / 2
    const end = Math.min(Math.max(middle, x + 3), x + width - 3)
    const d = end === middle ? `M${middle},${y}v-4` : `M${round(middle)},${y}L${round(end)},${y - 4}`
    marks.push({ kind: 'path', key: key('leader', s), d, stroke: 'ink-2', width: 1 })
    const words = { text: s.segment.label, size, weight: 400, anchor: 'start' as const }
    marks.push({ kind: 'text', key: key('over', s), x, y: y - 6, ...words, tone: 'ink' })
  }
  return marks
}

const HEM = 5

/** The pattern along the lower edge of a segment. */
function hem({ segment, x, width }: Stretch, y: number): string {
  if (!segment.texture || width < 4) return ''
  let d = ''
  if (segment.texture === 'hatch') {
    for (let at = x + 1; at + HEM <= x + width; at += 4) d += `M${round(at)},${y + HEM}l${HEM},${-HEM}`
  } else {
    for (let at = x + 2; at + 2 <= x + width; at += 5) d += `M${round(at)},${y + HEM / 2}h2`
  }
  return d
}

/** Labels that found no room, each once. */
function legendMarks(
  missing: readonly Missing[],
  canvas: Canvas,
  left: number,
  top: number,
): { marks: Mark[]; height: number } {
  const { width, textSize: size, measure } = canvas
  const line = leading(size)
  const once = new Map(missing.map((m) => [m.text, m.segment]))
  const marks: Mark[] = []
  const swatch = 14
  let x = left
  let row = 0
  for (const [name, s] of once) {
    const lines = wrap(name, width - left - swatch - 6, (t) => measure(t, size, 400))
    const needed = swatch + 6 + Math.max(...lines.map((l) => measure(l, size, 400)))
    if (x > left && x + needed > width) {
      x = left
      row++
    }
    const y = top + row * line
    const box = { x, y: y + 2, width: swatch, height: line - 5, radius: 2 }
    marks.push({ kind: 'rect', key: `legend-${name}`, ...box, fill: s.category, stroke: 'edge' })
    const d = hem({ segment: s, x, width: swatch }, y + line - 9)
    if (d) marks.push({ kind: 'path', key: `legend-hem-${name}`, d, stroke: `on-${s.category}`, width: 1 })
    lines.forEach((text, i) => {
      const at = { x: x + swatch + 6, y: baselineAt(y + (i + 0.5) * line, size) }
      const words = { text, size, weight: 400, anchor: 'start' as const }
      marks.push({ kind: 'text', key: `legend-${name}-${i}`, ...at, ...words, tone: 'ink' })
    })
    row += lines.length - 1
    x += needed + 16
  }
  return { marks, height: once.size ? (row + 1) * line + 4 : 0 }
}

function round(v: number): number {
  return Math.round(v * 10) / 10
}
