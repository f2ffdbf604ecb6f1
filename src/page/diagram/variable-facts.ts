import type { Model, Variable } from '../../model/model'
import { elementIdentity } from '../../model/name'
import type { Assumption, Lever, Outcome } from '../../scenario/catalogue'
import { constantsOf } from '../../scenario/constant'
import { equationLines } from './equation-lines'
import type { ModelBook, Section } from './model-book'

/** An element of a variable, or the variable itself where it is no array. */
export interface Element {
  /** Identity of the scalar. */
  readonly id: string
  readonly subscripts: readonly string[]
  /** Names of its elements as the file writes them; empty for a scalar. */
  readonly name: string
}

export function elementsOf({ model }: ModelBook, variable: Variable): readonly Element[] {
  const names = new Map(
    variable.dimensions
      .flatMap((id) => model.dimensions.get(id)?.elements ?? [])
      .map(({ id, name }) => [id, name]),
  )
  return constantsOf(model, variable).map(({ subscripts }) => ({
    id: elementIdentity(variable.id, subscripts),
    subscripts,
    name: subscripts.map((one) => (names.get(one) ?? one).replaceAll('_', ' ')).join(', '),
  }))
}

/** Whether what an array holds can be added up: people, beds and money, and what of them flows. */
export function addsUp({ kind, dimensions }: Variable): boolean {
  return dimensions.length > 0 && (kind === 'stock' || kind === 'flow')
}

/** What the catalogue knows of a variable or of its elements. */
export interface Entries {
  readonly settings: readonly (Assumption | Lever)[]
  readonly isLever: boolean
  readonly outcome: Outcome | null
  readonly isPlace: boolean
}

export function entriesOf({ catalogue }: ModelBook, { id }: Variable): Entries {
  const isOf = (one: { readonly id: string }) => one.id === id || one.id.startsWith(`${id}[`)
  const levers = catalogue.levers.filter(isOf)
  return {
    settings: levers.length > 0 ? levers : catalogue.assumptions.filter(isOf),
    isLever: levers.length > 0,
    outcome: catalogue.outcomes.find(isOf) ?? null,
    isPlace: catalogue.placeInputs.some(isOf),
  }
}

/** Variables that name a variable in their equations, and stocks that it fills or drains, in the order of the file. */
export function usersOf({ model, causes, effects }: ModelBook, { id }: Variable): readonly Variable[] {
  const always = new Set(effects.get(id))
  return [...model.variables.values()].filter(
    (one) => (always.has(one.id) || causes.get(one.id)!.atStart.includes(id)) && namedBy(model, one).has(id),
  )
}

/** Variables that the equations of a variable name, in their order; the flows of a stock before those of its start. */
export function usedBy(
  { model, causes }: ModelBook,
  { id, inflows, outflows }: Variable,
): readonly Variable[] {
  const { always, atStart } = causes.get(id)!
  const flows = [...inflows, ...outflows].map((flow) => flow.id)
  const named = namedBy(model, model.variables.get(id)!)
  return [...new Set([...flows, ...always, ...atStart])].flatMap((one) =>
    named.has(one) ? model.variables.get(one)! : [],
  )
}

/** Identities that the text of a variable names, but for elements of arrays that share a name with a variable; and its flows. */
function namedBy(model: Model, variable: Variable): ReadonlySet<string> {
  const names = equationLines(model, variable).flatMap(({ pieces }) => pieces.flatMap(({ id }) => id ?? []))
  return new Set([...names, ...[...variable.inflows, ...variable.outflows].map((flow) => flow.id)])
}

/** The diagrams that draw a variable: as their own first, then as a ghost. */
export function sectionsOf({ sections }: ModelBook, { id }: Variable): readonly Section[] {
  return [
    ...sections.filter(({ own }) => own.has(id)),
    ...sections.filter(({ own, drawn }) => drawn.has(id) && !own.has(id)),
  ]
}
