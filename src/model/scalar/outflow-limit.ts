import { add, call, div, number, partsOf, read, sub } from './node'
import type { Node, Scalar } from './scalar-model'

/** A stock that may not fall below zero, and its flows in the order of the file: indices of scalars. */
export interface LimitedStock {
  readonly stock: number
  readonly inflows: readonly number[]
  readonly outflows: readonly number[]
}

/**
 * Lets no more flow out of stocks than there is, as Stella does: an outflow is at most the stock over dt and what flows
 * in, less what outflows before it take. What flows out is what arrives elsewhere, so nothing is made out of nothing.
 *
 * Outflows come in the order of the file, but one that others are worked out from comes before them. An inflow that is
 * worked out from the outflow itself, or from one after it, is not counted, so that no circle comes about.
 *
 * Source: isee systems, Stella help, Computational details: Flow prioritization.
 *
 * @param scalars flows are replaced in place
 */
export function limitOutflows(scalars: (Scalar | null)[], stocks: readonly LimitedStock[], dt: number): void {
  for (const { stock, inflows, outflows } of stocks) {
    const earlier: number[] = []
    const order = byDependence(scalars, outflows)
    for (const [place, flow] of order.entries()) {
      const scalar = scalars[flow]
      if (scalar?.kind !== 'auxiliary' && scalar?.kind !== 'constant') continue
      const waiting = order.slice(place)
      const counted = inflows.filter((inflow) => waiting.every((one) => !dependsOn(scalars, inflow, one)))
      const coming = counted.reduce(
        (sum: Node, inflow) => add(sum, read(inflow)),
        div(read(stock), number(dt)),
      )
      const left = earlier.reduce((rest, other) => sub(rest, read(other)), coming)
      // A stock may begin at what flows out of it: then the flow is not limited yet.
      const limited = call('min', scalar.value, call('max', left, number(0)))
      const value: Node = { op: 'initially', first: scalar.value, then: limited }
      scalars[flow] = { ...scalar, kind: 'auxiliary', value }
      earlier.push(flow)
    }
  }
}

/** In the order given, each after those that it is worked out from. */
function byDependence(scalars: readonly (Scalar | null)[], flows: readonly number[]): number[] {
  const waiting = [...new Set(flows)]
  const order: number[] = []
  while (waiting.length > 0) {
    const free = waiting.findIndex((flow) =>
      waiting.every((other) => other === flow || !dependsOn(scalars, flow, other)),
    )
    order.push(...waiting.splice(Math.max(free, 0), 1))
  }
  return order
}

/** Whether a scalar is worked out from another at the same moment, or is that one. */
function dependsOn(scalars: readonly (Scalar | null)[], from: number, wanted: number): boolean {
  const seen = new Set<number>([from])
  const waiting = [from]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === wanted) return true
    const scalar = scalars[index]
    if (scalar?.kind !== 'auxiliary') continue
    for (const need of readAtOnce(scalar.value)) {
      if (seen.has(need)) continue
      seen.add(need)
      waiting.push(need)
    }
  }
  return false
}

function readAtOnce(root: Node): Set<number> {
  const found = new Set<number>()
  const seen = new Set<Node>()
  const waiting = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    if (node.op === 'read' || (node.op === 'history' && !node.lagged)) found.add(node.scalar)
    waiting.push(...partsOf(node))
  }
  return found
}
