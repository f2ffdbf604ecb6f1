import { parseEquation } from '../equation/parse'
import type {
  Attributes,
  Dimension,
  ElementDefinition,
  Equation,
  Graph,
  Macro,
  Model,
  Reference,
  Variable,
} from '../model'
import { identifier, qualifiedIdentifier } from '../name'
import type { XmlElement } from '../xmile/xml'
import {
  spelt,
  type CompactAttributes,
  type CompactDimension,
  type CompactElement,
  type CompactGraph,
  type CompactMacro,
  type CompactModel,
  type CompactVariable,
} from './form'

/** There is no document behind it: what only drawings and checks of units ask for is not in the compact form. */
const nothing: XmlElement = {
  name: 'xmile',
  local: 'xmile',
  namespace: null,
  attributes: [],
  children: [],
  comments: [],
  at: 0,
  contentAt: 0,
  end: 0,
}

/**
 * Reads what `writeCompact` wrote: the same model under the same hash, hence the same program. Without positions, since
 * nobody wrote this text by hand; without units' definitions, groups and the XML document.
 *
 * @param text trusted: it comes from the build, which refuses a model with faults
 */
export function readCompact(text: string): Model {
  const compact = JSON.parse(text) as CompactModel
  const { hash, name, doc, tool, specs } = compact
  return {
    name,
    doc,
    tool,
    specs: { ...specs, attributes: attributesOf(specs.attributes) },
    dimensions: byId(compact.dimensions.map(dimensionOf)),
    variables: byId(compact.variables.map(variableOf)),
    macros: byId(compact.macros.map(macroOf)),
    units: [],
    groups: [],
    source: { file: null, hash, lines: [0] },
    document: nothing,
  }
}

function byId<T extends { readonly id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]))
}

function dimensionOf({ name, elements }: CompactDimension): Dimension {
  return {
    id: identifier(name),
    name,
    elements: elements.map((element) => ({ id: identifier(element), name: element })),
    at: 0,
  }
}

function variableOf(row: CompactVariable): Variable {
  const scope = row.scope ?? ''
  return {
    id: row.id,
    name: row.name ?? spelt(row.id),
    kind: row.kind ?? 'aux',
    dimensions: row.of ?? [],
    units: row.units ?? null,
    doc: row.doc ?? '',
    ...partOf(row),
    elements: (row.elements ?? []).map(elementOf),
    inflows: (row.in ?? []).map((name) => referenceOf(name, scope)),
    outflows: (row.out ?? []).map((name) => referenceOf(name, scope)),
    nonNegative: row.nonNegative ?? false,
    scope,
    at: 0,
  }
}

function elementOf(row: CompactElement): ElementDefinition {
  return { subscripts: row.at, ...partOf(row), at: 0 }
}

function partOf({ eqn, init, graph, attributes }: Omit<CompactElement, 'at'>) {
  return {
    equation: eqn === undefined ? null : equationOf(eqn),
    initial: init === undefined ? null : equationOf(init),
    graph: graph === undefined ? null : graphOf(graph),
    attributes: attributesOf(attributes ?? {}),
  }
}

function equationOf(text: string): Equation {
  return { text, expression: parseEquation(text, () => 0), at: 0 }
}

function graphOf({ type = 'continuous', x, y }: CompactGraph): Graph {
  return { type, x: x.map(Number), y: y.map(Number), at: 0 }
}

function referenceOf(name: string, scope: string): Reference {
  return { id: scope + qualifiedIdentifier(name), name, at: 0 }
}

function macroOf({ name, parameters, eqn, variables }: CompactMacro): Macro {
  return {
    id: identifier(name),
    name,
    parameters: parameters.map((one) => ({
      id: one.id,
      byDefault: one.eqn === undefined ? null : equationOf(one.eqn),
    })),
    equation: equationOf(eqn),
    variables: byId(variables.map(variableOf)),
    at: 0,
  }
}

function attributesOf(record: CompactAttributes): Attributes {
  return new Map(Object.entries(record))
}
