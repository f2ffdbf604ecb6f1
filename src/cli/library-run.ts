import { modelledValues } from '../analysis/library/modelled'
import { compile } from '../engine/compile'
import { createSimulator, type Simulator } from '../engine/simulator'
import { FaultError, type Fault } from '../model/fault'
import type { Sourced } from '../scenario/check-library'
import { checkReadings } from '../scenario/check-readings'
import { checkScenario } from '../scenario/check'
import type { LibraryScenario } from '../scenario/library-scenario'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import { inFile } from './fault-line'
import { modelNamed, placeNamed, type PeoplesModel } from './library'
import type { Terminal } from './terminal'

/** What the model gives for one scenario of the library, or why it cannot be run. */
export type LibraryRun =
  | {
      readonly kind: 'values'
      readonly values: readonly number[]
      readonly model: Scenario['model']
      readonly data: string
      readonly warnings: readonly Fault[]
    }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

/** Runs scenarios of the library one after the other; a model is opened once. */
export function libraryRunner(terminal: Terminal): (entry: Sourced<LibraryScenario>) => Promise<LibraryRun> {
  const models = new Map<string, PeoplesModel & { readonly simulator: Simulator }>()
  const places = new Map<string, LocalPlace>()
  return async ({ value: entry, origin }) => {
    const { scenario } = entry
    const inner = {
      ...(origin.file !== undefined && { file: origin.file }),
      ...(origin.locate && { locate: (keys: readonly string[]) => origin.locate!(['scenario', ...keys]) }),
    }
    try {
      let opened = models.get(scenario.model.id)
      if (!opened) {
        const named = await modelNamed(terminal, scenario.model.id)
        opened = { ...named, simulator: createSimulator(compile(named.model)) }
        models.set(scenario.model.id, opened)
      }
      const place = places.get(scenario.place) ?? (await placeNamed(terminal, scenario.place))
      places.set(scenario.place, place)
      const { model, catalogue, simulator } = opened
      const found = [
        // Its hash is what this run puts right.
        ...checkScenario(scenario, catalogue, place, inner).filter(
          ({ kind }) => kind !== 'scenario.model-changed',
        ),
        ...checkReadings(entry, model, place, simulator.times, origin),
      ]
      const errors = found.filter(({ severity }) => severity !== 'warning')
      if (errors.length > 0) return { kind: 'faults', faults: errors }
      const { id, hash } = catalogue.model
      const values = modelledValues(simulator, model, catalogue, place, entry)
      return { kind: 'values', values, model: { id, hash }, data: place.vintage, warnings: found }
    } catch (error) {
      if (error instanceof FaultError)
        return { kind: 'faults', faults: inFile(error.faults, origin.file ?? '') }
      throw error
    }
  }
}
