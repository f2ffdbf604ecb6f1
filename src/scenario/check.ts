import type { Fault } from '../model/fault'
import type { Catalogue, Lever } from './catalogue'
import { placeOf, type Origin } from './issues'
import { addMonths, monthsBetween } from './month'
import type { LeverSetting, LocalPlace, Scenario } from './scenario'

/**
 * Whether a well-formed scenario means something to a model: names it does not have, values beyond its ranges,
 * another model. Nothing is changed: a value out of range is a warning, and kept, because somebody chose it.
 *
 * @param place when it is given, phasing is checked against its run
 * @returns everything found, errors and warnings, each with its path
 */
export function checkScenario(
  scenario: Scenario,
  catalogue: Catalogue,
  place?: LocalPlace,
  origin: Origin = {},
): Fault[] {
  const faults: Fault[] = []
  const note: Note = (severity, kind, keys, values) =>
    faults.push({ kind, where: placeOf(keys, origin), values, severity })

  const { model } = catalogue
  if (scenario.model.id !== model.id) {
    note('error', 'scenario.other-model', ['model', 'id'], { found: scenario.model.id, expected: model.id })
  } else if (scenario.model.hash !== model.hash) {
    const values = { found: scenario.model.hash, expected: model.hash }
    note('warning', 'scenario.model-changed', ['model', 'hash'], values)
  }

  const inputs = new Map(catalogue.placeInputs.map((input) => [input.id, input]))
  for (const [name, value] of Object.entries(scenario.ours)) {
    const keys = ['ours', name]
    const input = inputs.get(name)
    if (input?.points !== 1) note('error', 'scenario.unknown-baseline', keys, { name })
    else if (input.low !== undefined && input.high !== undefined && beyond(input.low, input.high, value)) {
      const values = { name: input.label, value, low: input.low, high: input.high }
      note('warning', 'scenario.baseline-out-of-range', keys, values)
    }
  }

  const levers = new Map(catalogue.levers.map((lever) => [lever.id, lever]))
  for (const [name, setting] of Object.entries(scenario.levers)) {
    const keys = ['levers', name]
    const lever = levers.get(name)
    if (!lever) {
      note('error', 'scenario.unknown-lever', keys, { name })
      continue
    }
    faults.push(...checkLever(lever, setting, catalogue, place, origin))
  }

  const assumptions = new Map(catalogue.assumptions.map((assumption) => [assumption.id, assumption]))
  for (const [name, value] of Object.entries(scenario.assumptions)) {
    const keys = ['assumptions', name]
    const assumption = assumptions.get(name)
    if (!assumption) note('error', 'scenario.unknown-assumption', keys, { name })
    else if (beyond(assumption.low, assumption.high, value)) {
      const { label, low, high } = assumption
      note('warning', 'scenario.assumption-out-of-range', keys, { name: label, value, low, high })
    }
  }

  if (place?.id === scenario.place && place.vintage !== scenario.data) {
    const values = { found: scenario.data, expected: place.vintage, place: place.name }
    note('warning', 'scenario.other-data', ['data'], values)
  }
  if (place && place.id !== scenario.place) {
    note('error', 'scenario.other-place', ['place'], { found: scenario.place, expected: place.id })
  }
  return faults
}

/**
 * The same of one lever. By itself, because the page asks it of every lever in view at every move of a slider.
 *
 * @returns warnings, each with its path
 */
export function checkLever(
  { id, label, low, high }: Lever,
  { value, start, ramp, end }: LeverSetting,
  { time }: Catalogue,
  place?: LocalPlace,
  origin: Origin = {},
): Fault[] {
  const faults: Fault[] = []
  const note: Note = (severity, kind, keys, values) =>
    faults.push({ kind, where: placeOf(keys, origin), values, severity })
  const keys = ['levers', id]
  if (beyond(low, high, value)) {
    note('warning', 'scenario.lever-out-of-range', [...keys, 'value'], { name: label, value, low, high })
  }
  if (end !== null && monthsBetween(start, end) <= 0) {
    note('warning', 'scenario.ends-before-start', [...keys, 'end'], { name: label, start, end })
  }
  if (!place) return faults
  const from = place.start
  const until = addMonths(from, time.months)
  const begins = monthsBetween(from, start)
  const over = end !== null && monthsBetween(from, end) <= 0
  if (begins >= time.months || over) {
    note('warning', 'scenario.outside-the-run', [...keys, 'start'], { name: label, start, from, until })
  } else if (begins + ramp > time.months) {
    const values = { name: label, full: addMonths(start, ramp), until }
    note('warning', 'scenario.full-after-the-run', [...keys, 'ramp'], values)
  }
  return faults
}

type Note = (
  severity: 'error' | 'warning',
  kind: string,
  keys: readonly string[],
  values: NonNullable<Fault['values']>,
) => void

function beyond(low: number, high: number, value: number): boolean {
  return value < low || value > high
}
