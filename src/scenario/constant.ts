import type { Expression } from '../model/equation/expression'
import type { Graph, Model, Variable } from '../model/model'

/** What a scalar of the model is set to by its equation, if it is a plain number or plain points. */
export interface Constant {
  /** Canonical element names; none for a scalar. */
  readonly subscripts: readonly string[]
  /** `undefined` when the equation computes. */
  readonly value: number | undefined
  /** Points of its graphical function, if it is one. */
  readonly points: readonly number[] | undefined
}

/** Every scalar of a variable, elements in the order of their dimensions (the last dimension runs fastest). */
export function constantsOf(model: Model, variable: Variable): readonly Constant[] {
  let all: readonly (readonly string[])[] = [[]]
  for (const id of variable.dimensions) {
    const elements = model.dimensions.get(id)?.elements ?? []
    all = all.flatMap((before) => elements.map((element) => [...before, element.id]))
  }
  return all.map((subscripts, index) => {
    const own = variable.elements.find((element) => element.subscripts.join() === subscripts.join())
    const equation = own?.equation ?? (own?.graph ? null : variable.equation)
    return {
      subscripts,
      value: equation ? numberIn(equation.expression, index) : undefined,
      points: pointsOf(own?.graph ?? variable.graph),
    }
  })
}

function numberIn(expression: Expression, index: number): number | undefined {
  if (expression.kind === 'number') return expression.value
  if (expression.kind === 'list') {
    const item = expression.items[index]
    return item && numberIn(item, 0)
  }
  if (expression.kind !== 'unary' || expression.operator === 'not') return undefined
  const value = numberIn(expression.operand, 0)
  return value !== undefined && expression.operator === '-' ? -value : value
}

const pointsOf = (graph: Graph | null): readonly number[] | undefined => graph?.y
