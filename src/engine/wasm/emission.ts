import type { Bytes } from './bytes'
import type { Id } from './graph'
import type { Target } from './target'

/** A function while it is being written. */
export interface Emission {
  readonly code: Bytes
  readonly target: Target
  /** Leaves a node's value on the stack. */
  value(id: Id): void
  /** Index of a new local. */
  newLocal(type: number): number
}
