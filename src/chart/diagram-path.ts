import type { DiagramPoint } from './diagram'
import { cloud, valve } from './symbol-size'

const turn = 10

/** A line through points, its corners rounded as far as the stretches beside them allow. */
export function rounded(points: readonly DiagramPoint[], most: number = turn): string {
  return points
    .map((point, i) => {
      const before = points[i - 1]
      const after = points[i + 1]
      if (before === undefined) return `M${point.x} ${point.y}`
      if (after === undefined) return `L${point.x} ${point.y}`
      const radius = Math.min(most, distance(before, point) / 2, distance(point, after) / 2)
      const a = towards(point, before, radius)
      const b = towards(point, after, radius)
      return `L${a.x} ${a.y}Q${point.x} ${point.y} ${b.x} ${b.y}`
    })
    .join('')
}

/** A head at the end of a line. */
export function arrow(points: readonly DiagramPoint[], length: number, half: number): string {
  const end = points.at(-1)!
  const before = points.findLast((point) => distance(point, end) > 0) ?? end
  const base = towards(end, before, length)
  const dx = (base.y - end.y) * (half / length)
  const dy = (end.x - base.x) * (half / length)
  return `M${end.x} ${end.y}L${tenth(base.x + dx)} ${tenth(base.y + dy)}L${tenth(base.x - dx)} ${tenth(base.y - dy)}Z`
}

function towards(from: DiagramPoint, to: DiagramPoint, length: number): DiagramPoint {
  const whole = distance(from, to)
  if (whole === 0) return from
  return {
    x: tenth(from.x + ((to.x - from.x) * length) / whole),
    y: tenth(from.y + ((to.y - from.y) * length) / whole),
  }
}

const distance = (a: DiagramPoint, b: DiagramPoint): number => Math.hypot(a.x - b.x, a.y - b.y)
const tenth = (value: number): number => Math.round(value * 10) / 10

/** A box with rounded corners. */
export function boxPath(left: number, top: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, height / 2, width / 2)
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  return `M${left + r} ${top}h${width - 2 * r}${corner(r, r)}v${height - 2 * r}${corner(-r, r)}h${2 * r - width}${corner(-r, -r)}v${2 * r - height}${corner(r, -r)}Z`
}

/** Two triangles, tip to tip. */
export function valvePath(x: number, y: number): string {
  const r = valve.radius
  return `M${x - r} ${y - r + 2}L${x + r} ${y + r - 2}V${y - r + 2}L${x - r} ${y + r - 2}Z`
}

/** A cloud around a point. */
export function cloudPath(x: number, y: number): string {
  const { x: a, y: b } = cloud
  return `M${x - a + 5} ${y + b}a6 6 0 0 1 -2 -11a7 7 0 0 1 12 -6a6 6 0 0 1 10 5a6 6 0 0 1 -1 12Z`
}
