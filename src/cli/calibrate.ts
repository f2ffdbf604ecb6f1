import { readXmile } from '../model/xmile/read'
import { FaultError } from '../model/fault'
import { isDay } from '../scenario/calibrated'
import { readCatalogue } from '../scenario/read-catalogue'
import { calibrationReport } from './calibration-report'
import { fittedValues } from './fitted-values'
import { within } from './fault-line'
import { fitTo } from './fit'
import { modelNamed, type PeoplesModel } from './library'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { onlyFile, UsageError, type Arguments } from './usage'
import { wholeIn } from './whole-option'
import { writeFit } from './write-fit'

export const calibrateOptions = { one: ['runs', 'seed', 'date', 'out', 'write'] }

/** Without `--runs`: some seconds of the model that comes with the product. */
const usualRuns = 2000

export const calibrateHelp = `joined-up calibrate TARGETS … [--runs N] [--seed S] [--date DAY] [--out FILE] [--write MODEL]

Moves the assumptions that TARGETS (.json) names, inside their ranges, until the model is as near to the targets
as they allow, and prints as Markdown: each target with the model before and after, each parameter with its range,
what became of it and whether the targets tell it, and the root mean square percentage error with Theil's parts of
inequality. The fitted values follow as JSON, with the date and the hashes of model and targets. The model itself
is not changed unless --write says so. The same seed gives the same values. Of several TARGETS each is fitted by
itself, and all stand in one report.

  --runs N       how often the search may try values; without it ${usualRuns}
  --seed S       of the search; without it, that of TARGETS
  --date DAY     YYYY-MM-DD, in place of today
  --out FILE     writes the fitted values to FILE instead
  --write MODEL  fits MODEL (.xmile) and writes the values into it, each marked with the day, the targets and the
                 hashes; nothing else in it changes. Refused where a value ended at the end of its range
`

/** `joined-up calibrate`. */
export async function calibrate(args: Arguments, terminal: Terminal): Promise<number> {
  const budget = wholeIn(args, 'runs', 1) ?? usualRuns
  const seed = wholeIn(args, 'seed', 0)
  const out = args.one.get('out')
  const into = args.one.get('write')
  const date = args.one.get('date') ?? terminal.today()
  if (!isDay(date)) throw new UsageError(`--date ${date}: write a day as YYYY-MM-DD`)
  const several = args.positionals.length > 1
  if (several && (out ?? into) !== undefined)
    throw new UsageError(`--${out === undefined ? 'write' : 'out'} is for one TARGETS at a time`)
  const files = several ? args.positionals : [onlyFile(args)]

  const modelText = into === undefined ? '' : await terminal.read(into)
  const modelOf = (id: string) =>
    into === undefined ? modelNamed(terminal, id) : Promise.resolve(modelIn(modelText, into, id))
  if (several) await terminal.out('# Calibration\n\n')
  for (const [i, file] of files.entries()) {
    const fit = await fitTo(terminal, file, modelOf, budget, seed)
    if (i > 0) await terminal.out('\n')
    await terminal.out(calibrationReport(fit, { date, out, into, level: several ? 2 : 1 }))
    const values = fittedValues(fit, date)
    if (out === undefined) {
      const heading = several ? '###' : '##'
      await terminal.out(`\n${heading} Fitted values\n\n\`\`\`json\n${values}\`\`\`\n`)
    } else await writeTo(terminal, out, values)
    if (into === undefined) continue
    const written = await within(into, () => writeFit(modelText, fit, date))
    if (written !== modelText) await writeTo(terminal, into, written)
  }
  return 0
}

/** The model of a file, which must be the one that the targets name. Throws FaultError. */
function modelIn(text: string, file: string, id: string): PeoplesModel {
  const model = readXmile(text, file)
  const catalogue = readCatalogue(model)
  const found = catalogue.model.id
  if (found !== id)
    throw new FaultError([
      { kind: 'calibration.other-model', where: { file }, values: { found, expected: id } },
    ])
  return { model, catalogue }
}
