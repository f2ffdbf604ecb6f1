import type { Model } from '../model/model'
import { elementIdentity } from '../model/name'
import { constantsOf } from './constant'

/**
 * Identities that a name stands for: its own, or those of all elements of an array; none where the model has no such
 * variable.
 */
export function scalarsNamed(model: Model, name: string): readonly string[] {
  const variable = model.variables.get(name.replace(/\[.*$/s, ''))
  if (!variable) return []
  const all = constantsOf(model, variable).map(({ subscripts }) => elementIdentity(variable.id, subscripts))
  return name === variable.id ? all : all.filter((id) => id === name)
}
