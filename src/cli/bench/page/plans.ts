import type { Catalogue } from '../../../scenario/catalogue'
import { freshScenario } from '../../../scenario/fresh'
import type { LocalPlace, Scenario } from '../../../scenario/scenario'

/** Plans that move every lever at once, each to another place in its range, as many as asked for. */
export function plansOf(catalogue: Catalogue, place: LocalPlace, count: number): Scenario[] {
  const fresh = freshScenario(catalogue, place)
  return Array.from({ length: count }, (_, i) => ({
    ...fresh,
    levers: Object.fromEntries(
      catalogue.levers.map((lever) => [
        lever.id,
        {
          value: lever.low + ((lever.high - lever.low) * ((i % 97) + 1)) / 98,
          start: place.start,
          ramp: lever.ramp,
          end: null,
        },
      ]),
    ),
  }))
}
