import { FaultError } from '../model/fault'
import { readsOf } from '../model/scalar/node'
import type { Node, ScalarModel } from '../model/scalar/scalar-model'
import { placeAt } from '../model/source'

/**
 * Follows a value that is not finite to the first variable that made it so: one of which all that it needs is finite.
 *
 * @param index the scalar that was found not to be finite
 * @param equation what it was worked out from: its own equation, or for a stock that was lost in a step its net flow
 * @param time the moment
 * @param valueOf values of scalars at that moment
 * @returns fault `run.not-finite` with the variable's name and the time
 */
export function birth(
  model: ScalarModel,
  index: number,
  equation: Node,
  time: number,
  valueOf: (index: number) => number,
): FaultError {
  const followed = new Set<number>()
  let culprit = index
  for (let node: Node | null = equation; node !== null;) {
    followed.add(culprit)
    const cause: number | undefined = [...readsOf(node)].find(
      (i) => !followed.has(i) && !Number.isFinite(valueOf(i)),
    )
    if (cause !== undefined) culprit = cause
    node = cause === undefined ? null : model.scalars[cause]!.value
  }
  const { name, at } = model.scalars[culprit]!
  return new FaultError([
    { kind: 'run.not-finite', where: placeAt(model.source, at), values: { name, time } },
  ])
}
