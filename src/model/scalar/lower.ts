import type { Expression, Subscript } from '../equation/expression'
import type { Reference, Variable } from '../model'
import { elementIdentity } from '../name'
import { ElementReader } from './element'
import { freeDimensions } from './free-dimensions'
import { builtIns, remainderOperation, runNames } from './functions'
import { writeOutMacro } from './macro'
import { add, call, choose, number, read } from './node'
import type { Node } from './scalar-model'
import { rank } from './rank'
import { reductions } from './reductions'
import { combinations, type Scope } from './scope'
import type { Sheet } from './sheet'
import { surroundingsOf } from './surroundings'
import { variableOf } from './variable-of'

const zero = number(0)

/** Reductions that Stella takes over lists of values as well: MEAN(a, b, c). */
const ofLists: ReadonlySet<string> = new Set(['sum', 'mean', 'prod', 'stddev'])

/** Every element is compared with every other. */
const mostRanked = 100

/** Turns the equation of one scalar into operations on scalars. Faults are reported to the sheet; work goes on. */
export class Lowering {
  readonly #sheet: Sheet
  readonly #elements: ElementReader

  constructor(sheet: Sheet) {
    this.#sheet = sheet
    this.#elements = new ElementReader(sheet, (expression, scope) => this.lower(expression, scope))
  }

  lower(expression: Expression, scope: Scope): Node {
    this.#sheet.spend(scope, expression.at)
    switch (expression.kind) {
      case 'number':
        return number(expression.value)
      case 'name':
        return this.#name(expression, scope)
      case 'call':
        return this.#call(expression, scope)
      case 'unary': {
        const operand = this.lower(expression.operand, scope)
        if (expression.operator === '+') return operand
        if (expression.operator === 'not') return call('not', operand)
        return operand.op === 'number' ? number(-operand.value) : call('neg', operand)
      }
      case 'binary':
        return this.#binary(expression, scope)
      case 'if':
        return choose(
          this.lower(expression.test, scope),
          this.lower(expression.yes, scope),
          this.lower(expression.no, scope),
        )
      case 'list':
        this.#sheet.fault('equation.list', expression.at, { variable: scope.label })
        return zero
    }
  }

  /** A flow of a stock: the element that stands where the stock's does. */
  reference(reference: Reference, scope: Scope, kind: string): Node | null {
    const { variables } = this.#sheet.model
    // A flow of another module is named from the outermost model, with or without the dot.
    const outer = reference.id.slice(scope.prefix.length).replace(/^\./, '')
    const variable = variables.get(reference.id) ?? variables.get(outer)
    if (variable === undefined || variable.kind === 'lookup') {
      this.#sheet.fault(kind, reference.at, { name: reference.name, variable: scope.label })
      return null
    }
    return this.#elements.read(variable, [], scope, reference.at)
  }

  #binary(expression: Extract<Expression, { kind: 'binary' }>, scope: Scope): Node {
    const left = this.lower(expression.left, scope)
    const right = this.lower(expression.right, scope)
    switch (expression.operator) {
      case '+':
        return add(left, right)
      case '-':
        return call('sub', left, right)
      case '*':
        return call('mul', left, right)
      case '/':
        return call('div', left, right)
      case '//':
        return choose(call('equal', right, zero), zero, call('div', left, right))
      case '^':
        return call('pow', left, right)
      case 'mod':
        return call(remainderOperation(this.#sheet.model.tool), left, right)
      case '<':
        return call('less', left, right)
      case '<=':
        return call('less-equal', left, right)
      case '>':
        return call('less', right, left)
      case '>=':
        return call('less-equal', right, left)
      case '=':
        return call('equal', left, right)
      case '<>':
        return call('not-equal', left, right)
      case 'and':
        return call('and', left, right)
      case 'or':
        return call('or', left, right)
    }
  }

  #name(expression: Extract<Expression, { kind: 'name' }>, scope: Scope): Node {
    const local = scope.locals.get(expression.id)
    if (local !== undefined) return local
    const variable = this.#variable(expression.id, scope)
    if (variable !== null) return this.#elements.read(variable, expression.subscripts, scope, expression.at)
    const setting = runNames.get(standardName(expression.id))
    if (setting !== undefined) return setting(this.#sheet.model.specs)
    const index = scope.elements.get(expression.id)
    if (index !== undefined) return number(index + 1)
    if (expression.id === 'self' && scope.self !== null) return read(scope.self)
    this.#unknown(expression.name, expression.id, scope, expression.at)
    return zero
  }

  #unknown(name: string, id: string, scope: Scope, at: number): void {
    const known = builtIns.has(id) || reductions.has(id) || id === 'rank' || this.#sheet.model.macros.has(id)
    const kind = known
      ? 'equation.function-without-arguments'
      : id.includes('?')
        ? 'equation.unknown'
        : 'equation.unknown-name'
    this.#sheet.fault(kind, at, { name, variable: scope.label })
  }

