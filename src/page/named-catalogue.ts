import type { Catalogue } from '../scenario/catalogue'

/** The catalogue with names of levers and outcomes in place of the model's own, where there are any. */
export function namedCatalogue(catalogue: Catalogue, names: Readonly<Record<string, string>>): Catalogue {
  const named = <T extends { readonly id: string; readonly label: string }>(one: T): T => {
    const label = names[one.id]
    return label === undefined ? one : { ...one, label }
  }
  if (Object.keys(names).length === 0) return catalogue
  return {
    ...catalogue,
    levers: catalogue.levers.map(named),
    outcomes: catalogue.outcomes.map(named),
  }
}
