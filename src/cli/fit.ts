import type { Aim, Runs } from '../analysis/calibration/aim'
import { calibrate, type Calibration } from '../analysis/calibration/calibration'
import type { Movable, Parameter } from '../analysis/calibration/parameter'
import { compile } from '../engine/compile'
import { createSimulator } from '../engine/simulator'
import { hashModel } from '../model/hash'
import type { Model } from '../model/model'
import type { Catalogue } from '../scenario/catalogue'
import {
  checkTargets,
  momentsOf,
  momentsSince,
  movedBy,
  placeThen,
  scenarioOf,
  summedIn,
} from '../scenario/check-targets'
import { runInputs, type Inputs, type Variant } from '../scenario/inputs'
import { placeOf } from '../scenario/issues'
import type { LocalPlace } from '../scenario/scenario'
import { readTargetsText, type Targets } from '../scenario/targets'
import { within } from './fault-line'
import { report } from './job'
import { placeFaults, placeNamed, type PeoplesModel } from './library'
import type { Terminal } from './terminal'

/** A calibration and everything it came from. */
export interface Fit {
  readonly targets: Targets
  readonly file: string
  /** Of the text of the targets. */
  readonly hash: string
  readonly seed: number
  readonly model: Model
  readonly catalogue: Catalogue
  /** At the time of the targets. */
  readonly place: LocalPlace
  readonly parameters: readonly Parameter[]
  /** One for each target. */
  readonly aims: readonly Aim[]
  readonly calibration: Calibration
}

/**
 * Fits a model to a targets file.
 *
 * @param modelOf the model that the targets name
 * @param budget how often the search may try values
 * @param seed of the search; left out, that of the file
 * @throws FaultError of the file, or of the run before the fit
 */
export async function fitTo(
  terminal: Terminal,
  file: string,
  modelOf: (id: string) => Promise<PeoplesModel>,
  budget: number,
  seed?: number,
): Promise<Fit> {
  const text = await terminal.read(file)
  const { targets, origin } = readTargetsText(text, file)
  const { model, catalogue } = await within(placeOf(['model'], origin), () => modelOf(targets.model))
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
    const { value, against, factor = 1, weight = 1, fitted } = target
    const moments = momentsOf(target, place.start, times)
    const since = momentsSince(target, place.start, times)
    const againstNothing = against === 'nothing'
    return { value, summed: summedIn(model, target), moments, since, againstNothing, factor, weight, fitted }
  })

  const outputs = [...new Set(aims.flatMap(({ summed }) => summed))]
  const scenario = scenarioOf(targets, catalogue, place)
  const inputsOf = (variant: Variant) => runInputs(catalogue, place, scenario, variant)
  const [plan, nothing] = [inputsOf('plan'), inputsOf('assumptions')]
  const comparing = aims.some(({ againstNothing }) => againstNothing)
  const simulate = (set: Inputs): Runs => {
    const run = (inputs: Inputs) => simulator.run({ inputs: new Map([...inputs, ...set]), outputs })
    return { plan: run(plan), ...(comparing && { nothing: run(nothing) }) }
  }
  const used = seed ?? targets.seed
  const calibration = await within(file, () => calibrate(simulate, parameters, aims, budget, used))
  const hash = hashModel(text)
  return { targets, file, hash, seed: used, model, catalogue, place, parameters, aims, calibration }
}
