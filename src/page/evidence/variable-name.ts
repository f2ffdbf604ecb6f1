import type { Catalogue } from '../../scenario/catalogue'

/** What people call a variable of the model: its label where it has one, else its identity in words. */
export function variableName({ outcomes, levers }: Catalogue, id: string): string {
  const known = outcomes.find((one) => one.id === id) ?? levers.find((one) => one.id === id)
  return known?.label ?? id.replaceAll('_', ' ')
}
