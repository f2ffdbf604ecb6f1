import { bareName, identifier, qualifiedIdentifier } from '../name'
import type { Dimension, ElementDefinition, Equation, Reference, Variable, VariableKind } from '../model'
import { elementIndex } from '../dimension'
import { isBlank, type ReadContext } from './context'
import { graphOf, readGraph, type NamedGraphs } from './read-graph'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml'

/** What changes a variable's numbers in ways that are not run here. */
const refused: ReadonlySet<string> = new Set(['conveyor', 'queue', 'oven', 'leak', 'overflow', 'multiplier'])

/** What a variable's meaning depends on besides its own element. */
export interface Surroundings {
  readonly dimensions: ReadonlyMap<string, Dimension>
  /** Whether stocks and flows of this model may not fall below zero unless they say otherwise. */
  readonly nonNegative: { readonly stock: boolean; readonly flow: boolean }
  /** Empty, or the module and a dot. */
  readonly scope: string
  readonly graphs: NamedGraphs
}

/** Reads a `<stock>`, `<flow>`, `<aux>` or named `<gf>`. */
export function readVariable(
  element: XmlElement,
  kind: VariableKind,
  around: Surroundings,
  context: ReadContext,
): Variable {
  const name = context.name(element)
  for (const part of [element, ...childrenOf(element, 'element')]) {
    for (const child of part.children) {
      if (typeof child === 'string' || child.namespace !== element.namespace || !refused.has(child.local))
        continue
      context.fault('xmile.unsupported', child.at, { feature: child.local, variable: name })
    }
  }
  const dimensions = readDimensionNames(element, around.dimensions, context, name)
  const equations = childrenOf(element, 'eqn')
  const perElement = childrenOf(element, 'element').map((child) =>
    readElement(child, dimensions, around, context, name),
  )
  const seen = new Set<string>()
  for (const { subscripts, at } of perElement) {
    const key = subscripts.join(',')
    if (seen.has(key)) context.fault('variable.duplicate', at, { variable: `${name}[${key}]` })
    seen.add(key)
  }
  const shared =
    equations.length > 1 && dimensions.length > 0
      ? spreadEquations(equations, dimensions, around.dimensions, context, name)
      : perElement
  const graph =
    kind === 'lookup' ? readGraph(element, context, name) : graphOf(element, around.graphs, context, name)
  const equation =
    equations[0] === undefined || shared !== perElement ? null : context.equation(equations[0], name)
  // A table without an input is something to be called, which a stock or a flow is not.
  const isTable = graph !== null && (kind === 'aux' || kind === 'lookup')
  const hasValue = equation !== null || isTable || shared.length > 0
  if (!hasValue && name !== '') {
    const blank = equations[0]
    // An equation that did not parse has been reported already; one of a module's input may come from outside.
    if ((blank === undefined || isBlank(textOf(blank))) && attributeOf(element, 'access') !== 'input') {
      context.fault('variable.no-equation', element.at, { variable: name })
    }
  }
  const units = childOf(element, 'units')
  const doc = childOf(element, 'doc')
  return {
    id: around.scope + identifier(name),
    name: around.scope.replaceAll('_', ' ') + readable(name),
    kind: kind === 'aux' && equation === null && graph !== null && shared.length === 0 ? 'lookup' : kind,
    dimensions,
    units: units === null ? null : textOf(units).trim(),
    doc: doc === null ? '' : textOf(doc).trim(),
    equation,
    initial: initialOf(element, context, name),
    graph,
    elements: shared,
    inflows: references(element, 'inflow', around.scope),
    outflows: references(element, 'outflow', around.scope),
    nonNegative: isNonNegative(element, kind, around),
    attributes: context.ownAttributes(element),
    scope: around.scope,
    at: element.at,
  }
}

/** Vensim's ACTIVE INITIAL: another equation for the start, from which stocks take their initial values. */
function initialOf(element: XmlElement, context: ReadContext, variable: string): Equation | null {
  const own = childOf(element, 'init_eqn')
  return own === null ? null : context.equation(own, variable)
}

/** Names are shown as written, but for the line breaks and underscores that tools put into them. */
function readable(name: string): string {
  return bareName(name)
    .replace(/[\s_\u00a0]+/g, ' ')
    .trim()
}

function isNonNegative(element: XmlElement, kind: VariableKind, around: Surroundings): boolean {
  if (kind !== 'stock' && kind !== 'flow') return false
  const own = childOf(element, 'non_negative')
  return own === null ? around.nonNegative[kind] : textOf(own).trim().toLowerCase() !== 'false'
}

function references(element: XmlElement, name: string, scope: string): Reference[] {
  return childrenOf(element, name).map((child) => {
    const written = textOf(child).trim()
    return { id: scope + qualifiedIdentifier(written), name: written, at: child.contentAt }
  })
}

function readDimensionNames(
  element: XmlElement,
  known: ReadonlyMap<string, Dimension>,
  context: ReadContext,
  variable: string,
): string[] {
  const list = childOf(element, 'dimensions')
  if (list === null) return []
  return childrenOf(list, 'dim').flatMap((child) => {
    const id = identifier(context.name(child))
    if (known.has(id)) return [id]
    context.fault('dimension.unknown', child.at, { dimension: attributeOf(child, 'name') ?? '', variable })
    return []
  })
}

function readElement(
  element: XmlElement,
  dimensions: readonly string[],
  { dimensions: known, graphs }: Surroundings,
  context: ReadContext,
  variable: string,
): ElementDefinition {
  const written = attributeOf(element, 'subscript') ?? ''
  const subscripts = written.split(',').map(identifier)
  const fits =
    subscripts.length === dimensions.length &&
    subscripts.every((id, i) => elementIndex(known.get(dimensions[i]!)!, id) >= 0)
  if (!fits) context.fault('element.unknown', element.at, { variable, subscript: written })
  const equation = childOf(element, 'eqn')
  const label = `${variable}[${written}]`
  return {
    subscripts,
    equation: equation === null ? null : context.equation(equation, label),
    initial: initialOf(element, context, label),
    graph: graphOf(element, graphs, context, label),
    attributes: context.ownAttributes(element),
    at: element.at,
  }
}

/** Several `<eqn>` in a row give the elements their equations in order, the last dimension turning fastest. */
function spreadEquations(
  equations: readonly XmlElement[],
  dimensions: readonly string[],
  known: ReadonlyMap<string, Dimension>,
  context: ReadContext,
  variable: string,
): ElementDefinition[] {
  const sizes = dimensions.map((id) => known.get(id)!.elements.length)
  const count = sizes.reduce((product, size) => product * size, 1)
  if (count !== equations.length) {
    context.fault('variable.equation-count', equations[0]!.at, {
      variable,
      elements: count,
      equations: equations.length,
    })
  }
  return equations.slice(0, count).map((element, index) => {
    let rest = index
    const subscripts: string[] = []
    for (let d = dimensions.length - 1; d >= 0; d--) {
      subscripts.unshift(known.get(dimensions[d]!)!.elements[rest % sizes[d]!]!.id)
      rest = Math.floor(rest / sizes[d]!)
    }
    const equation = context.equation(element, `${variable}[${subscripts.join(',')}]`)
    return { subscripts, equation, initial: null, graph: null, attributes: new Map(), at: element.at }
  })
}
