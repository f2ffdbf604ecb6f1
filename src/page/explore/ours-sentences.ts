import type { Catalogue, PlaceInput } from '../../scenario/catalogue'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import { quantityOf, type Quantity } from '../quantity'

/** How a number of the place is written: a share as a percentage, which is how people say it. */
export function placeQuantity(input: PlaceInput, low: number, high: number): Quantity {
  const isShare = input.format === 'number' && input.units === '1' && (input.high ?? Infinity) <= 1
  return quantityOf({ ...input, low, high, ...(isShare && { format: 'percent' }) })
}

/** One number of the place that its people replaced. */
export interface Replaced {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The numbers of a scenario that are its makers' own, as they are written, in the catalogue's order. */
export function replacedIn(catalogue: Catalogue, place: LocalPlace, scenario: Scenario): readonly Replaced[] {
  return catalogue.placeInputs.flatMap((input) => {
    const after = scenario.ours[input.id]
    const before = place.inputs[input.id]?.value
    if (after === undefined || typeof before !== 'number') return []
    const low = Math.min(before, after, input.low ?? before)
    const { write } = placeQuantity(input, low, Math.max(before, after, input.high ?? after))
    return [{ label: input.label, before: write(before), after: write(after) }]
  })
}
