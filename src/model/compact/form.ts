import type { Graph, Method, Tool, VariableKind } from '../model'

/**
 * A model as JSON, with what a run needs and what people are told of it, and no more: no positions, groups, unit
 * definitions, views or comments. What is left out of a row is what most rows have. Equations stay text, since trees
 * are longer and are read again in milliseconds.
 */
export interface CompactModel {
  /** Of the text that the model was first read from: plans and links name the model by it. */
  readonly hash: string
  readonly name: string
  readonly doc: string
  readonly tool: Tool
  readonly specs: CompactSpecs
  readonly dimensions: readonly CompactDimension[]
  readonly variables: readonly CompactVariable[]
  readonly macros: readonly CompactMacro[]
}

export interface CompactSpecs {
  readonly start: number
  readonly stop: number
  readonly dt: number
  readonly savestep: number
  readonly method: Method
  readonly timeUnits: string
  readonly attributes: CompactAttributes
}

export type CompactAttributes = Readonly<Record<string, string>>

export interface CompactDimension {
  readonly name: string
  readonly elements: readonly string[]
}

/** What a variable and an element of an array have alike. */
interface CompactPart {
  readonly eqn?: string
  readonly init?: string
  readonly graph?: CompactGraph
  readonly attributes?: CompactAttributes
}

/** An `aux` without a name is called by its identity, spelt out. */
export interface CompactVariable extends CompactPart {
  readonly id: string
  readonly name?: string
  readonly kind?: VariableKind
  readonly of?: readonly string[]
  readonly units?: string
  readonly doc?: string
  readonly elements?: readonly CompactElement[]
  readonly in?: readonly string[]
  readonly out?: readonly string[]
  readonly nonNegative?: true
  readonly scope?: string
}

export interface CompactElement extends CompactPart {
  readonly at: readonly string[]
}

export interface CompactGraph {
  readonly type?: Graph['type']
  readonly x: readonly CompactNumber[]
  readonly y: readonly CompactNumber[]
}

/** JSON knows no negative zero, but division does. */
export type CompactNumber = number | '-0'

export interface CompactMacro {
  readonly name: string
  readonly parameters: readonly { readonly id: string; readonly eqn?: string }[]
  readonly eqn: string
  readonly variables: readonly CompactVariable[]
}

/** The name that most identities come from: `beds_in_use` from "Beds in use". */
export function spelt(id: string): string {
  return id.slice(0, 1).toUpperCase() + id.slice(1).replaceAll('_', ' ')
}
