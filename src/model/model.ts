import type { Expression } from './equation/expression'
import type { Source } from './source'
import type { XmlElement } from './xmile/xml'

/** A system-dynamics model as its file states it: names resolved to identities, equations parsed, nothing run. */
export interface Model {
  readonly name: string
  readonly doc: string
  readonly specs: SimulationSpecs
  /** By identity. */
  readonly dimensions: ReadonlyMap<string, Dimension>
  /** By identity, in the order of the file. Variables of modules carry the module's name and a dot before theirs. */
  readonly variables: ReadonlyMap<string, Variable>
  /** By identity of the macro's name. */
  readonly macros: ReadonlyMap<string, Macro>
  readonly units: readonly UnitDefinition[]
  readonly groups: readonly Group[]
  /** Which tool wrote the file, as far as its meaning depends on that: `INT`, `MOD`, and stocks that may not go below zero. */
  readonly tool: Tool
  /** Turns offsets (`at`) into lines and columns. */
  readonly source: Source
  /** The document as read, for what the engine does not use: views, vendor extensions, foreign attributes. */
  readonly document: XmlElement
}

/** What wrote the file, by its header. */
export type Tool = 'stella' | 'vensim' | 'other'

/** Euler's method, Heun's, and the classical one of Runge and Kutta, all with fixed steps. */
export type Method = 'euler' | 'rk2' | 'rk4'

/** How long a run lasts and how it steps. Times in the model's time unit. */
export interface SimulationSpecs {
  readonly start: number
  readonly stop: number
  readonly dt: number
  /** Time between saved values. */
  readonly savestep: number
  readonly method: Method
  readonly timeUnits: string
  readonly attributes: Attributes
}

/** Attributes of the namespace `urn:joined-up:xmile:1` by local name: `low`, `high`, `status`, `role` … */
export type Attributes = ReadonlyMap<string, string>

/** What arrays run over. Elements in the order of the file. */
export interface Dimension {
  readonly id: string
  readonly name: string
  readonly elements: readonly DimensionElement[]
  readonly at: number
}

/** One element; `name` as written, `id` its identity. */
export interface DimensionElement {
  readonly id: string
  readonly name: string
}

/** A `lookup` is a graphical function that is called, without a value of its own. */
export type VariableKind = 'stock' | 'flow' | 'aux' | 'lookup'

/** A stock, flow, auxiliary or graphical function as the file states it. `at` is its offset in the text. */
export interface Variable {
  /** Identity, with those of the modules that it stands in and dots before it. */
  readonly id: string
  /** As people write it, after the names of the modules that it stands in. */
  readonly name: string
  readonly kind: VariableKind
  /** Identities of its dimensions, outermost first; none for a scalar. */
  readonly dimensions: readonly string[]
  /** As written; `null` when the file says nothing. */
  readonly units: string | null
  readonly doc: string
  /** One equation for all elements; `null` when elements have their own or there is none. For a stock: its initial value. */
  readonly equation: Equation | null
  /** What stands for the equation at the start, while stocks take their initial values; mostly `null`. */
  readonly initial: Equation | null
  readonly graph: Graph | null
  /** Own equations, graphs and attributes of elements of an array. */
  readonly elements: readonly ElementDefinition[]
  readonly inflows: readonly Reference[]
  readonly outflows: readonly Reference[]
  readonly nonNegative: boolean
  readonly attributes: Attributes
  /** Before names of its equation: empty, or the module it stands in and a dot. */
  readonly scope: string
  readonly at: number
}

/** A name used outside an equation, such as an inflow. */
export interface Reference {
  readonly id: string
  readonly name: string
  readonly at: number
}

/** What one element of an array has of its own; what is `null` comes from the whole array. */
export interface ElementDefinition {
  /** Canonical element names, one per dimension. */
  readonly subscripts: readonly string[]
  readonly equation: Equation | null
  readonly initial: Equation | null
  readonly graph: Graph | null
  readonly attributes: Attributes
  readonly at: number
}

/** An equation as written, and as a tree. */
export interface Equation {
  readonly text: string
  readonly expression: Expression
  readonly at: number
}

/** A graphical function: straight lines between points, held (`continuous`), continued (`extrapolate`) or stepped. */
export interface Graph {
  readonly type: 'continuous' | 'extrapolate' | 'discrete'
  /** Ascending, as many as `y`. */
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly at: number
}

/** A function that the file defines by equations, with variables of its own for each use. */
export interface Macro {
  readonly id: string
  readonly name: string
  /** A parameter without a value by default has to be given one. */
  readonly parameters: readonly Parameter[]
  readonly equation: Equation
  readonly variables: ReadonlyMap<string, Variable>
  readonly at: number
}

/** What a macro is given. */
export interface Parameter {
  readonly id: string
  readonly byDefault: Equation | null
}

/** A unit that the file names: `equation` defines it by others, `aliases` are other words for it. */
export interface UnitDefinition {
  readonly name: string
  readonly equation: string
  readonly aliases: readonly string[]
  readonly at: number
}

/** Variables that the file puts together, by identity. */
export interface Group {
  readonly name: string
  readonly doc: string
  readonly variables: readonly string[]
}
