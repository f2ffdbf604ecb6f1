import { identifier } from '../name'
import type { Dimension, Macro, Parameter, Variable, VariableKind } from '../model'
import type { ReadContext } from './context'
import { namedGraphs } from './read-graph'
import { readVariable } from './read-variable'
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from './xml'

const kinds: ReadonlyMap<string, VariableKind> = new Map([
  ['stock', 'stock'],
  ['flow', 'flow'],
  ['aux', 'aux'],
  ['gf', 'lookup'],
])

/** Reads `<macro>` elements: parameters, an equation, and the macro's own variables, stocks included. */
export function readMacros(
  root: XmlElement,
  dimensions: ReadonlyMap<string, Dimension>,
  context: ReadContext,
): Map<string, Macro> {
  const macros = new Map<string, Macro>()
  for (const element of childrenOf(root, 'macro')) {
    const name = context.name(element)
    refuse(element, name, context)
    const equation = childOf(element, 'eqn')
    const parsed = equation === null ? null : context.equation(equation, name)
    if (equation === null) context.fault('variable.no-equation', element.at, { variable: name })
    if (parsed === null) continue
    const id = identifier(name)
    if (macros.has(id)) context.fault('variable.duplicate', element.at, { variable: name })
    macros.set(id, {
      id,
      name,
      parameters: childrenOf(element, 'parm').map((child) => readParameter(child, context)),
      equation: parsed,
      variables: readVariables(element, name, dimensions, context),
      at: element.at,
    })
  }
  return macros
}

/** A macro that stands in for an option of variables, or that runs by its own clock. */
function refuse(element: XmlElement, macro: string, context: ReadContext): void {
  const specs = childOf(element, 'sim_specs')
  if (specs !== null) context.fault('xmile.unsupported', specs.at, { feature: 'sim_specs', variable: macro })
  if (attributeOf(element, 'filter') !== null) {
    context.fault('xmile.unsupported', element.at, { feature: 'macro filter', variable: macro })
  }
}

function readParameter(element: XmlElement, context: ReadContext): Parameter {
  const name = textOf(element)
  const value = attributeOf(element, 'default')
  const isBlank = value === null || value.trim() === ''
  return {
    id: identifier(name),
    byDefault: isBlank ? null : context.parsed(value, () => element.at, name.trim()),
  }
}

function readVariables(
  macro: XmlElement,
  name: string,
  dimensions: ReadonlyMap<string, Dimension>,
  context: ReadContext,
): Map<string, Variable> {
  const variables = new Map<string, Variable>()
  const list = childOf(macro, 'variables')
  const graphs = namedGraphs(list)
  for (const child of list?.children ?? []) {
    if (typeof child === 'string' || child.namespace !== macro.namespace) continue
    const kind = kinds.get(child.local)
    if (kind === undefined) {
      context.fault('xmile.unsupported', child.at, { feature: child.local, variable: name })
      continue
    }
    const around = { dimensions, nonNegative: { stock: false, flow: false }, scope: '', graphs }
    const variable = readVariable(child, kind, around, context)
    if (variable.dimensions.length > 0 || variable.elements.length > 0) {
      context.fault('macro.array', child.at, { macro: name, variable: variable.name })
    }
    if (variables.has(variable.id)) {
      context.fault('variable.duplicate', child.at, { variable: variable.name })
    }
    variables.set(variable.id, variable)
  }
  return variables
}
