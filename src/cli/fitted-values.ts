import { pairsOf } from '../analysis/calibration/aim'
import { rmspe } from '../analysis/calibration/fit-statistics'
import type { Fit } from './fit'

/** The fitted values as JSON, in the form that a scenario has its assumptions in. */
export function fittedValues(fit: Fit, date: string): string {
  const { targets, hash, seed, catalogue, place, calibration } = fit
  const { id, hash: modelHash } = catalogue.model
  const { parameters } = calibration
  const value = {
    date,
    model: { id, hash: modelHash },
    targets: { name: targets.name, hash },
    place: place.id,
    seed,
    runs: calibration.runs,
    rmspe: { before: errorOf(fit, calibration.before), after: errorOf(fit, calibration.after) },
    assumptions: Object.fromEntries(
      parameters.flatMap(({ id, before, after }) => (after === before ? [] : [[id, after]])),
    ),
    unchanged: Object.fromEntries(
      parameters.flatMap(({ id, before, after }) => (after === before ? [[id, after]] : [])),
    ),
    endOfRange: Object.fromEntries(parameters.flatMap(({ id, end }) => (end === null ? [] : [[id, end]]))),
    notToldAlone: parameters.flatMap(({ id, told }) => (told === 'alone' ? [] : [id])),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The weighted root mean square percentage error of the fitted targets. */
export function errorOf({ aims }: Fit, figures: readonly number[]): number {
  return rmspe(pairsOf(aims, figures))
}
