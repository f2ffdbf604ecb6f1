import type { Catalogue } from '../../../scenario/catalogue'
import { freshScenario } from '../../../scenario/fresh'
import type { LocalPlace, Scenario } from '../../../scenario/scenario'

/** Plans that move every lever at once, no two of them alike: an answer that is known is not worked out again. */
export function plansOf(catalogue: Catalogue, place: LocalPlace, count: number): Scenario[] {
  const fresh = freshScenario(catalogue, place)
  return Array.from({ length: count }, (_, i) => ({
    ...fresh,
    levers: Object.fromEntries(
      catalogue.levers.map((lever) => [
        lever.id,
        {
          value: lever.low + ((lever.high - lever.low) * (i + 1)) / (count + 1),
          start: place.start,
          ramp: lever.ramp,
          end: null,
        },
      ]),
    ),
  }))
}
