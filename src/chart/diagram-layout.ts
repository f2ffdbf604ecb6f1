import type { Diagram, DiagramLink, DiagramPipe, DiagramSymbol } from './diagram'
import { arrow, boxPath, cloudPath, rounded, valvePath } from './diagram-path'
import type { Measure } from './measure'
import type { Mark, PathMark, Scene, Tone } from './scene'
import { lettering, symbolSize, valve } from './symbol-size'

const title = { size: 16, weight: 650, height: 34 } as const

/** A stock-and-flow diagram as a scene: links under pipes under symbols, with its title above. */
export function layDiagram(diagram: Diagram, measure: Measure): Scene {
  const marks: Mark[] = [
    ...linkMarks(diagram.links),
    ...diagram.symbols.flatMap((symbol, i) => (symbol.pipe ? pipeMarks(symbol.pipe, `pipe ${i}`) : [])),
    ...diagram.symbols.flatMap((symbol, i) => symbolMarks(symbol, `symbol ${i}`, measure)),
  ]
  const { width, height } = diagram
  return {
    width,
    height: height + title.height,
    marks: [
      { kind: 'rect', key: 'panel', x: 0, y: 0, width, height: height + title.height, fill: 'panel' },
      {
        kind: 'text',
        key: 'title',
        x: 14,
        y: 25,
        text: diagram.title,
        size: title.size,
        weight: title.weight,
        anchor: 'start',
        tone: 'ink',
      },
      { kind: 'group', key: 'diagram', x: 0, y: title.height, marks },
    ],
  }
}

/** Links that look alike are one mark: a diagram has a hundred, and a file of them should be small. */
function linkMarks(links: readonly DiagramLink[]): Mark[] {
  const lines = (isAtStart: boolean) =>
    links
      .filter((link) => link.isAtStart === isAtStart && link.points.length > 1)
      .map(({ points }) => rounded(points))
      .join('')
  const heads = links.filter(({ points }) => points.length > 1).map(({ points }) => arrow(points, 7, 3))
  return [
    { kind: 'path', key: 'links', d: lines(false), stroke: 'base', width: 1.1 },
    { kind: 'path', key: 'links at the start', d: lines(true), stroke: 'base', width: 1.1, dash: '3 3' },
    { kind: 'path', key: 'heads', d: heads.join(''), fill: 'base' },
  ]
}

function pipeMarks({ points, fromCloud, toCloud }: DiagramPipe, key: string): Mark[] {
  const d = rounded(points, 4)
  const [begin] = points
  const end = points.at(-1)
  if (begin === undefined || end === undefined) return []
  const clouds = [...(fromCloud ? [begin] : []), ...(toCloud ? [end] : [])]
  return [
    { kind: 'path', key, d, stroke: 'ink-2', width: 6 },
    { kind: 'path', key: `${key} inside`, d, stroke: 'panel', width: 3.4 },
    ...(toCloud
      ? []
      : [{ kind: 'path', key: `${key} head`, d: arrow(points, 12, 7), fill: 'ink-2' } as PathMark]),
    ...clouds.map(({ x, y }, i): PathMark => ({
      kind: 'path',
      key: `${key} cloud ${i}`,
      d: cloudPath(x, y),
      fill: 'panel',
      stroke: 'base',
      width: 1.4,
    })),
  ]
}

function symbolMarks(symbol: DiagramSymbol, key: string, measure: Measure): Mark[] {
  const { kind, name, x, y, isGhost, role } = symbol
  const shape = isGhost ? 'auxiliary' : kind
  const needed = symbolSize(shape, name, measure)
  const { size, weight, line } = lettering[shape]
  const width = symbol.width || needed.width
  const height = symbol.height || needed.height
  const tone: Tone = isGhost ? 'ghost' : role === 'input' ? 'plan' : 'ink'
  const top = shape === 'flow' ? y + valve.radius + valve.gap : y - (needed.lines.length * line) / 2
  const letters = needed.lines.map((text, i): Mark => ({
    kind: 'text',
    key: `${key} line ${i}`,
    x,
    y: top + i * line + line / 2 + size * 0.35,
    text,
    size,
    weight: role === 'result' && !isGhost ? 650 : weight,
    anchor: 'middle',
    tone,
  }))
  return [...outline(), ...letters]

  function outline(): Mark[] {
    const box = (radius: number, look: Omit<PathMark, 'kind' | 'key' | 'd'>): Mark[] => [
      { kind: 'path', key, d: boxPath(x - width / 2, y - height / 2, width, height, radius), ...look },
    ]
    if (isGhost)
      return box(kind === 'stock' ? 1 : 7, { fill: 'panel', stroke: 'ghost', width: 1, dash: '3 3' })
    switch (shape) {
      case 'stock':
        return [
          ...box(2, { fill: 'panel' }),
          {
            kind: 'path',
            key: `${key} box`,
            d: boxPath(x - width / 2, y - height / 2, width, height, 2),
            fill: 'plan',
            fillOpacity: 0.1,
            stroke: 'ink',
            width: 1.8,
          },
        ]
      case 'flow':
        return [{ kind: 'path', key, d: valvePath(x, y), fill: 'panel', stroke: 'ink', width: 1.5 }]
      case 'auxiliary':
        return box(7, {
          fill: 'panel',
          stroke: role === 'result' ? 'ink' : 'ink-3',
          width: role === 'result' ? 1.8 : 1,
        })
      case 'constant':
        return box(7, role === 'input' ? { fill: 'panel', stroke: 'plan', width: 1.6 } : { fill: 'grid' })
    }
  }
}
