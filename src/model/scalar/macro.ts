import { elementIdentity } from '../name'
import type { Expression } from '../equation/expression'
import type { Macro, Variable } from '../model'
import { add, call, number, read, sub } from './node'
import type { Node } from './scalar-model'
import type { Scope } from './scope'
import type { Lower, Sheet } from './sheet'
import { variableOf } from './variable-of'

const deepest = 20

/** Writes out one use of a macro: its own variables become hidden scalars, its parameters the arguments. */
export function writeOutMacro(
  macro: Macro,
  args: readonly Expression[],
  sheet: Sheet,
  lower: Lower,
  scope: Scope,
  at: number,
): Node {
  const { parameters } = macro
  const needed = parameters.findLastIndex((parameter) => parameter.byDefault === null) + 1
  if (args.length < needed || args.length > parameters.length) {
    const expected = needed === parameters.length ? String(needed) : `${needed}–${parameters.length}`
    sheet.fault('function.arity', at, {
      name: macro.name,
      expected,
      found: args.length,
      variable: scope.label,
    })
    return number(0)
  }
  if (scope.depth >= deepest) {
    sheet.fault('macro.inside-itself', at, { macro: macro.name, variable: scope.label })
    return number(0)
  }
  return new MacroUse(macro, sheet, lower, scope, at).writeOut(args)
}

class MacroUse {
  readonly #macro: Macro
  readonly #sheet: Sheet
  readonly #lower: Lower
  readonly #outer: Scope
  readonly #at: number
  readonly #locals = new Map<string, Node>()
  readonly #tables = new Map<string, number>()

  constructor(macro: Macro, sheet: Sheet, lower: Lower, outer: Scope, at: number) {
    this.#macro = macro
    this.#sheet = sheet
    this.#lower = lower
    this.#outer = outer
    this.#at = at
  }

  writeOut(args: readonly Expression[]): Node {
    const { name, equation, parameters, variables } = this.#macro
    const use = this.#sheet.scalars.length
    const inner: Scope = {
      ...this.#outer,
      self: null,
      locals: this.#locals,
      tables: this.#tables,
      depth: this.#outer.depth + 1,
      elements: new Map(),
    }
    const slots = new Map<string, number>()
    for (const variable of variables.values()) {
      const id = `#macro ${use} ${variable.id}`
      const label = `${variable.name} of ${name}`
      if (variable.graph !== null)
        this.#tables.set(variable.id, this.#sheet.addTable(id, label, variable.graph))
      if (variable.kind === 'lookup') continue
      slots.set(variable.id, this.#sheet.reserve(id, variable.at))
    }
    for (const [i, parameter] of parameters.entries()) {
      const given = args[i]
      if (given !== undefined && this.#isTable(given)) {
        this.#tables.set(parameter.id, this.#tableOf(given))
        continue
      }
      // A value by default may use the parameters before it.
      const value =
        given === undefined
          ? this.#lower(parameter.byDefault!.expression, inner)
          : this.#lower(given, this.#outer)
      this.#locals.set(parameter.id, this.#named(parameter.id, value))
    }
    for (const [id, index] of slots) this.#locals.set(id, read(index))
    for (const [id, index] of slots) this.#define(variables.get(id)!, index, use, inner)
    const result = this.#lower(equation.expression, inner)
    return this.#outer.depth === 0 ? result : this.#named('result', result)
  }

  /** An argument that is worked out has a place of its own, however often the macro uses it. */
  #named(id: string, value: Node): Node {
    if (value.op === 'number' || value.op === 'read' || value.op === 'time') return value
    const label = `${id} of ${this.#macro.name}`
    return read(this.#sheet.hide(label, this.#at, () => ({ kind: 'auxiliary', value, next: null })))
  }

  #isTable(given: Expression): boolean {
    return given.kind === 'name' && this.#tableOf(given) >= 0
  }

  /** Index of the table that an argument names and that is no number by itself; -1 where it does not. */
  #tableOf(given: Expression): number {
    if (given.kind !== 'name' || this.#outer.locals.has(given.id)) return -1
    const own = this.#outer.tables.get(given.id)
    if (own !== undefined) return own
    const variable = variableOf(this.#sheet.model, given.id, this.#outer.prefix)
    if (variable?.kind !== 'lookup') return -1
    return this.#sheet.tableById.get(elementIdentity(variable.id, [])) ?? -1
  }

  #define(variable: Variable, index: number, use: number, inner: Scope): void {
    const label = `${variable.name} of ${this.#macro.name}`
    const here: Scope = { ...inner, label, self: index }
    const { equation, initial, kind } = variable
    const active = equation === null ? number(0) : this.#lower(equation.expression, here)
    const value: Node =
      initial === null
        ? active
        : { op: 'initially', first: this.#lower(initial.expression, here), then: active }
    const table = this.#tables.get(variable.id)
    const graphed: Node = table === undefined || kind === 'stock' ? value : { op: 'lookup', table, x: value }
    const isStock = kind === 'stock'
    this.#sheet.scalars[index] = {
      id: `#macro ${use} ${variable.id}`,
      name: label,
      kind: isStock ? 'stock' : 'auxiliary',
      value: !isStock && variable.nonNegative ? call('max', graphed, number(0)) : graphed,
      next: isStock ? this.#netFlow(variable, label) : null,
      nonNegative: isStock && variable.nonNegative,
      shown: false,
      at: variable.at,
    }
  }

  #netFlow(stock: Variable, label: string): Node {
    let net: Node = number(0)
    for (const [flows, combine] of [
      [stock.inflows, add],
      [stock.outflows, sub],
    ] as const) {
      for (const flow of flows) {
        const local = this.#locals.get(flow.id)
        if (local !== undefined) net = combine(net, local)
        else this.#sheet.fault('stock.unknown-flow', flow.at, { name: flow.name, variable: label })
      }
    }
    return net
  }
}
