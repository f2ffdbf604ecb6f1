import { dependenciesOf, type Dependencies } from '../../model/dependency'
import type { Model, Variable } from '../../model/model'

/** Who depends on whom, and which stocks a flow joins: what diagrams are drawn from. */
export interface Web {
  readonly model: Model
  readonly dependencies: ReadonlyMap<string, Dependencies>
  /** Variables that name a variable in an equation, or hold it as a flow. */
  readonly users: ReadonlyMap<string, readonly string[]>
  /** The stock that a flow leaves, and the one that it enters; the first of each where there are more. */
  readonly from: ReadonlyMap<string, string>
  readonly to: ReadonlyMap<string, string>
}

/** Reads the web of a model's variables. */
export function webOf(model: Model): Web {
  const dependencies = new Map<string, Dependencies>()
  const users = new Map<string, string[]>()
  const from = new Map<string, string>()
  const to = new Map<string, string>()
  const use = (id: string, user: string): void => {
    const known = users.get(id)
    if (known === undefined) users.set(id, [user])
    else if (!known.includes(user)) known.push(user)
  }
  for (const variable of model.variables.values()) {
    const found = dependenciesOf(model, variable)
    dependencies.set(variable.id, found)
    for (const id of [...found.always, ...found.atStart]) use(id, variable.id)
    for (const { id } of variable.outflows) if (!from.has(id)) from.set(id, variable.id)
    for (const { id } of variable.inflows) if (!to.has(id)) to.set(id, variable.id)
    for (const { id } of [...variable.outflows, ...variable.inflows]) use(id, variable.id)
  }
  return { model, dependencies, users, from, to }
}

/** Flows that only join a stock by its list, because their pipe is drawn to another: a stock's further neighbours. */
export function flowsOf({ inflows, outflows }: Variable): string[] {
  return [...new Set([...inflows, ...outflows].map(({ id }) => id))]
}

/** Whether a variable has no place in a diagram: how a lever is phased is drawn nowhere. */
export function isUndrawn({ attributes }: Variable): boolean {
  return attributes.get('role') === 'phase'
}

/** Whether a constant is used so widely, and says so little, that no line is drawn from it to other sectors. */
export function isUnit({ attributes }: Variable): boolean {
  return attributes.get('role') === 'definition'
}
