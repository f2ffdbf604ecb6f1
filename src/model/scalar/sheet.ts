import type { Expression } from '../equation/expression'
import type { Fault } from '../fault'
import type { Graph, Model, Variable } from '../model'
import type { Node, Scalar } from './scalar-model'
import type { Scope } from './scope'

/** What a model is written out onto: its scalars so far, and the faults found on the way. */
export interface Sheet {
  readonly model: Model
  readonly faults: readonly Fault[]
  /** Filled as equations are written out; `null` is a scalar that is promised but not there yet. */
  readonly scalars: (Scalar | null)[]
  /** Index of a graphical function by its identity. */
  readonly tableById: ReadonlyMap<string, number>
  readonly fault: (kind: string, at: number, values: Record<string, string | number>) => void
  readonly sizes: (variable: Variable) => number[]
  /** Adds a scalar that stands in no file. */
  readonly hide: (
    name: string,
    at: number,
    build: (self: Node) => Pick<Scalar, 'kind' | 'value' | 'next'>,
  ) => number
  readonly addTable: (id: string, name: string, graph: Graph) => number
  /** A number for a sequence of random numbers that no other has. */
  readonly newStream: () => number
  /** Counts one more operation; stops the writing out where there are too many. */
  readonly spend: (scope: Scope, at: number) => void
  /** The number that a constant has for good: what depends on it is built into the model, so a run cannot set it. */
  readonly settled: (expression: Expression, scope: Scope) => number | null
  /** Adds a scalar whose equation is found out later. */
  readonly reserve: (id: string, at: number) => number
  readonly indexOf: (variable: Variable, indices: readonly number[]) => number | null
  readonly elementOf: (dimension: string, id: string) => number
}

/** Turns an expression into operations on scalars. */
export type Lower = (expression: Expression, scope: Scope) => Node
