import type { DiagramKind } from './diagram'
import { wrap, type Measure } from './measure'

/** How the names of symbols are set: sizes in pixels. */
export const lettering = {
  stock: { size: 13, weight: 650, line: 15, widest: 118 },
  flow: { size: 12, weight: 400, line: 14, widest: 124 },
  auxiliary: { size: 12, weight: 400, line: 14, widest: 138 },
  constant: { size: 12, weight: 400, line: 14, widest: 138 },
} as const

/** Half the width of a valve, what stands above its centre, and the gap from it to the flow's name. */
export const valve = { radius: 9, above: 12, gap: 3 } as const
/** Half the width and height of a cloud, and how far its centre is from its valve's. */
export const cloud = { x: 15, y: 10, away: 46 } as const

/** A symbol's lines of letters and its size, name included; a flow's from above its valve to its name's end. */
export interface SymbolSize {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
}

/** The size that a name needs in a symbol of a kind, in whole even pixels, so that centres are whole. */
export function symbolSize(kind: DiagramKind, name: string, measure: Measure): SymbolSize {
  const { size, weight, line, widest } = lettering[kind]
  const width = (text: string) => measure(text, size, weight)
  const lines = balanced(name, widest, width)
  const longest = Math.max(...lines.map(width))
  const height = lines.length * line
  switch (kind) {
    case 'stock':
      return { lines, width: even(Math.max(96, longest + 20)), height: even(Math.max(44, height + 14)) }
    case 'flow':
      return {
        lines,
        width: even(Math.max(2 * valve.radius, longest)),
        height: valve.above + valve.radius + valve.gap + height,
      }
    case 'auxiliary':
    case 'constant':
      return { lines, width: even(longest + 16), height: even(height + 8) }
  }
}

/** As few lines as fit, then as narrow as that many lines can be: no word is left alone on the last. */
function balanced(name: string, widest: number, measure: (text: string) => number): string[] {
  let lines = wrap(name, widest, measure)
  for (let width = widest - 4; width > 24; width -= 4) {
    const narrower = wrap(name, width, measure)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

const even = (value: number) => 2 * Math.ceil(value / 2)
