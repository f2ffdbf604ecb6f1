import type { Macro } from '../model'
import { call, number, read } from './node'
import type { Node } from './scalar-model'
import type { Scope } from './scope'
import type { Lower, Sheet } from './sheet'

const deepest = 20

/** Writes out one use of a macro: its own variables become hidden scalars, its parameters the arguments. */
export function writeOutMacro(
  macro: Macro,
  args: readonly Node[],
  sheet: Sheet,
  lower: Lower,
  scope: Scope,
  at: number,
): Node {
  if (args.length !== macro.parameters.length) {
    sheet.fault('function.arity', at, {
      name: macro.name,
      expected: macro.parameters.length,
      found: args.length,
      variable: scope.label,
    })
    return number(0)
  }
  if (scope.depth >= deepest) {
    sheet.fault('macro.inside-itself', at, { macro: macro.name, variable: scope.label })
    return number(0)
  }
  const locals = new Map(macro.parameters.map((parameter, i) => [parameter.id, args[i]!]))
  const slots = new Map<string, number>()
  const use = sheet.scalars.length
  for (const variable of macro.variables.values()) {
    const index = sheet.reserve(`#macro ${use} ${variable.id}`)
    slots.set(variable.id, index)
    locals.set(variable.id, read(index))
  }
  const inner: Scope = { ...scope, locals, depth: scope.depth + 1, elements: new Map() }
  for (const variable of macro.variables.values()) {
    const label = `${variable.name} of ${macro.name}`
    const here = { ...inner, label }
    const value = variable.equation === null ? number(0) : lower(variable.equation.expression, here)
    let next: Node | null = null
    if (variable.kind === 'stock') {
      for (const [flows, operation] of [
        [variable.inflows, 'add'],
        [variable.outflows, 'sub'],
      ] as const) {
        for (const flow of flows) {
          const local = locals.get(flow.id)
          if (local === undefined) {
            sheet.fault('stock.unknown-flow', flow.at, { name: flow.name, variable: label })
          } else next = call(operation, next ?? number(0), local)
        }
      }
    }
    sheet.scalars[slots.get(variable.id)!] = {
      id: `#macro ${use} ${variable.id}`,
      name: label,
      kind: variable.kind === 'stock' ? 'stock' : 'auxiliary',
      value,
      next: variable.kind === 'stock' ? (next ?? number(0)) : null,
      nonNegative: variable.nonNegative,
      shown: false,
      at: variable.at,
    }
  }
  return lower(macro.equation.expression, inner)
}
