import type { Attributes, Model, Variable } from '../model/model'
import { constantsOf } from '../scenario/constant'

/** The range of one constant, as the file writes it. */
export interface ListedRange {
  /** Canonical element names; none for a scalar. */
  readonly subscripts: readonly string[]
  readonly low: string
  /** `undefined` when an equation computes it. */
  readonly central: number | undefined
  readonly high: string
  /** Letter of its own or of the whole variable; empty where there is none. */
  readonly status: string
  /** What the file says of this element alone. */
  readonly own: Attributes
}

/** Every element of a variable that has a range, in the order of its dimensions. */
export function listedRanges(model: Model, variable: Variable): readonly ListedRange[] {
  return constantsOf(model, variable).flatMap(({ subscripts, value }) => {
    const element = variable.elements.find((each) => each.subscripts.join() === subscripts.join())
    const own: Attributes = element?.attributes ?? new Map<string, string>()
    const named = (attribute: string) => own.get(attribute) ?? variable.attributes.get(attribute)
    const [low, high] = [named('low'), named('high')]
    if (low === undefined || high === undefined) return []
    return [{ subscripts, low, central: value, high, status: named('status') ?? '', own }]
  })
}
