import type { Graph, GraphNode, Id } from './graph'
import { isLeaf, type Places } from './places'
import type { Statement } from './schedule'

/** Cycles until a result can be used, on the processors of today; 1 where nothing is said. */
const latencies: Partial<Record<GraphNode['op'], number>> = {
  div: 13,
  sqrt: 18,
  mul: 4,
  add: 3,
  sub: 3,
  max: 4,
  min: 4,
  select: 4,
  floor: 6,
  trunc: 6,
  lookup: 20,
}

/** Instructions that a processor starts in a cycle. */
const perCycle = 4

/** How far ahead a statement may be taken: further, and there are more values at a time than registers. */
const ahead = 64

/**
 * Statements in an order in which a processor does not wait: while a chain of divisions goes on, others that do not need
 * it stand between its links. The longest chain comes first (list scheduling).
 *
 * Only for statements of which none reads what another leaves in memory.
 *
 * Source of the method: R. L. Graham, Bounds on multiprocessing timing anomalies, SIAM Journal on Applied Mathematics 17
 * (1969), 416-429.
 *
 * @param order statements, each after those that it needs
 */
export function interleave(graph: Graph, order: readonly Statement[], places: Places): Statement[] {
  const { needs, users, latency } = relations(graph, order, places)
  const urgency = new Float64Array(order.length)
  for (let i = order.length - 1; i >= 0; i--) {
    urgency[i] = latency[i]! + users[i]!.reduce((most, user) => Math.max(most, urgency[user]!), 0)
  }
  const missing = needs.map(({ size }) => size)
  const ready = new Float64Array(order.length)
  // In their old order, so that those that are not too far ahead stand first.
  const available = [...order.keys()].filter((i) => missing[i] === 0)
  const found: Statement[] = []
  let time = 0
  while (available.length > 0) {
    let best = 0
    for (let k = 1; k < available.length && available[k]! <= available[0]! + ahead; k++) {
      if (isBetter(available[k]!, available[best]!)) best = k
    }
    const [next] = available.splice(best, 1) as [number]
    found.push(order[next]!)
    const finished = Math.max(time, ready[next]!) + latency[next]!
    time += order[next]!.size / perCycle
    for (const user of users[next]!) {
      ready[user] = Math.max(ready[user]!, finished)
      if (--missing[user]! === 0) available.splice(placeOf(available, user), 0, user)
    }
  }
  return found

  /** One that need not wait before one that must; then the one on which the longest chain hangs. */
  function isBetter(a: number, b: number): boolean {
    const waitA = Math.max(0, ready[a]! - time)
    const waitB = Math.max(0, ready[b]! - time)
    return waitA === waitB ? urgency[a]! > urgency[b]! : waitA < waitB
  }
}

interface Relations {
  readonly needs: readonly ReadonlySet<number>[]
  readonly users: readonly (readonly number[])[]
  /** Cycles from the last of what a statement needs to its own value. */
  readonly latency: readonly number[]
}

function relations(graph: Graph, order: readonly Statement[], places: Places): Relations {
  const index = new Map<Id, number>()
  const users: number[][] = order.map(() => [])
  const needs: Set<number>[] = []
  const latency: number[] = []
  for (const [i, { item }] of order.entries()) {
    const needed = new Set<number>()
    const depth = (id: Id): number => {
      const at = index.get(id)
      if (at !== undefined) {
        needed.add(at)
        return 0
      }
      const node = graph.nodes[id]!
      if (isLeaf(node, places)) return 0
      return (latencies[node.op] ?? 1) + node.args.reduce((most, arg) => Math.max(most, depth(arg)), 0)
    }
    latency.push(depth(typeof item === 'number' ? item : item.id))
    if (typeof item === 'number') index.set(item, i)
    needs.push(needed)
    for (const one of needed) users[one]!.push(i)
  }
  return { needs, users, latency }
}

/** Where a number goes among numbers in ascending order. */
function placeOf(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
