import { arialMeasure } from '../../../src/chart/arial'
import type { Diagram, DiagramPoint } from '../../../src/chart/diagram'
import { cloud, lettering, symbolSize, valve } from '../../../src/chart/symbol-size'

/** What a diagram draws at a place: a symbol with its name in it, a valve, a flow's name, or a cloud. */
export interface DrawnBox {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A straight piece of a line. */
export interface Stretch {
  readonly what: string
  readonly a: DiagramPoint
  readonly b: DiagramPoint
}

const around = (what: string, { x, y }: DiagramPoint, width: number, height: number): DrawnBox => ({
  what,
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

/** Every symbol, valve, name and cloud of a diagram. */
export function boxesOf({ symbols }: Diagram): DrawnBox[] {
  return symbols.flatMap((symbol): DrawnBox[] => {
    const { kind, name, isGhost, x, y, pipe } = symbol
    if (isGhost || kind !== 'flow') return [around(name, symbol, symbol.width, symbol.height)]
    const { lines, width } = symbolSize('flow', name, arialMeasure)
    const height = lines.length * lettering.flow.line
    const [begin, end] = [pipe!.points[0]!, pipe!.points.at(-1)!]
    return [
      around(`valve of ${name}`, symbol, 2 * valve.radius, 2 * valve.radius - 4),
      around(`name of ${name}`, { x, y: y + valve.radius + valve.gap + height / 2 }, width, height),
      ...(pipe!.fromCloud ? [around(`cloud before ${name}`, begin, 2 * cloud.x, 2 * cloud.y)] : []),
      ...(pipe!.toCloud ? [around(`cloud after ${name}`, end, 2 * cloud.x, 2 * cloud.y)] : []),
    ]
  })
}

/** Boxes that hold letters, of all or of some. */
export const lettered = (boxes: readonly DrawnBox[]): DrawnBox[] =>
  boxes.filter(({ what }) => !/^(valve of|cloud before|cloud after) /.test(what))

/** Every straight piece of every connector and pipe. */
export function stretchesOf({ symbols, links }: Diagram): Stretch[] {
  const pieces = (what: string, points: readonly DiagramPoint[]): Stretch[] =>
    points.slice(1).map((b, i) => ({ what, a: points[i]!, b }))
  return [
    ...links.flatMap(({ points }, i) => pieces(`link ${i}`, points)),
    ...symbols.flatMap(({ name, pipe }) => (pipe ? pieces(`pipe of ${name}`, pipe.points) : [])),
  ]
}

/** Pairs of boxes that have room in common. */
export function overlaps(boxes: readonly DrawnBox[]): string[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.what} lies on ${b.what}`),
  )
}

/** Level and upright pieces that run through the inside of a box. */
export function crossings(boxes: readonly DrawnBox[], stretches: readonly Stretch[]): string[] {
  return stretches.flatMap(({ what, a, b }) =>
    boxes
      .filter(
        ({ left, right, top, bottom }) =>
          Math.max(a.x, b.x) > left + 1 &&
          Math.min(a.x, b.x) < right - 1 &&
          Math.max(a.y, b.y) > top + 1 &&
          Math.min(a.y, b.y) < bottom - 1,
      )
      .map((box) => `${what} crosses ${box.what}`),
  )
}
