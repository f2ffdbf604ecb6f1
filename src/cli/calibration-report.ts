import type { Aim, Calibration, FittedValue, Parameter } from '../analysis/calibration/calibration'
import { pairsOf } from '../analysis/calibration/calibration'
import { rmspe, theil, type Pair } from '../analysis/calibration/fit-statistics'
import type { Model } from '../model/model'
import type { Catalogue } from '../scenario/catalogue'
import type { LocalPlace } from '../scenario/scenario'
import type { Targets } from '../scenario/targets'
import { formatValue } from '../text/number'
import { markdownTable } from './markdown-table'

/** A calibration and everything it came from. */
export interface Fit {
  readonly targets: Targets
  readonly file: string
  /** Of the text of the targets. */
  readonly hash: string
  readonly seed: number
  readonly date: string
  readonly model: Model
  readonly catalogue: Catalogue
  /** At the time of the targets. */
  readonly place: LocalPlace
  readonly parameters: readonly Parameter[]
  /** One for each target. */
  readonly aims: readonly Aim[]
  readonly calibration: Calibration
}

/** An inequality that is printed as zero: what rounding errors are made of is nobody's question. */
const none = 5e-5

/** The fitted values as JSON, in the form that a scenario has its assumptions in. */
export function fittedValues(fit: Fit): string {
  const { targets, hash, seed, date, catalogue, place, calibration } = fit
  const { id, hash: modelHash } = catalogue.model
  const value = {
    date,
    model: { id, hash: modelHash },
    targets: { name: targets.name, hash },
    place: place.id,
    seed,
    runs: calibration.runs,
    rmspe: { before: errorOf(fit, calibration.before), after: errorOf(fit, calibration.after) },
    assumptions: Object.fromEntries(
      calibration.parameters.flatMap(({ id, before, after }) => (after === before ? [] : [[id, after]])),
    ),
    unchanged: Object.fromEntries(
      calibration.parameters.flatMap(({ id, before, after }) => (after === before ? [[id, after]] : [])),
    ),
    endOfRange: Object.fromEntries(
      calibration.parameters.flatMap(({ id, end }) => (end === null ? [] : [[id, end]])),
    ),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

/**
 * What a person reads, as Markdown.
 *
 * @param out the file that the fitted values go to, if any
 */
export function calibrationReport(fit: Fit, out: string | undefined): string {
  const { targets, file, hash, seed, date, catalogue, place, calibration } = fit
  const { id, hash: modelHash } = catalogue.model
  const failed = calibration.failed > 0 ? ` ${calibration.failed} of them came to no number.` : ''
  const others = table(fit, false)
  return `${[
    `# Calibration: ${inLine(targets.name)}`,
    ...(targets.note === '' ? [] : [inLine(targets.note)]),
    `Printed by \`joined-up calibrate ${file}\` on ${date}: model ${id} (${modelHash}), targets ${hash}, ` +
      `${inLine(place.name)} from ${place.start}, seed ${seed}, ${calibration.runs} runs.${failed}`,
    `The model’s own values are not changed by this. The fitted ones are ${out === undefined ? 'at the end' : `in \`${out}\``}, for people to judge.`,
    verdict(fit),
    '## Targets that are fitted',
    table(fit, true),
    ...(others === '' ? [] : ['## Targets that are only reported', others]),
    '## Parameters',
    markdownTable(
      ['parameter', 'unit', 'range', 'before', 'after', 'what became of it'],
      calibration.parameters.map((fitted) => parameterRow(fit, fitted)),
    ),
    '## Fit',
    'RMSPE: root mean square percentage error, weighted as the fit is. Theil: inequality of targets and model in one ' +
      'unit, 0 for none and 1 for all, and what the mean square error is made of: unequal means (bias), unequal ' +
      'variation, unequal covariation. Large figures count more in it than small ones.',
    fitTable(fit),
  ].join('\n\n')}\n`
}

function verdict(fit: Fit): string {
  const [before, after] = [errorOf(fit, fit.calibration.before), errorOf(fit, fit.calibration.after)]
  const moved = fit.calibration.parameters.filter((one) => one.after !== one.before).length
  const all = fit.calibration.parameters.length
  if (moved === 0)
    return `**Nothing to gain.** With an error of ${percent(before, 2)}, the model is as near to the fitted targets as these parameters allow: none was moved.`
  return `**The error of the fitted targets went from ${percent(before, 2)} to ${percent(after, 2)}**, with ${moved} of ${all} values moved.`
}

function table({ targets, model, aims, calibration }: Fit, fitted: boolean): string {
  const rows = targets.targets.flatMap((target, i) => {
    if (target.fitted !== fitted) return []
    const [before, after] = [calibration.before[i]!, calibration.after[i]!]
    const off = (figure: number) => percent(figure / target.value - 1, 1)
    const when = target.mean ? `mean of ${target.mean.from} to ${target.mean.until}` : target.at!
    return [
      [
        ...[inLine(target.label), unitOf(model, target), when, number(target.value)],
        ...[number(before), number(after), off(before), off(after)],
        ...(fitted ? [String(aims[i]!.weight)] : []),
        inLine(target.source),
      ],
    ]
  })
  const heading = ['target', 'unit', 'when', 'value', 'before', 'after', 'off before', 'off after']
  return rows.length === 0 ? '' : markdownTable([...heading, ...(fitted ? ['weight'] : []), 'source'], rows)
}

function parameterRow(
  { catalogue, parameters }: Fit,
  { id, before, after, end }: FittedValue,
): readonly string[] {
  const { label, units } = catalogue.assumptions.find((one) => one.id === id)!
  const { low, high } = parameters.flat().find((one) => one.id === id)!
  const stayed = after === before
  const became =
    end !== null
      ? `${stayed ? 'as it was, ' : ''}at the end of its range: the target wants more than the evidence allows`
      : stayed
        ? 'as it was: moving it gains nothing'
        : 'moved'
  return [label, units, `${number(low)} to ${number(high)}`, number(before), number(after), became]
}

function fitTable(fit: Fit): string {
  const { targets, model, calibration } = fit
  const heading = ['of', 'when', 'targets', 'RMSPE', 'Theil', 'bias', 'variation', 'covariation']
  const rows: string[][] = []
  const add = (name: string, which: readonly number[], withTheil: boolean) => {
    for (const when of ['before', 'after'] as const) {
      const pairs = which.map((i) => pairAt(fit, i, calibration[when]))
      const { coefficient, parts } = theil(pairs)
      const shares = parts && coefficient >= none ? [parts.bias, parts.variation, parts.covariation] : []
      const inequality = withTheil ? [coefficient.toFixed(4), ...shares.map((part) => percent(part, 0))] : []
      rows.push(
        Array.from(
          heading,
          (_, i) => [name, when, String(which.length), percent(rmspe(pairs), 2), ...inequality][i] ?? '',
        ),
      )
    }
  }
  for (const fitted of [true, false]) {
    const which = targets.targets.flatMap((target, i) => (target.fitted === fitted ? [i] : []))
    if (which.length === 0) continue
    const group = fitted ? 'fitted' : 'only reported'
    add(group, which, false)
    const units = new Set(which.map((i) => unitOf(model, targets.targets[i]!)))
    for (const unit of units) {
      const alikes = which.filter((i) => unitOf(model, targets.targets[i]!) === unit)
      // One pair has no variation, and two always vary together.
      if (alikes.length > 2) add(`${group}, in ${unit}`, alikes, true)
    }
  }
  return markdownTable(heading, rows)
}

function pairAt({ aims }: Fit, i: number, figures: readonly number[]): Pair {
  const { value, weight, fitted } = aims[i]!
  return { observed: value, model: figures[i]!, weight: fitted ? weight : 1 }
}

function errorOf({ aims }: Fit, figures: readonly number[]): number {
  return rmspe(pairsOf(aims, figures))
}

function unitOf(model: Model, { unit, variable }: Targets['targets'][number]): string {
  const [first = ''] = typeof variable === 'string' ? [variable] : variable
  return unit ?? model.variables.get(first.replace(/\[.*$/s, ''))?.units ?? ''
}

const percent = (share: number, digits: number): string => formatValue(share, { format: 'percent', digits })

/** With about four figures that count. */
function number(value: number): string {
  const digits = value === 0 ? 0 : Math.min(8, Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value)))))
  return formatValue(value, { format: 'number', digits })
}

/** Text that somebody typed, so that it breaks neither the line nor the table. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[|*`<\\]/g, '\\$&')
    .trim()
}
