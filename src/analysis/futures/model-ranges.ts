import type { Range } from '../../engine/ensemble/range'
import { FaultError } from '../../model/fault'
import type { Model } from '../../model/model'
import { elementIdentity } from '../../model/name'
import { constantsOf } from '../../scenario/constant'
import type { Inputs } from '../../scenario/inputs'
import { byName } from './by-name'

/**
 * Every constant that the model gives a range and no other role: triangular from low to high, most likely at the value
 * it is set to. In the order of their names.
 *
 * @param set what a scenario or a place sets
 * @throws FaultError `ensemble.nothing-varies`
 */
export function modelRanges(model: Model, set: Inputs): Map<string, Range> {
  const ranges = new Map<string, Range>()
  for (const variable of model.variables.values()) {
    if (variable.attributes.has('role')) continue
    for (const { subscripts, value } of constantsOf(model, variable)) {
      const own = variable.elements.find((element) => element.subscripts.join() === subscripts.join())
      const [low, high] = ['low', 'high'].map((key) =>
        Number(own?.attributes.get(key) ?? variable.attributes.get(key) ?? NaN),
      )
      if (value === undefined || !Number.isFinite(low) || !Number.isFinite(high)) continue
      const id = elementIdentity(variable.id, subscripts)
      const mode = (set.get(id) as number | undefined) ?? value
      ranges.set(id, { kind: 'triangular', low: Math.min(low!, mode), mode, high: Math.max(high!, mode) })
    }
  }
  if (ranges.size === 0) throw new FaultError([{ kind: 'ensemble.nothing-varies' }])
  return byName(ranges)
}
