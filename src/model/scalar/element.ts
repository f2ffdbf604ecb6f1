import type { Subscript } from '../equation/expression'
import type { Variable } from '../model'
import { runNames } from './functions'
import { call, choose, less, number, read } from './node'
import { rangeKey, rangeOf } from './range'
import type { Node } from './scalar-model'
import { occurrenceKey, wildcardKey, type Scope } from './scope'
import type { Lower, Sheet } from './sheet'
import { variableOf } from './variable-of'

const zero = number(0)

/** So many elements are tried one after the other where an index is computed; more are halved first. */
const longestSearch = 64

/** Finds out which element of an array an equation means. */
export class ElementReader {
  readonly #sheet: Sheet
  readonly #lower: Lower

  constructor(sheet: Sheet, lower: Lower) {
    this.#sheet = sheet
    this.#lower = lower
  }

  /** The value of the element that some subscripts, or none, mean in an equation. */
  read(variable: Variable, subscripts: readonly Subscript[], scope: Scope, at: number): Node {
    const { dimensions } = variable
    const fault = (kind: string, where: number, values: Record<string, string | number> = {}): Node => {
      this.#sheet.fault(kind, where, { name: variable.name, variable: scope.label, ...values })
      return zero
    }
    if (variable.kind === 'lookup') return fault('equation.lookup-without-input', at)
    if (subscripts.length > 0 && subscripts.length !== dimensions.length) {
      return fault('subscript.count', at, { expected: dimensions.length, found: subscripts.length })
    }
    const indices: (number | Node)[] = []
    for (const [position, dimension] of dimensions.entries()) {
      const subscript = subscripts[position]
      const index =
        subscript === undefined
          ? (scope.elements.get(occurrenceKey(dimensions, position)) ??
            scope.elements.get(wildcardKey(variable, position)))
          : this.#subscript(variable, position, subscripts, scope)
      if (index === undefined) {
        return subscript === undefined
          ? fault('subscript.missing', at, { dimensions: dimensions.join(', ') })
          : fault('subscript.unknown', subscript.at, {
              subscript: describe(subscript),
              dimension: this.#sheet.model.dimensions.get(dimension)!.name,
            })
      }
      indices.push(index)
    }
    return this.#select(variable, indices, [], at, scope)
  }

  /** Index of an element, a computed index, or `undefined` where the subscript means nothing here. */
  #subscript(
    variable: Variable,
    position: number,
    subscripts: readonly Subscript[],
    scope: Scope,
  ): number | Node | undefined {
    const dimension = variable.dimensions[position]!
    const subscript = subscripts[position]!
    if (subscript.kind === 'wildcard') return scope.elements.get(wildcardKey(variable, position))
    const { dimensions } = this.#sheet.model
    if (subscript.kind === 'range') {
      const range = rangeOf(dimensions.get(dimension)!, subscript)
      const place = scope.elements.get(rangeKey(this.#sheet.model, variable, subscripts, position))
      return range === null || place === undefined ? undefined : range.from + place
    }
    const { expression } = subscript
    const found = (index: number): number | undefined => (index < 0 ? undefined : index)
    if (expression.kind === 'number') {
      const byName = this.#sheet.elementOf(dimension, String(expression.value))
      if (byName >= 0) return byName
      const size = dimensions.get(dimension)!.elements.length
      return Number.isInteger(expression.value) && expression.value >= 1 && expression.value <= size
        ? expression.value - 1
        : undefined
    }
    if (expression.kind === 'name' && expression.subscripts.length === 0) {
      const dot = expression.id.lastIndexOf('.')
      const id = dimensions.has(expression.id.slice(0, Math.max(0, dot)))
        ? expression.id.slice(dot + 1)
        : expression.id
      const element = this.#sheet.elementOf(dimension, id)
      if (element >= 0) return element
      const other = dimensions.get(id)
      if (other !== undefined) {
        // Of a dimension that is there twice, the first subscript means the first, the second the second.
        const same = subscripts.slice(0, position + 1).filter((one) => namedBy(one) === id)
        const key = occurrenceKey(
          Array.from(same, () => id),
          same.length - 1,
        )
        const current = scope.elements.get(same.length > 0 ? key : id) ?? scope.elements.get(id)
        if (current === undefined) return undefined
        return found(this.#sheet.elementOf(dimension, other.elements[current]!.id))
      }
      if (
        variableOf(this.#sheet.model, id, scope.prefix) === null &&
        !scope.locals.has(id) &&
        !runNames.has(id)
      )
        return undefined
    }
    return this.#lower(expression, scope)
  }

  /** Reads one element; where an index is computed, all elements it may mean. Beyond them: 0, as the standard says. */
  #select(
    variable: Variable,
    indices: readonly (number | Node)[],
    settled: readonly number[],
    at: number,
    scope: Scope,
  ): Node {
    const next = indices[settled.length]
    if (next === undefined) {
      const index = this.#sheet.indexOf(variable, settled)
      if (index !== null) return read(index)
      this.#sheet.fault('equation.lookup-without-input', at, {
        name: variable.name,
        variable: scope.label,
      })
      return zero
    }
    if (typeof next === 'number') return this.#select(variable, indices, [...settled, next], at, scope)
    const among = (from: number, to: number): Node => {
      if (to - from > longestSearch) {
        const middle = (from + to) >> 1
        return choose(less(next, number(middle + 0.5)), among(from, middle), among(middle, to))
      }
      let result = zero
      for (let i = to - 1; i >= from; i--) {
        this.#sheet.spend(scope, at)
        const one = this.#select(variable, indices, [...settled, i], at, scope)
        result = choose(call('equal', next, number(i + 1)), one, result)
      }
      return result
    }
    return among(0, this.#sheet.sizes(variable)[settled.length]!)
  }

  /** Identities of the elements that subscripts, or none, name; those that are computed are left out. */
  settled(variable: Variable, subscripts: readonly Subscript[], scope: Scope): string[] {
    const elements: string[] = []
    for (const [position, dimension] of variable.dimensions.entries()) {
      const index =
        subscripts[position] === undefined
          ? scope.elements.get(occurrenceKey(variable.dimensions, position))
          : this.#subscript(variable, position, subscripts, scope)
      const element =
        typeof index === 'number' ? this.#sheet.model.dimensions.get(dimension)!.elements[index] : undefined
      if (element !== undefined) elements.push(element.id)
    }
    return elements
  }
}

/** The name that is a whole subscript. */
function namedBy(subscript: Subscript): string | null {
  if (subscript.kind !== 'expression' || subscript.expression.kind !== 'name') return null
  return subscript.expression.id
}

function describe(subscript: Subscript): string {
  if (subscript.kind === 'wildcard') return '*'
  if (subscript.kind === 'range') return 'the range'
  return subscript.expression.kind === 'name' ? subscript.expression.name : 'the expression'
}
