import { niceDomain } from './domain'
import { baselineAt, leading, timeScale, valueScale, type Canvas, type ChartFormat, type Plot } from './frame'
import { axesMarks } from './line-axes'
import { linePath } from './line-path'
import { wrap } from './measure'
import type { Mark, Scene } from './scene'
import { monthNumber, type Values } from './series'
import { spread } from './spread'
import { mostColours, strandStyle, type Strand, type StrandData } from './strand'
import { valueTicks, yearTicks } from './ticks'

/** Many lines with every coordinate decided. */
export interface StrandLayout {
  readonly scene: Scene
  readonly plot: Plot
  /** Pixel of each step. */
  readonly xs: Float64Array
  readonly y: (value: number) => number
}

const GUTTER = 14
const WEIGHT = 650
/** Letters of more lines would stand far from the ends they belong to. */
const mostTagged = 12

/** The least and greatest finite value of all lines; `null` where there is none. */
export function strandExtent(lines: readonly Values[]): readonly [number, number] | null {
  let low = Infinity
  let high = -Infinity
  for (const values of lines) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      if (!Number.isFinite(value)) continue
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  return low <= high ? [low, high] : null
}

/**
 * Lays out many lines on one axis. A few are named in full at their ends; of many, the line that is brought out and the
 * baseline are named, the others known by their letters while there are not too many of them.
 *
 * @param lit identity of the line that is brought out
 */
export function layStrands(
  data: StrandData,
  canvas: Canvas,
  format: ChartFormat,
  lit: string | null,
): StrandLayout {
  const { width, height, textSize: size, measure } = canvas
  const { times, strands } = data
  const line = leading(size)
  const [low, high] = strandExtent(strands.map(({ values }) => values)) ?? [0, 1]
  const domain = niceDomain(low, high, {
    zero: 'auto',
    ...(data.leastSpan !== undefined && { leastSpan: data.leastSpan }),
  })
  const [first, last] = [times[0] ?? 0, times[times.length - 1] ?? 1]
  const top = (data.unit ? line + 2 : 0) + Math.ceil(line * 0.6)
  const bottom = Math.max(top + 10, Math.floor(height - line - 9))
  const ticks = valueTicks(domain, bottom - top, size * 3.4)
  const values = ticks.values.map((at) => ({ at, text: format.tick(at, ticks.step) }))
  const left = Math.ceil(Math.max(12, ...values.map((v) => measure(v.text, size, 400))) + 8)

  const plans = strands.filter((strand) => strand.baseline !== true)
  const few = plans.length <= mostColours
  // Names would take a narrow chart from its lines.
  const wide = width >= size * 40
  const room = Math.min(width * 0.3, size * 15) - GUTTER
  const written = (strand: Strand): readonly string[] => {
    const named = wide && (few || strand.id === lit || strand.baseline === true)
    if (!named && strand.tag !== '') return [strand.tag]
    const lines = wrap(strand.tag === '' ? strand.label : `${strand.tag} ${strand.label}`, room, (text) =>
      measure(text, size, WEIGHT),
    )
    return lines.length > 2 ? [lines[0]!, `${lines[1]!}…`] : lines
  }
  const labels = strands.flatMap((strand) => {
    const at = lastFinite(strand)
    const shown = plans.length <= mostTagged || strand.id === lit || strand.baseline === true
    return at === null || !shown ? [] : [{ strand, at, lines: written(strand) }]
  })
  const widest = Math.max(
    0,
    ...labels.flatMap(({ lines }) => lines.map((text) => measure(text, size, WEIGHT))),
  )
  const right = Math.max(left + 20, Math.floor(width - Math.min(widest, width * 0.32) - GUTTER - 2))
  const plot: Plot = { left, right, top, bottom }
  const x = timeScale(first, last, plot)
  const y = valueScale(domain, plot)
  const xs = Float64Array.from(times, x)
  const year = measure('2000', size, 400)
  const years = yearTicks(monthNumber(data.start), first, last, right - left, year + size).filter(
    (tick) => x(tick.at) + year / 2 <= width,
  )
  const slack = (domain.high - domain.low) * 1e-6
  const inside = values.filter((v) => v.at >= domain.low - slack && v.at <= domain.high + slack)

  const marks: Mark[] = [...axesMarks({ canvas, plot, domain, values: inside, years, x, y })]
  if (data.unit) {
    const text = { x: 0, y: size, text: data.unit, size, weight: 400 }
    marks.push({ kind: 'text', key: 'unit', ...text, anchor: 'start', tone: 'ink-2' })
  }
  const styleOf = (strand: Strand) => strandStyle(strand, plans.indexOf(strand), plans.length, lit)
  // The line that is brought out lies on top of the others, and the baseline under all of them.
  const rank = (strand: Strand) => (strand.id === lit ? 2 : strand.baseline === true ? 0 : 1)
  for (const strand of [...strands].sort((a, b) => rank(a) - rank(b))) {
    const { line: stroke, width: lineWidth, dash } = styleOf(strand)
    const d = linePath(xs, strand.values, y)
    marks.push({
      kind: 'path',
      key: `line-${strand.id}`,
      d,
      stroke,
      width: lineWidth,
      ...(dash && { dash }),
    })
  }

  // Letters that find no room are left out, last first; the names that matter stay.
  const kept = [...labels].sort((a, b) => weight(b.strand) - weight(a.strand))
  let middles: number[] | null = null
  while (kept.length > 0) {
    const wishes = kept.map(({ at, lines }) => ({ at: y(at), size: lines.length * line + 2 }))
    middles = spread(wishes, Math.max(0, top - line), bottom + line)
    if (middles !== null) break
    kept.pop()
  }
  kept.forEach(({ strand, at, lines }, i) => {
    const style = styleOf(strand)
    const from = y(at)
    const middle = middles?.[i] ?? from
    const end = x(lastTime(data, strand))
    const d = `M${tenth(end + 2)},${tenth(from)}L${right + GUTTER - 3},${tenth(middle)}`
    marks.push({ kind: 'path', key: `leader-${strand.id}`, d, stroke: style.line, width: 1 })
    lines.forEach((text, n) => {
      marks.push({
        kind: 'text',
        key: `end-${strand.id}-${n}`,
        x: right + GUTTER,
        y: baselineAt(middle + (n - (lines.length - 1) / 2) * line, size),
        text,
        size,
        weight: strand.id === lit || few ? WEIGHT : 400,
        anchor: 'start',
        tone: strand.baseline === true || style.line === 'ink-3' ? 'ink-2' : style.line,
      })
    })
  })
  return { scene: { width, height, marks }, plot, xs, y }

  function weight(strand: Strand): number {
    return strand.id === lit ? 3 : strand.baseline === true ? 2 : 1
  }
}

function lastFinite({ values }: Strand): number | null {
  for (let i = values.length - 1; i >= 0; i--) if (Number.isFinite(values[i])) return values[i]!
  return null
}

function lastTime({ times }: StrandData, { values }: Strand): number {
  for (let i = values.length - 1; i >= 0; i--) if (Number.isFinite(values[i])) return times[i] ?? 0
  return times[0] ?? 0
}

/** The line nearest to a height at one step; `null` where no line has a value there. */
export function nearestStrand(
  strands: readonly Strand[],
  step: number,
  y: (value: number) => number,
  at: number,
): string | null {
  let best: string | null = null
  let least = Infinity
  for (const strand of strands) {
    const away = Math.abs(y(strand.values[step] ?? Number.NaN) - at)
    if (away < least) {
      least = away
      best = strand.id
    }
  }
  return best
}

function tenth(v: number): number {
  return Math.round(v * 10) / 10
}
