import type { Expression } from '../equation/expression'
import type { SimulationSpecs, Tool } from '../model'
import type { Node } from './scalar-model'

/** What a built-in function may do besides combining its arguments: keep a state, or look at the run's settings. */
export interface Surroundings {
  readonly specs: SimulationSpecs
  readonly tool: Tool
  /** A hidden stock; `rate` gets its own value. Returns its value. */
  stock(name: string, initial: Node, rate: (self: Node) => Node): Node
  /** A hidden value that follows `next` one step behind. */
  previous(name: string, initial: Node, next: Node): Node
  /** The same, where what it follows depends on itself. */
  kept(name: string, initial: Node, next: (self: Node) => Node): Node
  /** The value at the start of the run. */
  frozen(name: string, value: Node): Node
  /** A hidden auxiliary, so that its values can be kept. Returns its index. */
  auxiliary(name: string, value: Node): number
  /** A number in [0, 1), anew at each step and for each time of asking, by the seed where one is given. */
  uniform(seed: Node | null): Node
  /** A whole number from 1 to 100 that the file must state: as a literal, or as a constant by its name. */
  literal(expression: Expression | undefined): number
}

export interface BuiltIn {
  readonly least: number
  readonly most: number
  readonly lower: (args: readonly Node[], around: Surroundings, written: readonly Expression[]) => Node
}