  #variable(id: string, scope: Scope): Variable | null {
    return variableOf(this.#sheet.model, id, scope.prefix)
  }

  #call(expression: Extract<Expression, { kind: 'call' }>, scope: Scope): Node {
    const { args, at } = expression
    const table = scope.tables.get(expression.id)
    if (table !== undefined) return this.#lookUp(table, expression.name, args, scope, at)
    const variable = this.#variable(expression.id, scope)
    if (variable !== null && !(isFunction(expression.id) && !hasGraph(variable)))
      return this.#lookup(variable, expression.subscripts, args, scope, at)
    const id = standardName(expression.id)
    if (id === 'lookup') return this.#lookupFunction(args, scope, at)
    const macro = this.#sheet.model.macros.get(id)
    if (macro !== undefined) {
      return writeOutMacro(macro, args, this.#sheet, (inner, where) => this.lower(inner, where), scope, at)
    }
    if (id === 'rank') return this.#rank(expression, scope)
    const reduction = reductions.get(id)
    const builtIn = builtIns.get(id)
    if (reduction !== undefined && (args.length === 1 || builtIn === undefined)) {
      if (args.length === 0 || (args.length > 1 && !ofLists.has(id))) {
        return this.#arity(expression.name, 1, 1, args.length, scope, at)
      }
      if (args.length > 1) {
        return reduction(args.flatMap((arg) => this.#items(arg, scope) ?? [this.lower(arg, scope)]))
      }
      const size = id === 'size' || id === 'elmcount' ? this.#sizeOf(args[0]!, scope) : null
      if (size !== null) return number(size)
      return this.#reduce(args[0]!, reduction, builtIn !== undefined, expression.name, scope, at)
    }
    if (builtIn === undefined) {
      this.#sheet.fault('equation.unknown-function', at, { name: expression.name, variable: scope.label })
      return zero
    }
    if (args.length < builtIn.least || args.length > builtIn.most) {
      return this.#arity(expression.name, builtIn.least, builtIn.most, args.length, scope, at)
    }
    const values = args.map((arg) => this.lower(arg, scope))
    return builtIn.lower(values, surroundingsOf(this.#sheet, scope, at), args)
  }

  /** How many elements a dimension has, or the array whose equation this is; `null` where neither is meant. */
  #sizeOf(argument: Expression, scope: Scope): number | null {
    if (argument.kind !== 'name' || argument.subscripts.length > 0) return null
    if (this.#variable(argument.id, scope) !== null || scope.locals.has(argument.id)) return null
    const { dimensions } = this.#sheet.model
    const dimension = dimensions.get(argument.id)
    if (dimension !== undefined) return dimension.elements.length
    if (argument.id !== 'self') return null
    const own = [...scope.elements.keys()].map((key) => dimensions.get(key.replace(/\n.*/, '')))
    return own.reduce((product, one) => product * (one?.elements.length ?? 1), 1)
  }

  #lookupFunction(args: readonly Expression[], scope: Scope, at: number): Node {
    const [table, x] = args
    if (args.length === 2 && table?.kind === 'name') {
      const own = scope.tables.get(table.id)
      if (own !== undefined) return this.#lookUp(own, table.name, [x!], scope, at)
      const variable = this.#variable(table.id, scope)
      if (variable !== null) return this.#lookup(variable, table.subscripts, [x!], scope, at)
    }
    this.#sheet.fault('function.lookup', at, { variable: scope.label })
    return zero
  }

  #arity(name: string, least: number, most: number, found: number, scope: Scope, at: number): Node {
    const expected = least === most ? String(least) : `${least}–${most}`
    this.#sheet.fault('function.arity', at, { name, expected, found, variable: scope.label })
    return zero
  }

  #lookup(
    variable: Variable,
    subscripts: readonly Subscript[],
    args: readonly Expression[],
    scope: Scope,
    at: number,
  ): Node {
    const shared = this.#sheet.tableById.get(variable.id)
    if (shared !== undefined) return this.#lookUp(shared, variable.name, args, scope, at)
    const elements = this.#elements.settled(variable, subscripts, scope)
    const table = this.#sheet.tableById.get(elementIdentity(variable.id, elements))
    if (table !== undefined) return this.#lookUp(table, variable.name, args, scope, at)
    this.#sheet.fault('equation.not-a-lookup', at, { name: variable.name, variable: scope.label })
    return zero
  }

  #lookUp(table: number, name: string, args: readonly Expression[], scope: Scope, at: number): Node {
    const [x] = args
    if (x === undefined || args.length !== 1) return this.#arity(name, 1, 1, args.length, scope, at)
    return { op: 'lookup', table, x: this.lower(x, scope) }
  }

