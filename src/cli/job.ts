import { FaultError, type Fault } from '../model/fault'
import type { Model } from '../model/model'
import type { Catalogue } from '../scenario/catalogue'
import { checkScenario } from '../scenario/check'
import { freshScenario } from '../scenario/fresh'
import { runInputs, type Inputs } from '../scenario/inputs'
import { readCatalogue } from '../scenario/read-catalogue'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import { faultLine, within } from './fault-line'
import { modelNamed, placeFaults, placeNamed } from './library'
import type { Subject } from './subject'
import type { Terminal } from './terminal'

/** What a run is put together from. */
export interface Job {
  readonly file: string
  readonly model: Model
  /** What places and scenarios are read against; not needed for a model alone. */
  readonly catalogue?: Catalogue
  readonly scenario?: Scenario
  /** The scenario's own place. */
  readonly place?: LocalPlace
}

/**
 * Finds what a command needs beside its FILE. Warnings are said; errors are thrown.
 *
 * @param withPlaces whether places are chosen by an option, instead of the scenario's own
 */
export async function jobOf(terminal: Terminal, subject: Subject, withPlaces: boolean): Promise<Job> {
  const { file } = subject
  if (subject.kind === 'model') {
    const { model } = subject
    return withPlaces ? { file, model, catalogue: readCatalogue(model) } : { file, model }
  }
  const { scenario, origin } = subject
  const { model, catalogue } = await within(file, () => modelNamed(terminal, scenario.model.id))
  const place = withPlaces ? undefined : await within(file, () => placeNamed(terminal, scenario.place))
  await report(terminal, [
    ...checkScenario(scenario, catalogue, place, origin),
    ...(place ? placeFaults(place, catalogue) : []),
  ])
  return { file, model, catalogue, scenario, ...(place && { place }) }
}

/** Says warnings and goes on; throws errors. */
export async function report(terminal: Terminal, faults: readonly Fault[]): Promise<void> {
  const errors = faults.filter(({ severity }) => severity !== 'warning')
  if (errors.length > 0) throw new FaultError(errors)
  for (const warning of faults) await terminal.err(faultLine(warning))
}

/** The inputs of the plan at a place; none for a model by itself. */
export function inputsOf({ catalogue, scenario }: Job, place: LocalPlace | undefined): Inputs {
  if (!catalogue || !place) return new Map()
  return runInputs(catalogue, place, scenario ?? freshScenario(catalogue, place), 'plan')
}
