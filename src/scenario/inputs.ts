import { FaultError, type Fault } from '../model/fault'
import type { Catalogue } from './catalogue'
import { monthsBetween, neverEnds } from './month'
import type { LocalPlace, Scenario } from './scenario'

/** Which of the three lines of every chart a run is for. */
export type Variant = 'nothing' | 'assumptions' | 'plan'

/** What the engine's `RunRequest.inputs` takes: numbers by scalar identity, points by that of a graphical function. */
export type Inputs = Map<string, number | readonly number[]>

/**
 * The inputs of one run. Every variant starts from the place's own numbers, replaced where its people put theirs.
 *
 * - `nothing`: every assumption at its central value, every lever at today's value
 * - `assumptions`: the scenario's assumptions, every lever at today's value
 * - `plan`: the scenario's assumptions and levers
 *
 * A lever that the scenario does not set is left to the model, whose equation is today's value. Values are passed on
 * as they are: whether they lie in their ranges is `checkScenario`'s to say. Phasing is counted in months from the
 * place's first month, which is when its run begins.
 *
 * @throws FaultError `scenario.unknown-lever`, `scenario.unknown-assumption`, `scenario.unknown-baseline`,
 *   `place.unknown-input`, `place.wrong-points`, `month.wrong-form`
 */
export function runInputs(
  catalogue: Catalogue,
  place: LocalPlace,
  scenario: Scenario,
  variant: Variant,
): Inputs {
  const inputs: Inputs = new Map()
  const faults: Fault[] = []
  const unknown = (kind: string, name: string) => faults.push({ kind, values: { name, place: place.id } })

  const places = new Map(catalogue.placeInputs.map((input) => [input.id, input]))
  for (const [id, { value }] of Object.entries(place.inputs)) {
    const found = typeof value === 'number' ? 1 : value.length
    const expected = places.get(id)?.points
    if (expected === undefined) unknown('place.unknown-input', id)
    else if (found !== expected) {
      faults.push({ kind: 'place.wrong-points', values: { place: place.id, name: id, found, expected } })
    } else inputs.set(id, value)
  }
  for (const [id, value] of Object.entries(scenario.ours)) {
    if (places.get(id)?.points === 1) inputs.set(id, value)
    else unknown('scenario.unknown-baseline', id)
  }

  if (variant !== 'nothing') {
    const assumptions = new Set(catalogue.assumptions.map(({ id }) => id))
    for (const [id, value] of Object.entries(scenario.assumptions)) {
      if (assumptions.has(id)) inputs.set(id, value)
      else unknown('scenario.unknown-assumption', id)
    }
  }
  if (variant === 'plan') {
    const levers = new Map(catalogue.levers.map((lever) => [lever.id, lever]))
    for (const [id, { value, start, ramp, end }] of Object.entries(scenario.levers)) {
      const lever = levers.get(id)
      if (!lever) {
        unknown('scenario.unknown-lever', id)
        continue
      }
      inputs.set(id, value)
      inputs.set(lever.phase.start, monthsBetween(place.start, start))
      inputs.set(lever.phase.ramp, ramp)
      inputs.set(lever.phase.end, end === null ? neverEnds : monthsBetween(place.start, end))
    }
  }

  if (faults.length > 0) throw new FaultError(faults)
  // A file or link cannot carry the sign of zero, so a run must not see it either: `-0 + 0` is `0`.
  for (const [id, value] of inputs) if (value === 0) inputs.set(id, 0)
  return inputs
}
