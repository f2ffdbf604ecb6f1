import type { Graph, Id } from './graph'
import type { WasmFunction } from './module'
import type { Places, Root } from './places'
import { interleave } from './interleave'
import { countUses, findLasting, statements } from './schedule'
import type { Target } from './target'
import { Writer } from './writer'

/** Past this many nodes a function is cut: compilers take more than linear time over long ones. */
const longest = 4000
/** Results that are only put in their place are nearly free to compile, but each may take a local, and those are few. */
const mostStatements = 10_000

/**
 * For how many statements a number is kept in a local before it is fetched from memory again. A compiler in the browser
 * moves what it works out to where it is needed, but not what it loads: in a long function it would load hundreds of
 * vectors at the beginning and have no registers for them. Single runs are better off without: waiting for memory takes
 * them longer.
 */
const near = { 1: Infinity, 2: 16 } as const

/**
 * Writes functions that work out the roots, in order: each node used once stays on the stack, others go into locals,
 * and what crosses from one function into a later one goes through memory.
 */
export function emit(
  graph: Graph,
  roots: readonly Root[],
  target: Target,
  places: Places,
  limit = longest,
): WasmFunction[] {
  const uses = countUses(graph, roots, places)
  const functions: WasmFunction[] = []
  // What each statement is worth, and in which function its value is worked out.
  const plain = statements(graph, roots, uses, places)
  // At the start of a run a root may read what an earlier one has left in memory.
  const isStep = places.hoisted !== null
  const order = isStep && target.lanes === 2 ? interleave(graph, plain, places) : plain
  const parts: (Id | Root)[][] = [[]]
  let weight = 0
  for (const { item, size } of order) {
    const { length } = parts.at(-1)!
    if ((weight + size > limit && length > 0) || length >= mostStatements) {
      parts.push([])
      weight = 0
    }
    weight += size
    parts.at(-1)!.push(item)
  }
  const lasting = findLasting(graph, parts, near[target.lanes], places)
  const cells = new Map<Id, number>([...lasting].map((id) => [id, places.scratch(graph.nodes[id]!.width)]))
  for (const items of parts) {
    const writer = new Writer(graph, target, places, cells, near[target.lanes])
    for (const item of items) writer.statement(item)
    functions.push(writer.finish())
  }
  return functions
}
