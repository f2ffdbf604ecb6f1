import type { Expression, Subscript } from './equation/expression'
import type { Model, Variable } from './model'

/** What a variable's value is computed from: at every time, and what it needs only for the start. By identity. */
export interface Dependencies {
  readonly always: readonly string[]
  /** For a stock: its initial value. What stands in `always` is not repeated. */
  readonly atStart: readonly string[]
}

/**
 * The variables that the equations of a variable name, each once, in the order of the text. Arrays count as a whole; a
 * stock's flows are no dependency of its equation and are not among them.
 */
export function dependenciesOf(model: Model, variable: Variable): Dependencies {
  const always = new Set<string>()
  const atStart = new Set<string>()
  const now = variable.kind === 'stock' ? atStart : always
  const resolve = (id: string, found: Set<string>): void => {
    for (const known of [variable.scope + id, id]) {
      if (!model.variables.has(known)) continue
      found.add(known)
      return
    }
  }
  // Between square brackets an element goes before a variable of the same name.
  const places = new Set(
    [...model.dimensions.values()].flatMap(({ id, elements }) => [id, ...elements.map((one) => one.id)]),
  )
  for (const { equation, initial } of [variable, ...variable.elements]) {
    if (equation)
      eachName(equation.expression, places, (id) => {
        resolve(id, now)
      })
    if (initial)
      eachName(initial.expression, places, (id) => {
        resolve(id, atStart)
      })
  }
  return { always: [...always], atStart: [...atStart].filter((id) => !always.has(id)) }
}

/**
 * Visits every name of an expression, called graphical functions included.
 *
 * @param places dimensions and their elements: alone between square brackets they are no variables
 */
function eachName(expression: Expression, places: ReadonlySet<string>, visit: (id: string) => void): void {
  const into = (inner: Expression): void => {
    eachName(inner, places, visit)
  }
  const index = (inner: Expression): void => {
    if (inner.kind !== 'name' || inner.subscripts.length > 0 || !places.has(inner.id)) into(inner)
  }
  const subscript = (part: Subscript): void => {
    if (part.kind === 'range') [part.from, part.to].forEach(index)
    else if (part.kind === 'expression') index(part.expression)
  }
  switch (expression.kind) {
    case 'number':
      return
    case 'name':
      visit(expression.id)
      expression.subscripts.forEach(subscript)
      return
    case 'call':
      visit(expression.id)
      expression.subscripts.forEach(subscript)
      expression.args.forEach(into)
      return
    case 'unary':
      into(expression.operand)
      return
    case 'binary':
      into(expression.left)
      into(expression.right)
      return
    case 'if':
      ;[expression.test, expression.yes, expression.no].forEach(into)
      return
    case 'list':
      expression.items.forEach(into)
  }
}
