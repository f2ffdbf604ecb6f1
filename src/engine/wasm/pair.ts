import type { Id } from './graph'

/** Two nodes that are worked out by the same instruction, side by side in a vector. */
export interface Pair {
  readonly first: Id
  readonly second: Id
}
