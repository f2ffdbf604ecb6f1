import { perRun, type GraphNode, type Id } from './graph'

/** A value to work out and where to put it. */
export interface Root {
  readonly id: Id
  /** A cell at a fixed place, a stock's place in the buffer of the future, or the present step of a history. */
  readonly to: 'cell' | 'future' | 'history'
  readonly index: number
}

/** Where the code finds what is not in the graph. */
export interface Places {
  /** Cell of a node worked out once a run, while generating steps; `null` while generating the start. */
  hoisted: ((id: Id) => number) | null
  /** A cell for a value that one function leaves to the next, or the first of two. */
  scratch: (width: 1 | 2) => number
  /** First byte of a table's pieces, and of the hint of one place that reads it. */
  table: (index: number) => { readonly least: number; readonly hint: (lane: number) => number }
  /** First cell of a history. */
  history: (index: number) => number
}

/** Whether a node is read from memory or written out where it is used, instead of being worked out. */
export function isLeaf(node: GraphNode, places: Places): boolean {
  if (node.op === 'float' || node.op === 'integer' || node.op === 'time' || node.op === 'step') return true
  return isFetched(node, places)
}

/** Whether a node is a number that stands in memory. */
export function isFetched(node: GraphNode, places: Places): boolean {
  return node.op === 'cell' || node.op === 'state' || (places.hoisted !== null && isHoisted(node))
}

/** What does not change from step to step is worked out at the start of a run and read from a cell afterwards. */
export function isHoisted(node: GraphNode): boolean {
  return node.level === perRun && node.op !== 'cell' && node.kind === 'f'
}
