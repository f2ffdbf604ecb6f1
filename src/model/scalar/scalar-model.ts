import type { SimulationSpecs } from '../model'
import type { Source } from '../source'

/** What an operation of a scalar equation is called; its meaning is in `src/engine/operations.ts`. */
export type Operation =
  | 'add'
  | 'sub'
  | 'mul'
  | 'div'
  | 'neg'
  | 'pow'
  | 'mod'
  | 'floor-mod'
  | 'less'
  | 'less-equal'
  | 'equal'
  | 'not-equal'
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'min'
  | 'max'
  | 'abs'
  | 'sqrt'
  | 'int'
  | 'floor'
  | 'round'
  | 'exp'
  | 'ln'
  | 'log10'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'arcsin'
  | 'arccos'
  | 'arctan'
  | 'sign'
  /** A number in [0, 1) from a seed, a stream and a step. */
  | 'uniform'
  /** A Poisson number of a mean, from a uniform and a normal number. */
  | 'poisson'

/** An equation between scalars, arrays written out. */
export type Node =
  | { readonly op: 'number'; readonly value: number }
  | { readonly op: 'time' }
  /** How many steps have been made since the start. */
  | { readonly op: 'step' }
  | { readonly op: 'read'; readonly scalar: number }
  | { readonly op: 'lookup'; readonly table: number; readonly x: Node }
  /**
   * The value that `scalar` had at the step nearest to `when`, or `before` where that lies before the start. `lagged`
   * values are at least one step old, and so may stand in a loop.
   */
  | {
      readonly op: 'history'
      readonly scalar: number
      readonly when: Node
      readonly before: Node
      readonly lagged: boolean
    }
  /** One value while stocks take their initial values, another from then on. */
  | { readonly op: 'initially'; readonly first: Node; readonly then: Node }
  | { readonly op: 'call'; readonly operation: Operation; readonly args: readonly Node[] }

/** How a scalar comes by its value. */
export type ScalarKind =
  /** A number that a run may replace. */
  | 'constant'
  /** Computed from others at every moment. */
  | 'auxiliary'
  /** Starts at `value`, changes at the rate `next`. */
  | 'stock'
  /** Starts at `value`, and is `next` as it was one step before. */
  | 'previous'
  /** Keeps the value it has at the start. */
  | 'frozen'

/** One number of a model at every moment: a variable without dimensions, or one element of an array. */
export interface Scalar {
  /** Identity; of scalars that stand in no file (stages of delays) it begins with `#`. */
  readonly id: string
  /** As people write it. */
  readonly name: string
  readonly kind: ScalarKind
  readonly value: Node
  readonly next: Node | null
  readonly nonNegative: boolean
  /** Whether a run saves it when asked for everything. */
  readonly shown: boolean
  /** Offset of its definition in the file. */
  readonly at: number
}

/** Points of a graphical function. A run may replace the y points under the table's identity. */
export interface Table {
  readonly id: string
  readonly name: string
  readonly type: 'continuous' | 'extrapolate' | 'discrete'
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** A model with its arrays, macros and built-in delays written out: what the engine runs. */
export interface ScalarModel {
  readonly specs: SimulationSpecs
  readonly scalars: readonly Scalar[]
  readonly tables: readonly Table[]
  readonly byId: ReadonlyMap<string, number>
  readonly source: Source
}
