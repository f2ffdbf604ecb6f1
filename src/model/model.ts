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

export type Tool = 'stella' | 'vensim' | 'other'

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

export interface Dimension {
  readonly id: string
  readonly name: string
  readonly elements: readonly DimensionElement[]
  readonly at: number
}

export interface DimensionElement {
  readonly id: string
  readonly name: string
}

export type VariableKind = 'stock' | 'flow' | 'aux' | 'lookup'

export interface Variable {
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

export interface ElementDefinition {
  /** Canonical element names, one per dimension. */
  readonly subscripts: readonly string[]
  readonly equation: Equation | null
  readonly initial: Equation | null
  readonly graph: Graph | null
  readonly attributes: Attributes
  readonly at: number
}

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

export interface Macro {
  readonly id: string
  readonly name: string
  /** A parameter without a value by default has to be given one. */
  readonly parameters: readonly Parameter[]
  readonly equation: Equation
  readonly variables: ReadonlyMap<string, Variable>
  readonly at: number
}

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

export interface Group {
  readonly name: string
  readonly doc: string
  readonly variables: readonly string[]
}
