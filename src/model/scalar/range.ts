import { elementIndex } from '../dimension'
import type { Expression, Subscript } from '../equation/expression'
import type { Dimension, Model, Variable } from '../model'

type RangeSubscript = Extract<Subscript, { kind: 'range' }>

/** Elements of a dimension that follow each other. */
export interface ElementRange {
  readonly from: number
  readonly length: number
}

/** @returns `null` where an end is not an element of the dimension, or the ends are the wrong way round */
export function rangeOf(dimension: Dimension, { from, to }: RangeSubscript): ElementRange | null {
  const [first, last] = [endOf(dimension, from), endOf(dimension, to)]
  return first < 0 || last < first ? null : { from: first, length: last - first + 1 }
}

function endOf(dimension: Dimension, written: Expression): number {
  if (written.kind === 'name') return elementIndex(dimension, written.id)
  if (written.kind !== 'number') return -1
  const byName = elementIndex(dimension, String(written.value))
  if (byName >= 0) return byName
  const isPlace = Number.isInteger(written.value) && written.value <= dimension.elements.length
  return isPlace ? written.value - 1 : -1
}

/** Key under which a scope holds the place inside a range: ranges of equal length run together, as in x[1:3] * y[2:4]. */
export function rangeKey(
  model: Model,
  variable: Variable,
  subscripts: readonly Subscript[],
  position: number,
): string {
  const lengthAt = (at: number): number => {
    const subscript = subscripts[at]
    const dimension = model.dimensions.get(variable.dimensions[at] ?? '')
    if (subscript?.kind !== 'range' || dimension === undefined) return 0
    return rangeOf(dimension, subscript)?.length ?? 0
  }
  const length = lengthAt(position)
  const earlier = subscripts.slice(0, position).filter((_, at) => lengthAt(at) === length).length
  return `:${length}\n${earlier}`
}
