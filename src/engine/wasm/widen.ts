import { Graph, perStep, type GraphNode, type Id } from './graph'
import type { Pair } from './pair'
import { areNeighbours, Pairing } from './pairing'
import { isHoisted, isLeaf, type Places, type Root } from './places'

/**
 * Writes a graph anew with pairs of nodes as vectors. Each half of a vector is the same bits that the scalar would be.
 *
 * @param seeds pairs to try, such as neighbouring elements of an array
 */
export function widen(
  graph: Graph,
  roots: readonly Root[],
  seeds: readonly Pair[],
  places: Places,
): { graph: Graph; roots: Root[] } {
  const pairing = new Pairing(graph, roots, seeds, places)
  const wide = new Widening(graph, pairing, places)
  wide.settle()
  const order = [...graph.nodes.keys()].filter((id) => pairing.depth(id) >= 0)
  order.sort((a, b) => pairing.depth(a) - pairing.depth(b))
  for (const id of order) wide.write(id)
  return { graph: wide.graph, roots: wide.roots(roots) }
}

class Widening {
  readonly graph = new Graph()
  readonly #from: Graph
  readonly #pairing: Pairing
  readonly #places: Places
  /** What a node of the old graph is in the new one; of a node in a pair, the vector. */
  readonly #written = new Map<Id, Id>()

  constructor(from: Graph, pairing: Pairing, places: Places) {
    this.#from = from
    this.#pairing = pairing
    this.#places = places
  }

  /** What is worked out once a run stands side by side where it is used side by side. */
  settle(): void {
    const { hoisted } = this.#places
    if (hoisted === null) return
    for (const [id, node] of this.#from.nodes.entries()) {
      const pair = this.#pairing.of(id)
      if (pair?.first !== id) continue
      for (const [i, arg] of node.args.entries()) {
        const other = this.#from.nodes[pair.second]!.args[i]!
        if (arg === other || !isHoisted(this.#from.nodes[arg]!) || !isHoisted(this.#from.nodes[other]!))
          continue
        hoisted(arg)
        hoisted(other)
      }
    }
  }

  /** Writes a node, or the pair it is in. All that it needs has to be written before. */
  write(id: Id): void {
    const pair = this.#pairing.of(id)
    const node = this.#from.nodes[id]!
    if (pair === undefined) this.#written.set(id, this.#scalarNode(id, node))
    else if (!this.#written.has(id)) {
      const second = this.#from.nodes[pair.second]!
      const args = this.#from.nodes[pair.first]!.args.map((arg, i) => this.#vector(arg, second.args[i]!))
      const vector = this.graph.place({ ...node, args, level: perStep, width: 2 })
      this.#written.set(pair.first, vector).set(pair.second, vector)
    }
  }

  roots(roots: readonly Root[]): Root[] {
    const found: Root[] = []
    for (let i = 0; i < roots.length; i++) {
      const root = roots[i]!
      const next = roots[i + 1]
      const together = next !== undefined && areNeighbours(root, next) && this.#pairing.has(root.id, next.id)
      found.push({ ...root, id: together ? this.#written.get(root.id)! : this.#scalar(root.id) })
      if (together) i++
    }
    return found
  }

  #scalarNode(id: Id, node: GraphNode): Id {
    const { hoisted } = this.#places
    if (hoisted !== null && isHoisted(node)) return this.graph.cell(hoisted(id))
    if (isLeaf(node, this.#places)) return this.graph.place(node)
    return this.graph.place({ ...node, args: node.args.map((arg) => this.#scalar(arg)) })
  }

  #scalar(id: Id): Id {
    const written = this.#written.get(id)!
    const pair = this.#pairing.of(id)
    if (pair === undefined) return written
    const node = this.#from.nodes[id]!
    // Integers and truth values are worked out a second time: that is less than getting them out of a vector.
    if (node.kind !== 'f') return this.#scalarNode(id, node)
    return this.#made('lane', [written], pair.first === id ? 0 : 1)
  }

  #vector(first: Id, second: Id): Id {
    if (first === second) return this.#made('splat', [this.#scalar(first)])
    if (this.#pairing.has(first, second)) return this.#written.get(first)!
    return this.#adjacent(first, second) ?? this.#made('join', [this.#scalar(first), this.#scalar(second)])
  }

  /** One load in place of two, where both stand side by side in memory. */
  #adjacent(first: Id, second: Id): Id | null {
    const a = this.graph.nodes[this.#written.get(first)!]!
    const b = this.graph.nodes[this.#written.get(second)!]!
    if ((a.op !== 'cell' && a.op !== 'state') || a.op !== b.op || a.value + 1 !== b.value) return null
    return a.width === 2 || b.width === 2 ? null : this.graph.place({ ...a, level: perStep, width: 2 })
  }

  #made(op: 'splat' | 'join' | 'lane', args: readonly Id[], value = 0): Id {
    const width = op === 'lane' ? 1 : 2
    return this.graph.place({ op, kind: 'f', args, value, integer: 0n, level: perStep, width })
  }
}
