import type { BarsData } from './bars'
import { leading, type Canvas } from './frame'
import { wrap } from './measure'
import type { Mark, Scene } from './scene'

const THICK = 12
const GAP = 8
/** A bar that is there can be seen. */
const THINNEST = 2

/**
 * Bars beneath their names, so that neither a long name nor a narrow window leaves either without room. All are on one
 * scale that holds zero, which is drawn.
 */
export function layBars({ bars }: BarsData, canvas: Canvas): Scene {
  const { width, textSize: size, measure } = canvas
  const line = leading(size)
  const ends = bars.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const reach = high - low || 1
  const x = (value: number) => Math.round((1 + ((value - low) / reach) * Math.max(0, width - 2)) * 10) / 10
  const marks: Mark[] = []
  let y = 0
  for (const { id, label, text, from, to, tone, hollow = false, strong = false } of bars) {
    const weight = strong ? 650 : 400
    const beside = measure(text, size, 650) + 12
    const lines = wrap(label, Math.max(60, width - beside), (words) => measure(words, size, weight))
    lines.forEach((words, i) => {
      const at = { x: 0, y: y + i * line + size, text: words, size, weight }
      marks.push({ kind: 'text', key: `label-${id}-${i}`, ...at, anchor: 'start', tone: 'ink' })
    })
    // Where a single word is wider than the room, what stands beside it goes beneath it.
    const first = measure(lines[0] ?? '', size, weight)
    const under = first + beside > width ? lines.length : 0
    const value = { x: width, y: y + under * line + size, text, size, weight: 650 }
    marks.push({ kind: 'text', key: `value-${id}`, ...value, anchor: 'end', tone: 'ink' })
    const top = y + (lines.length + (under > 0 ? 1 : 0)) * line + 2
    const [left, right] = [Math.min(x(from), x(to)), Math.max(x(from), x(to))]
    const wide = from === to ? 0 : Math.max(THINNEST, right - left)
    const box = { x: Math.min(left, Math.max(0, width - wide)), y: top, width: wide, height: THICK }
    const paint = hollow ? ({ fill: 'panel', stroke: tone } as const) : ({ fill: tone } as const)
    marks.push({
      kind: 'path',
      key: `zero-${id}`,
      d: `M${x(0)},${top - 2}v${THICK + 4}`,
      stroke: 'ink-2',
      width: 1.5,
    })
    if (wide > 0) marks.push({ kind: 'rect', key: `bar-${id}`, ...box, radius: 1, ...paint })
    y = top + THICK + GAP
  }
  return { width, height: Math.max(0, y), marks }
}
