import type { Variable } from '../../model/model'
import { isUndrawn, type Web } from './web'

/**
 * Variables that only compute the state at the start: named `Start …` and computed from no stock, flow or time; and with
 * them whatever serves nothing else.
 */
export function startingState(web: Web): Set<string> {
  const { model, dependencies, users } = web
  const moving = new Set(
    [...model.variables.values()].filter(({ kind }) => kind !== 'aux').map(({ id }) => id),
  )
  for (let grew = true; grew;) {
    grew = false
    for (const { id } of model.variables.values()) {
      if (moving.has(id) || !dependencies.get(id)!.always.some((other) => moving.has(other))) continue
      moving.add(id)
      grew = true
    }
  }
  const isPart = ({ id, kind, attributes }: Variable): boolean =>
    kind === 'aux' && !attributes.has('role') && !moving.has(id)
  const found = new Set<string>()
  for (const variable of model.variables.values()) {
    if (/^start\b/i.test(variable.name) && isPart(variable) && !isUndrawn(variable)) found.add(variable.id)
  }
  for (let grew = true; grew;) {
    grew = false
    for (const variable of model.variables.values()) {
      const by = users.get(variable.id) ?? []
      if (found.has(variable.id) || !isPart(variable) || by.length === 0) continue
      if (!by.every((id) => found.has(id))) continue
      found.add(variable.id)
      grew = true
    }
  }
  return found
}
