import type { SimulationSpecs } from '../model'
import type { Node, Operation } from './scalar-model'

export const number = (value: number): Node => ({ op: 'number', value })
export const time: Node = { op: 'time' }
export const read = (scalar: number): Node => ({ op: 'read', scalar })
export const call = (operation: Operation, ...args: Node[]): Node => ({ op: 'call', operation, args })
export const add = (a: Node, b: Node): Node => call('add', a, b)
export const sub = (a: Node, b: Node): Node => call('sub', a, b)
export const mul = (a: Node, b: Node): Node => call('mul', a, b)
export const div = (a: Node, b: Node): Node => call('div', a, b)
export const choose = (test: Node, yes: Node, no: Node): Node => call('if', test, yes, no)
export const less = (a: Node, b: Node): Node => call('less', a, b)
export const atMost = (a: Node, b: Node): Node => call('less-equal', a, b)
export const both = (a: Node, b: Node): Node => call('and', a, b)

/** Times are sums of steps: half a step of slack decides which step a moment belongs to. */
export const half = (specs: SimulationSpecs): Node => number(specs.dt / 2)

/** What a node is worked out from. */
export function partsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case 'call':
      return node.args
    case 'lookup':
      return [node.x]
    case 'history':
      return [node.when, node.before]
    case 'initially':
      return [node.first, node.then]
    default:
      return []
  }
}

/** Calls `visit` once for the node and for everything below it: built-in functions use an argument more than once. */
export function walk(node: Node, visit: (node: Node) => void): void {
  const seen = new Set<Node>()
  const inner = (one: Node): void => {
    const parts = partsOf(one)
    if (parts.length > 0) {
      if (seen.has(one)) return
      seen.add(one)
    }
    visit(one)
    for (const part of parts) inner(part)
  }
  inner(node)
}

/** Indices of the scalars whose current value the node needs. */
export function readsOf(node: Node): Set<number> {
  const reads = new Set<number>()
  walk(node, (n) => {
    if (n.op === 'read') reads.add(n.scalar)
  })
  return reads
}
