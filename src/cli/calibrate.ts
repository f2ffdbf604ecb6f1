import { calibrate as fit, type Aim, type Movable } from '../analysis/calibration/calibration'
import { compile } from '../engine/compile'
import { createSimulator } from '../engine/simulator'
import { hashModel } from '../model/hash'
import { checkTargets, momentsOf, movedBy, placeThen, scenarioOf, summedIn } from '../scenario/check-targets'
import { runInputs } from '../scenario/inputs'
import { placeOf } from '../scenario/issues'
import { readTargetsText } from '../scenario/targets'
import { calibrationReport, fittedValues, type Fit } from './calibration-report'
import { within } from './fault-line'
import { report } from './job'
import { modelNamed, placeFaults, placeNamed } from './library'
import { writeTo } from './sink'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'
import { wholeIn } from './whole-option'

export const calibrateOptions = { one: ['runs', 'seed', 'out'] }

/** Without `--runs`: some seconds of the model that comes with the product. */
const usualRuns = 2000

export const calibrateHelp = `joined-up calibrate TARGETS [--runs N] [--seed S] [--out FILE]

Moves the assumptions that TARGETS (.json) names, inside their ranges, until the model is as near to the targets
as they allow, and prints as Markdown: each target with the model before and after, each parameter with its range
and what became of it, and the root mean square percentage error with Theil's parts of inequality. The fitted
values follow as JSON, with the date and the hashes of model and targets. The model itself is not changed.
The same seed gives the same values.

  --runs N     how often the search may run the model; without it ${usualRuns}
  --seed S     of the search; without it, that of TARGETS
  --out FILE   writes the fitted values to FILE instead
`

/** `joined-up calibrate`. */
export async function calibrate(args: Arguments, terminal: Terminal): Promise<number> {
  const file = onlyFile(args)
  const budget = wholeIn(args, 'runs', 1) ?? usualRuns
  const out = args.one.get('out')
  const text = await terminal.read(file)
  const { targets, origin } = readTargetsText(text, file)
  const seed = wholeIn(args, 'seed', 0) ?? targets.seed

  const { model, catalogue } = await within(placeOf(['model'], origin), () =>
    modelNamed(terminal, targets.model),
  )
  const named = await within(placeOf(['place'], origin), () => placeNamed(terminal, targets.place))
  const place = placeThen(named, targets)
  const simulator = createSimulator(compile(model))
  const { times } = simulator
  await report(terminal, [
    ...checkTargets(targets, model, catalogue, place, times, origin),
    ...placeFaults(named, catalogue),
  ])

  const parameters = targets.parameters.map((parameter) => {
    const moved = movedBy(catalogue, parameter).map(({ id, value, low, high }) => ({
      id,
      value,
      low: parameter.low ?? low,
      high: parameter.high ?? high,
    }))
    // None is refused above.
    return moved as [Movable, ...Movable[]]
  })
  const aims = targets.targets.map((target): Aim => {
    const { value, factor = 1, weight = 1, fitted } = target
    const moments = momentsOf(target, place.start, times)
    return { value, summed: summedIn(model, target), moments, factor, weight, fitted }
  })
  const outputs = [...new Set(aims.flatMap(({ summed }) => summed))]
  const inputs = runInputs(catalogue, place, scenarioOf(targets, catalogue, place), 'plan')
  const calibration = await within(file, () =>
    fit((set) => simulator.run({ inputs: set, outputs }), inputs, parameters, aims, budget, seed),
  )

  const found: Fit = {
    ...{ targets, file, hash: hashModel(text), seed, date: terminal.today(), model, catalogue, place },
    ...{ parameters, aims, calibration },
  }
  const values = fittedValues(found)
  await terminal.out(calibrationReport(found, out))
  if (out === undefined) {
    await terminal.out(`\n## Fitted values\n\n\`\`\`json\n${values}\`\`\`\n`)
    return 0
  }
  await writeTo(terminal, out, values)
  return 0
}