  /** RANK(array, n, ties): which element is the nth from below; elements that are equal come as `ties` has them. */
  #rank({ name, args, at }: Extract<Expression, { kind: 'call' }>, scope: Scope): Node {
    const [array, place, ties] = args
    if (array === undefined || place === undefined || args.length > 3) {
      return this.#arity(name, 2, 3, args.length, scope, at)
    }
    const items = this.#items(array, scope)
    const breakers = ties === undefined ? [] : this.#items(ties, scope)
    if (items === null || breakers === null || (ties !== undefined && breakers.length !== items.length)) {
      this.#sheet.fault('function.needs-array', at, { name, variable: scope.label })
      return zero
    }
    if (items.length > mostRanked) {
      this.#sheet.fault('function.array-too-large', at, {
        name,
        found: items.length,
        limit: mostRanked,
        variable: scope.label,
      })
      return zero
    }
    const around = surroundingsOf(this.#sheet, scope, at)
    const hidden = (nodes: readonly Node[]): Node[] =>
      nodes.map((node) => read(around.auxiliary('ranked', node)))
    return rank(hidden(items), this.lower(place, scope), hidden(breakers))
  }

  #reduce(
    argument: Expression,
    reduction: (items: readonly Node[]) => Node,
    mayBeScalar: boolean,
    name: string,
    scope: Scope,
    at: number,
  ): Node {
    const items = this.#items(argument, scope) ?? (mayBeScalar ? [this.lower(argument, scope)] : null)
    if (items === null) {
      this.#sheet.fault('function.needs-array', at, { name, variable: scope.label })
      return zero
    }
    return items.length === 0 ? zero : reduction(items)
  }

  /** The values of an argument for every element of the dimensions it runs over; `null` where there are none. */
  #items(argument: Expression, scope: Scope): Node[] | null {
    const dimensions = freeDimensions(argument, scope, this.#sheet.model)
    if (dimensions.size === 0) return null
    const keys = [...dimensions.keys()]
    const items: Node[] = []
    for (const indices of combinations([...dimensions.values()])) {
      const elements = new Map(scope.elements)
      for (const [i, key] of keys.entries()) elements.set(key, indices[i]!)
      items.push(this.lower(argument, { ...scope, elements }))
    }
    return items
  }
}

const isFunction = (id: string): boolean => builtIns.has(id) || reductions.has(id) || id === 'rank'

/** Whether a variable can be called. One that cannot does not hide the function of its name. */
function hasGraph(variable: Variable): boolean {
  return variable.graph !== null || variable.elements.some((element) => element.graph !== null)
}

/** Names of functions may carry the name of the tool or standard that defines them: `std.MIN`, `isee.HISTORY`. */
const standardName = (id: string): string => id.replace(/^(std|isee|vensim)\./, '')
