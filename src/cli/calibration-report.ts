import type { FittedValue } from '../analysis/calibration/calibration'
import { rmspe, theil, type Pair } from '../analysis/calibration/fit-statistics'
import type { Model } from '../model/model'
import type { Span, Targets } from '../scenario/targets'
import { formatValue } from '../text/number'
import type { Fit } from './fit'
import { errorOf } from './fitted-values'
import { markdownTable } from './markdown-table'
import { targetSet } from './write-fit'

/** An inequality that is printed as zero: what rounding errors are made of is nobody's question. */
const none = 5e-5
/** One pair has no variation, and two always vary together. */
const leastForTheil = 3

/** How a report is asked for. */
export interface ReportOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly date: string
  /** The file that the fitted values go to, if any. */
  readonly out: string | undefined
  /** The model that they are written into, if any. */
  readonly into: string | undefined
  /** Of its heading: 2 where it stands under another. */
  readonly level: 1 | 2
}

/** What a person reads, as Markdown. */
export function calibrationReport(fit: Fit, options: ReportOptions): string {
  const { targets, file, hash, seed, catalogue, place, calibration } = fit
  const { date, level } = options
  const heading = (text: string, below = 1) => `${'#'.repeat(level + below)} ${text}`
  const { id, hash: modelHash } = catalogue.model
  const failed = calibration.failed > 0 ? ` ${calibration.failed} of them came to no number.` : ''
  const others = table(fit, false)
  return `${[
    heading(`${level === 1 ? 'Calibration: ' : ''}${inLine(targets.name)}`, 0),
    ...(targets.note === '' ? [] : [inLine(targets.note)]),
    `Printed by \`joined-up calibrate ${file}\` on ${date}: model ${id} (${modelHash}), targets ${hash}, ` +
      `${inLine(place.name)} from ${place.start}, seed ${seed}, ${calibration.runs} runs.${failed}`,
    whereTo(fit, options),
    verdict(fit),
    heading('Targets that are fitted'),
    table(fit, true),
    ...(others === '' ? [] : [heading('Targets that are only reported'), others]),
    heading('Parameters'),
    markdownTable(
      ['parameter', 'unit', 'range', 'before', 'after', 'what became of it', 'error', 'told by the targets'],
      calibration.parameters.map((fitted) => parameterRow(fit, fitted)),
    ),
    toldBy(fit),
    heading('Fit'),
    'RMSPE: root mean square percentage error, weighted as the fit is. Theil: inequality of targets and model in one ' +
      'unit, 0 for none and 1 for all, and what the mean square error is made of: unequal means (bias), unequal ' +
      'variation, unequal covariation. Large figures count more in it than small ones.',
    fitTable(fit),
  ].join('\n\n')}\n`
}

function whereTo({ calibration }: Fit, { out, into }: ReportOptions): string {
  if (into === undefined)
    return `The model’s own values are not changed by this. The fitted ones are ${out === undefined ? 'at the end' : `in \`${out}\``}, for people to judge.`
  if (calibration.parameters.some(({ end }) => end !== null))
    return `Nothing is written into \`${into}\`: a value ended at the end of its range, where the range holds it and no figure.`
  if (calibration.parameters.every(({ before, after }) => before === after))
    return `Nothing is written into \`${into}\`: its values are those of the fit.`
  return `The fitted values are written into \`${into}\`, each with a mark that names this day and these targets.`
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
    const over = ({ from, until }: Span) => `mean of ${from} to ${until}`
    const when = [
      target.mean ? over(target.mean) : target.at!,
      ...(target.since ? [`since the ${over(target.since)}`] : []),
      ...(target.against ? ['against no plan'] : []),
    ].join(', ')
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

/** How a parameter stands with what the targets can tell, in a word or two. */
const told = { alone: 'yes', together: 'only together with others', not: 'no' } as const

function parameterRow(
  { catalogue, parameters, file }: Fit,
  { id, before, after, end, error, told: known }: FittedValue,
): readonly string[] {
  const { label, units, calibrated } = catalogue.assumptions.find((one) => one.id === id)!
  const { low, high } = parameters.flat().find((one) => one.id === id)!
  const stayed = after === before
  const became =
    end !== null
      ? `${stayed ? 'as it was, ' : ''}at the end of its range: the target wants more than the evidence allows`
      : stayed
        ? calibrated?.targets === targetSet(file)
          ? `as it was: calibrated on ${calibrated.date}`
          : 'as it was: moving it gains nothing'
        : 'moved'
  const range = `${number(low)} to ${number(high)}`
  // Beyond the range itself, how large an error is says nothing more.
  const doubt =
    error < high - low && after !== 0 ? `± ${percent(error / Math.abs(after), 1)}` : 'its whole range'
  return [label, units, range, number(before), number(after), became, doubt, told[known]]
}

function toldBy({ aims, parameters, calibration }: Fit): string {
  const found = new Map(calibration.parameters.map((one) => [one.id, one.told]))
  const alone = parameters.filter(([first]) => found.get(first.id) === 'alone').length
  const fitted = aims.filter((one) => one.fitted && one.weight > 0).length
  const few =
    fitted <= parameters.length ? ' There are no more targets than parameters: meeting them is no test.' : ''
  return (
    `**${fitted} ${fitted === 1 ? 'target tells' : 'targets tell'} ${alone} of ${parameters.length} parameters by themselves** (elements of an array that move together count as one).${few} ` +
    `Error: one standard error, from the slopes at the fit, if each target is known to within ${percent(calibration.aimError, 1)}: ` +
    'what the fit leaves over, but never less than 1%. A parameter is told where twice its error to either side is ' +
    'narrower than its range. One told only together with others could move with them and the fit would be as good.'
  )
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
  const all = targets.targets.map((_, i) => i)
  const fitted = all.filter((i) => targets.targets[i]!.fitted)
  const reported = all.filter((i) => !targets.targets[i]!.fitted)
  const unitAt = (i: number) => unitOf(model, targets.targets[i]!)
  for (const [name, which] of [
    ['fitted', fitted],
    ['only reported', reported],
  ] as const) {
    if (which.length === 0) continue
    add(name, which, false)
    for (const unit of new Set(which.map(unitAt))) {
      const alikes = which.filter((i) => unitAt(i) === unit)
      if (alikes.length >= leastForTheil) add(`${name}, in ${unit}`, alikes, true)
    }
  }
  // A unit with too few fitted targets for parts may have enough with those that are only reported.
  for (const unit of new Set(fitted.map(unitAt))) {
    const alikes = all.filter((i) => unitAt(i) === unit)
    const own = alikes.filter((i) => fitted.includes(i)).length
    if (own < leastForTheil && alikes.length >= leastForTheil) add(`all, in ${unit}`, alikes, true)
  }
  return markdownTable(heading, rows)
}

function pairAt({ aims }: Fit, i: number, figures: readonly number[]): Pair {
  const { value, weight, fitted } = aims[i]!
  return { observed: value, model: figures[i]!, weight: fitted ? weight : 1 }
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
