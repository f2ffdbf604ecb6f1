import type { Model } from '../model/model'
import { hasCatalogue } from '../scenario/read-catalogue'

/**
 * How a run was made, as columns beside its variables: other tools count these among a model's variables, and results
 * that are compared with theirs should hold them. Not for models with a catalogue, which are run by plans.
 *
 * @returns values by name; none that the model has a variable of its own for
 */
export function runControls(model: Model): ReadonlyMap<string, number> {
  if (hasCatalogue(model)) return new Map()
  const { start, stop, dt, savestep } = model.specs
  const all = [
    ['initial_time', start],
    ['final_time', stop],
    ['time_step', dt],
    ['saveper', savestep],
  ] as const
  return new Map(all.filter(([name]) => !model.variables.has(name)))
}
