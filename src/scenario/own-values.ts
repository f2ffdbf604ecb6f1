import type { Model } from '../model/model'
import { elementIdentity } from '../model/name'
import { constantsOf } from './constant'

/** The values that a model itself gives its constants, by identity. */
export function ownValues(model: Model): ReadonlyMap<string, number> {
  const values = new Map<string, number>()
  for (const variable of model.variables.values()) {
    for (const { subscripts, value } of constantsOf(model, variable)) {
      if (value !== undefined) values.set(elementIdentity(variable.id, subscripts), value)
    }
  }
  return values
}
