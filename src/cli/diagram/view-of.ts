import { cloud, valve } from '../../chart/symbol-size'
import type { Point, View, ViewConnector, ViewEnd, ViewSymbol } from '../../model/view'
import type { Placed, PlacedNode } from './placed'
import { straightened } from './straighten'

/**
 * A placed diagram as a view of the file.
 *
 * @param uids hands out numbers that are unique in the file
 */
export function viewOf(name: string, { width, height, nodes, edges }: Placed, uids: () => number): View {
  const aliases = new Map(nodes.filter(({ isGhost }) => isGhost).map(({ key }) => [key, uids()]))
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const end = (key: string): ViewEnd => ({ id: byKey.get(key)!.id, alias: aliases.get(key) ?? null })
  const pipe = (node: PlacedNode): Point[] => {
    const { x, y } = centreOf(node)
    const part = (from: 'from' | 'to') =>
      edges.find((edge) => edge.kind === 'pipe' && edge[from] === node.key)?.points ?? []
    const before = node.valve?.before === true ? [{ x: x - cloud.away, y }] : part('to')
    const after = node.valve?.after === true ? [{ x: x + cloud.away, y }] : part('from')
    return straightened([...before, { x, y }, ...after], { begin: false, end: false })
  }
  return {
    name,
    width,
    height,
    symbols: nodes.map((node): ViewSymbol => {
      const kind = node.isGhost ? 'alias' : node.kind === 'stock' || node.kind === 'flow' ? node.kind : 'aux'
      return {
        kind,
        uid: aliases.get(node.key) ?? null,
        id: node.id,
        ...centreOf(node),
        // A flow's size is not the file's to say: it is that of the pipe.
        width: kind === 'flow' ? 0 : node.width,
        height: kind === 'flow' ? 0 : node.height,
        points: kind === 'flow' ? pipe(node) : [],
      }
    }),
    connectors: edges
      .filter(({ kind }) => kind === 'connector')
      .map(({ from, to, points }): ViewConnector => {
        const isFromValve = byKey.get(from)!.valve !== null
        const isToValve = byKey.get(to)!.valve !== null
        return { from: end(from), to: end(to), points: intoValves(points, isFromValve, isToValve) }
      }),
  }
}

function centreOf({ x, y, width, height, valve: own }: PlacedNode): Point {
  return own === null ? { x: x + width / 2, y: y + height / 2 } : { x: x + own.x, y: y + valve.above }
}

/** Lines are led to the space above a valve; they end at the valve itself. */
function intoValves(points: readonly Point[], from: boolean, to: boolean): Point[] {
  const reach = valve.above - 4
  return points.map((point, i) => {
    const isEnd = (from && i === 0) || (to && i === points.length - 1)
    return isEnd ? { x: point.x, y: point.y + reach } : point
  })
}
