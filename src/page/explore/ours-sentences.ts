import type { Catalogue } from '../../scenario/catalogue'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import { quantityOf } from '../quantity'

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
    const { write } = quantityOf({
      ...input,
      low: Math.min(before, after, input.low ?? before),
      high: Math.max(before, after, input.high ?? after),
    })
    return [{ label: input.label, before: write(before), after: write(after) }]
  })
}
