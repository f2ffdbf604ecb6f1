import type { Graph, Id } from './graph'
import type { Pair } from './pair'
import { isLeaf, type Places } from './places'

/**
 * Nodes that do the same with other numbers, such as the equations of age bands that are written one by one: two by two,
 * the deepest first.
 *
 * @param depths steps from the leaves by node; -1 of nodes that are not needed
 */
export function alike(graph: Graph, depths: Int32Array, places: Places): Pair[] {
  const shapes = new Map<string, number>()
  const shapeOf: number[] = []
  const members: Id[][] = []
  for (const [id, node] of graph.nodes.entries()) {
    const leaf = isLeaf(node, places)
    const inside = leaf
      ? node.op === 'float'
        ? `#${node.value}`
        : ''
      : node.args.map((arg) => shapeOf[arg]).join()
    const key = leaf ? `leaf ${node.kind} ${inside}` : `${node.op} ${node.value} ${inside}`
    const shape = shapes.get(key) ?? shapes.size
    shapes.set(key, shape)
    shapeOf.push(shape)
    if (leaf || node.kind !== 'f' || depths[id]! < 0) continue
    ;(members[shape] ??= []).push(id)
  }
  const pairs = members.flatMap((ids) =>
    Array.from({ length: ids.length >> 1 }, (_, i): Pair => ({
      first: ids[2 * i]!,
      second: ids[2 * i + 1]!,
    })),
  )
  return pairs.sort((a, b) => depths[b.first]! - depths[a.first]!)
}
