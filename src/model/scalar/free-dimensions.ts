import type { Expression } from '../equation/expression'
import type { Model } from '../model'
import { variableOf } from './variable-of'
import { reductions } from './reductions'
import { elementIndex } from '../dimension'
import { rangeKey, rangeOf } from './range'
import { occurrenceKey, wildcardKey, type Scope } from './scope'

/**
 * Dimensions that an argument of a reduction runs over: wildcards, ranges, and dimensions that the equation is not
 * already in.
 *
 * @returns sizes by the key under which a scope holds the current element
 */
export function freeDimensions(argument: Expression, scope: Scope, model: Model): Map<string, number> {
  const found = new Map<string, number>()
  collect(argument, scope, model, found)
  return found
}

function collect(expression: Expression, scope: Scope, model: Model, found: Map<string, number>): void {
  const { dimensions } = model
  switch (expression.kind) {
    case 'name': {
      const variable = scope.locals.has(expression.id) ? null : variableOf(model, expression.id, scope.prefix)
      if (variable === null) return
      for (const [position, dimension] of variable.dimensions.entries()) {
        const subscript = expression.subscripts[position]
        const size = dimensions.get(dimension)!.elements.length
        if (subscript === undefined) {
          if (
            expression.subscripts.length === 0 &&
            !scope.elements.has(occurrenceKey(variable.dimensions, position))
          ) {
            found.set(wildcardKey(variable, position), size)
          }
        } else if (subscript.kind === 'wildcard') found.set(wildcardKey(variable, position), size)
        else if (subscript.kind === 'range') {
          const range = rangeOf(dimensions.get(dimension)!, subscript)
          if (range !== null)
            found.set(rangeKey(model, variable, expression.subscripts, position), range.length)
        } else {
          const inner = subscript.expression
          if (inner.kind === 'name' && elementIndex(dimensions.get(dimension)!, inner.id) < 0) {
            const other = dimensions.get(inner.id)
            if (other !== undefined && !scope.elements.has(inner.id)) {
              found.set(inner.id, other.elements.length)
            }
          }
        }
      }
      return
    }
    case 'call':
      // An inner reduction takes its own array whole.
      if (reductions.has(expression.id) && expression.args.length === 1) return
      for (const arg of expression.args) collect(arg, scope, model, found)
      return
    case 'unary':
      collect(expression.operand, scope, model, found)
      return
    case 'binary':
      collect(expression.left, scope, model, found)
      collect(expression.right, scope, model, found)
      return
    case 'if':
      collect(expression.test, scope, model, found)
      collect(expression.yes, scope, model, found)
      collect(expression.no, scope, model, found)
      return
  }
}
