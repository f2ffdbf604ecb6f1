import { identifier } from '../name'
import type { Dimension, Macro, Variable } from '../model'
import type { ReadContext } from './context'
import { readVariable } from './read-variable'
import { childOf, childrenOf, textOf, type XmlElement } from './xml'

/** Reads `<macro>` elements: parameters, an equation, and the macro's own variables, stocks included. */
export function readMacros(
  root: XmlElement,
  dimensions: ReadonlyMap<string, Dimension>,
  context: ReadContext,
): Map<string, Macro> {
  const macros = new Map<string, Macro>()
  for (const element of childrenOf(root, 'macro')) {
    const name = context.name(element)
    const equation = childOf(element, 'eqn')
    const parsed = equation === null ? null : context.equation(equation, name)
    if (equation === null) context.fault('variable.no-equation', element.at, { variable: name })
    if (parsed === null) continue
    const variables = new Map<string, Variable>()
    const list = childOf(element, 'variables')
    for (const kind of ['stock', 'flow', 'aux'] as const) {
      for (const child of list === null ? [] : childrenOf(list, kind)) {
        const around = { dimensions, nonNegative: { stock: false, flow: false }, scope: '' }
        const variable = readVariable(child, kind, around, context)
        variables.set(variable.id, variable)
      }
    }
    const id = identifier(name)
    if (macros.has(id)) context.fault('variable.duplicate', element.at, { variable: name })
    macros.set(id, {
      id,
      name,
      parameters: childrenOf(element, 'parm').map((child) => ({
        id: identifier(textOf(child)),
        byDefault: null,
      })),
      equation: parsed,
      variables,
      at: element.at,
    })
  }
  return macros
}
