import type { Variable } from '../../model/model'
import type { Web } from './web'

/** Written so far from its stock, a flow would come into another diagram. */
const far = 12

/** Variables in their order, but for flows that the file writes far from both of their stocks: these follow their stock. */
export function withNearFlows(variables: readonly Variable[], { from, to }: Web): Variable[] {
  const places = new Map(variables.map(({ id }, place) => [id, place]))
  const followers = new Map<string, Variable[]>()
  const moved = new Set<Variable>()
  for (const [place, variable] of variables.entries()) {
    if (variable.kind !== 'flow') continue
    const stocks = [from.get(variable.id), to.get(variable.id)].filter(
      (stock): stock is string => stock !== undefined && places.has(stock),
    )
    const [stock] = stocks
    if (stock === undefined || stocks.some((one) => Math.abs(places.get(one)! - place) <= far)) continue
    const known = followers.get(stock)
    if (known === undefined) followers.set(stock, [variable])
    else known.push(variable)
    moved.add(variable)
  }
  return variables
    .filter((variable) => !moved.has(variable))
    .flatMap((variable) => [variable, ...(followers.get(variable.id) ?? [])])
}
