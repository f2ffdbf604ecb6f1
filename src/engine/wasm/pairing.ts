import { alike } from './alike'
import type { Graph, GraphNode, Id } from './graph'
import type { Pair } from './pair'
import { isLeaf, type Places, type Root } from './places'
import { countUses, depthsOf } from './schedule'

/** What building a vector from two scalars costs, in instructions. */
const joining = 2
/** What a pair has to save when its two halves are used apart, which takes instructions as well. */
const worthwhile = 4

/** Equations nested deeper than this are not looked into: the search is recursive. */
const deepest = 200

/** What one vector instruction in place of two scalar ones saves: these are long when written for scalars. */
const savings: Partial<Record<GraphNode['op'], number>> = { div: 2, min: 4, max: 4, select: 3 }

/**
 * Decides which nodes of a graph go side by side. Elements of an array have the same equation: two of them, and all
 * that they are made of, are one chain of vector instructions wherever that is less work than two chains of scalars.
 *
 * Only nodes of equal depth are paired. So no pair needs itself, by whatever way round.
 */
export class Pairing {
  readonly #graph: Graph
  readonly #places: Places
  readonly #depths: Int32Array
  readonly #pairs = new Map<Id, Pair>()
  readonly #refused = new Set<string>()
  #trial: Pair[] = []

  /**
   * @param roots what is worked out; neighbours among them are tried first
   * @param seeds further pairs to try, such as neighbouring elements of an array
   */
  constructor(graph: Graph, roots: readonly Root[], seeds: readonly Pair[], places: Places) {
    this.#graph = graph
    this.#places = places
    const uses = countUses(graph, roots, places)
    this.#depths = depthsOf(graph, uses, places)
    const neighbours = roots.flatMap((root, i): Pair[] => {
      const next = roots[i + 1]
      return next !== undefined && areNeighbours(root, next) ? [{ first: root.id, second: next.id }] : []
    })
    const used = seeds.filter(({ first, second }) => uses[first]! > 0 && uses[second]! > 0)
    // From the outside in: what a pair is made of is paired with it.
    used.sort((a, b) => this.#depths[b.first]! - this.#depths[a.first]!)
    for (const pair of [...neighbours, ...used]) this.#try(pair)
    for (const pair of alike(graph, this.#depths, places)) this.#try(pair, worthwhile)
  }

  /** Steps from the leaves; of nodes that are not needed, -1. */
  depth(id: Id): number {
    return this.#depths[id]!
  }

  /** The pair that a node is in. */
  of(id: Id): Pair | undefined {
    return this.#pairs.get(id)
  }

  has(first: Id, second: Id): boolean {
    const pair = this.#pairs.get(first)
    return pair !== undefined && pair.first === first && pair.second === second
  }

  #try({ first, second }: Pair, least = 1): void {
    if (this.#pairs.has(first) || this.#pairs.has(second)) return
    this.#trial = []
    if (this.#gain(first, second, 0) < least) this.#undo(0)
  }

  /** Instructions saved by having both in one vector: negative where it takes more. */
  #gain(first: Id, second: Id, nesting: number): number {
    const a = this.#graph.nodes[first]!
    const b = this.#graph.nodes[second]!
    const apart = a.kind === 'f' ? -joining : -Infinity
    if (first === second) return a.kind !== 'f' ? -Infinity : isLeaf(a, this.#places) ? 0 : -1
    if (isLeaf(a, this.#places) && isLeaf(b, this.#places)) {
      return a.kind !== 'f' ? -Infinity : a.op === 'float' || b.op === 'float' ? -joining : 0
    }
    if (this.has(first, second)) return 0
    const key = `${first} ${second}`
    if (nesting > deepest || !this.#canPair(first, second) || this.#refused.has(key)) return apart
    const before = this.#trial.length
    const pair = { first, second }
    this.#pairs.set(first, pair).set(second, pair)
    this.#trial.push(pair)
    let gain = savings[a.op] ?? 1
    for (const [i, arg] of a.args.entries()) gain += this.#gain(arg, b.args[i]!, nesting + 1)
    if (gain >= apart) return gain
    this.#undo(before)
    this.#refused.add(key)
    return apart
  }

  #canPair(first: Id, second: Id): boolean {
    const a = this.#graph.nodes[first]!
    const b = this.#graph.nodes[second]!
    if (this.#pairs.has(first) || this.#pairs.has(second)) return false
    if (a.op !== b.op || a.value !== b.value || a.op === 'lookup' || a.op === 'history') return false
    return (
      this.#depths[first] === this.#depths[second] && !isLeaf(a, this.#places) && !isLeaf(b, this.#places)
    )
  }

  #undo(before: number): void {
    for (const { first, second } of this.#trial.splice(before)) {
      this.#pairs.delete(first)
      this.#pairs.delete(second)
    }
  }
}

/** Whether two roots go to neighbouring places, the first of them first. */
export function areNeighbours(root: Root, next: Root): boolean {
  return root.to !== 'history' && root.to === next.to && root.index + 1 === next.index
}
