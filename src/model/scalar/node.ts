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

/** Calls `visit` for the node and everything below it. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  switch (node.op) {
    case 'call':
      for (const arg of node.args) walk(arg, visit)
      break
    case 'lookup':
      walk(node.x, visit)
      break
    case 'history':
      walk(node.when, visit)
      walk(node.before, visit)
      break
  }
}

/** Indices of the scalars whose current value the node needs. */
export function readsOf(node: Node): Set<number> {
  const reads = new Set<number>()
  walk(node, (n) => {
    if (n.op === 'read') reads.add(n.scalar)
  })
  return reads
}
