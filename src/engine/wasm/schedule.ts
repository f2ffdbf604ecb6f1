import type { Graph, Id } from './graph'
import { isLeaf, type Places, type Root } from './places'

export function countUses(graph: Graph, roots: readonly Root[], places: Places): Uint32Array {
  const uses = new Uint32Array(graph.nodes.length)
  const stack: Id[] = []
  const use = (id: Id): void => {
    if (uses[id]!++ === 0) stack.push(id)
  }
  for (const root of roots) use(root.id)
  while (stack.length > 0) {
    const id = stack.pop()!
    const node = graph.nodes[id]!
    if (isLeaf(node, places)) continue
    for (const arg of node.args) use(arg)
  }
  return uses
}

/** A node that gets a local, or a root; and how many nodes are worked out for it. */
export interface Statement {
  readonly item: Id | Root
  readonly size: number
}

/** Nodes that get a local, and roots, in an order in which each follows what it needs. */
export function statements(
  graph: Graph,
  roots: readonly Root[],
  uses: Uint32Array,
  places: Places,
): Statement[] {
  const found: Statement[] = []
  const done = new Uint8Array(graph.nodes.length)
  let size = 0
  const visit = (start: Id): void => {
    const stack: { id: Id; next: number }[] = [{ id: start, next: 0 }]
    while (stack.length > 0) {
      const top = stack.at(-1)!
      const node = graph.nodes[top.id]!
      const leaf = isLeaf(node, places)
      const arg = leaf ? undefined : node.args[top.next++]
      if (arg !== undefined) {
        if (done[arg] === 0) stack.push({ id: arg, next: 0 })
        continue
      }
      stack.pop()
      if (done[top.id] !== 0) continue
      done[top.id] = 1
      size++
      if (!leaf && uses[top.id]! > 1) {
        found.push({ item: top.id, size })
        size = 0
      }
    }
  }
  for (const root of roots) {
    visit(root.id)
    found.push({ item: root, size })
    size = 0
  }
  return found
}

/**
 * Nodes with a local that are needed by a later function, or more than `near` statements later: they have to be left in
 * memory.
 *
 * @param parts statements by function
 */
export function findLasting(
  graph: Graph,
  parts: readonly (readonly (Id | Root)[])[],
  near: number,
  places: Places,
): Set<Id> {
  const lasting = new Set<Id>()
  const written = new Map<Id, { part: number; at: number }>()
  for (const [part, items] of parts.entries()) {
    for (const [at, item] of items.entries()) {
      const visit = (id: Id): void => {
        const local = written.get(id)
        if (local !== undefined) {
          if (local.part !== part || at - local.at > near) lasting.add(id)
          return
        }
        const node = graph.nodes[id]!
        if (!isLeaf(node, places)) for (const arg of node.args) visit(arg)
      }
      visit(typeof item === 'number' ? item : item.id)
      if (typeof item === 'number') written.set(item, { part, at })
    }
  }
  return lasting
}

/** Steps of each node from the leaves; of nodes that are not needed, -1. Arguments stand before what they are arguments of, so one pass over the graph is enough. */
export function depthsOf(graph: Graph, uses: Uint32Array, places: Places): Int32Array {
  const depths = new Int32Array(graph.nodes.length).fill(-1)
  for (const [id, node] of graph.nodes.entries()) {
    if (uses[id] === 0) continue
    let depth = 0
    if (!isLeaf(node, places)) for (const arg of node.args) depth = Math.max(depth, depths[arg]! + 1)
    depths[id] = depth
  }
  return depths
}

/**
 * Roots in the order of how much they wait for. A processor that waits for a long chain of divisions finds something else
 * to do around it: some hundredths of the time of a single run. Vectors of several runs have no registers to spare for
 * that. Only for roots that none of the others reads.
 */
export function shallowFirst(graph: Graph, roots: readonly Root[], places: Places): Root[] {
  const depths = depthsOf(graph, countUses(graph, roots, places), places)
  return roots.toSorted((a, b) => depths[a.id]! - depths[b.id]!)
}
