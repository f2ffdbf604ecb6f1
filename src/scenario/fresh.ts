import type { Catalogue } from './catalogue'
import { schemaVersion, type LocalPlace, type Scenario } from './scenario'

/** A scenario in which nothing is decided yet: the place as it is, every lever at today's value. */
export function freshScenario(catalogue: Catalogue, place: LocalPlace): Scenario {
  return {
    schema: schemaVersion,
    name: '',
    note: '',
    model: { id: catalogue.model.id, hash: catalogue.model.hash },
    data: place.vintage,
    place: place.id,
    ours: {},
    levers: {},
    assumptions: {},
    seed: 1,
  }
}
