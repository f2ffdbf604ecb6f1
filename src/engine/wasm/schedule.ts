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

/** Nodes that get a local, and roots, in an order in which each follows what it needs. */
export function statements(
  graph: Graph,
  roots: readonly Root[],
  uses: Uint32Array,
  places: Places,
): { item: Id | Root; size: number }[] {
  const found: { item: Id | Root; size: number }[] = []
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

/** Nodes with a local that a later function needs. */
export function findCrossing(
  graph: Graph,
  parts: readonly (readonly (Id | Root)[])[],
  home: ReadonlyMap<Id, number>,
  places: Places,
): Set<Id> {
  const crossing = new Set<Id>()
  if (parts.length === 1) return crossing
  for (const [part, items] of parts.entries()) {
    const seen = new Set<Id>()
    const visit = (id: Id, isStatement: boolean): void => {
      const at = home.get(id)
      if (!isStatement && at !== undefined) {
        if (at !== part) crossing.add(id)
        return
      }
      if (seen.has(id)) return
      seen.add(id)
      const node = graph.nodes[id]!
      if (isLeaf(node, places)) return
      for (const arg of node.args) visit(arg, false)
    }
    for (const item of items) visit(typeof item === 'number' ? item : item.id, typeof item === 'number')
  }
  return crossing
}
