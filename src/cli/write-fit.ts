import path from 'node:path'
import { FaultError, type Fault } from '../model/fault'
import { setConstants, type NewConstant } from '../model/xmile/set-constants'
import { readXmile } from '../model/xmile/read'
import { calibratedAttribute, writeMark } from '../scenario/calibrated'
import { readCatalogue } from '../scenario/read-catalogue'
import type { Fit } from './fit'

/**
 * The text of a model with the fitted values in it, each marked with the day, the target set and the hashes of the
 * targets and of the model that was fitted. What did not move keeps its value, and its mark if it has one.
 *
 * @param text of the model that was fitted
 * @param date the day, `YYYY-MM-DD`
 * @throws FaultError `calibration.at-end` for every value that its range holds, `constant.not-written`
 */
export function writeFit(text: string, fit: Fit, date: string): string {
  const { calibration, catalogue, model } = fit
  const ends = calibration.parameters.flatMap(({ id, end, after }): Fault[] =>
    end === null ? [] : [{ kind: 'calibration.at-end', values: { name: id, end, value: after } }],
  )
  if (ends.length > 0) throw new FaultError(ends)
  const mark = writeMark({ date, targets: targetSet(fit.file), hash: fit.hash, model: catalogue.model.hash })
  const constants = new Map(
    calibration.parameters.flatMap(({ id, before, after }): [string, NewConstant][] =>
      after === before ? [] : [[id, { value: after, attribute: { name: calibratedAttribute, value: mark } }]],
    ),
  )
  const written = setConstants(text, model, constants)
  // Nothing is written that this product could not read again.
  readCatalogue(readXmile(written, model.source.file ?? undefined))
  return written
}

/** The name of a target set in a mark: its file's, in characters that need no quotes. */
export function targetSet(file: string): string {
  const name = path.basename(file.replaceAll('\\', '/')).replace(/\.json$/i, '')
  return name.replace(/[^\w.-]+/g, '-').replace(/^[^A-Za-z0-9]+/, '') || 'targets'
}
