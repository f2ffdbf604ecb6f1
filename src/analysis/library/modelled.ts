import type { Run, RunRequest } from '../../engine/run'
import type { Model } from '../../model/model'
import type { Catalogue } from '../../scenario/catalogue'
import { runInputs, type Inputs } from '../../scenario/inputs'
import type { Comparator, LibraryScenario, Reading, Span } from '../../scenario/library-scenario'
import { scalarsNamed } from '../../scenario/scalars-named'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import { momentsBetween } from '../../scenario/span'

/** Runs that the figures of a scenario are read from: its plan, and what they are set against. */
type RunName = 'plan' | Exclude<Comparator, 'earlier'>

/** Where a run comes from: the engine, or a test. */
export interface Runs {
  readonly times: Float64Array
  run(request: RunRequest): Run
}

/**
 * The figures that a scenario of the library asks for, rounded as they say.
 *
 * @param entry checked against the model and the place before: names that exist, months inside the run
 * @returns one value for each of `entry.modelled`, in its unit
 * @throws FaultError what a run throws, and `runInputs`
 */
export function modelledValues(
  runs: Runs,
  model: Model,
  catalogue: Catalogue,
  place: LocalPlace,
  entry: LibraryScenario,
): readonly number[] {
  const outputs = [...new Set(entry.modelled.flatMap(({ outcome }) => scalarsNamed(model, outcome)))]
  const done = new Map<RunName, Run>()
  const runOf = (name: RunName): Run => {
    const known = done.get(name)
    if (known) return known
    const run = runs.run({ inputs: inputsOf(catalogue, place, entry, name), outputs })
    done.set(name, run)
    return run
  }
  const figure = (name: RunName, outcome: string, span: Span): number => {
    const { values, times, outputs: rows } = runOf(name)
    const moments = momentsBetween(span, place.start, times)
    let sum = 0
    for (const id of scalarsNamed(model, outcome)) {
      const row = rows.indexOf(id) * times.length
      for (const t of moments) sum += values[row + t]!
    }
    return sum / moments.length
  }
  return entry.modelled.map((reading) => {
    const { outcome, when, since = when, against } = reading
    const plan = figure('plan', outcome, when)
    if (against === undefined) return rounded(plan * (reading.factor ?? 1), reading.digits)
    const other = against === 'earlier' ? figure('plan', outcome, since) : figure(against, outcome, when)
    return rounded(measured(reading, plan, other), reading.digits)
  })
}

function measured({ measure, factor = 1 }: Reading, plan: number, other: number): number {
  if (measure === 'percent') return (plan / other - 1) * 100
  return measure === 'ratio' ? plan / other : (plan - other) * factor
}

function inputsOf(catalogue: Catalogue, place: LocalPlace, entry: LibraryScenario, name: RunName): Inputs {
  const { scenario, shows } = entry
  switch (name) {
    case 'plan':
      return runInputs(catalogue, place, scenario, 'plan')
    case 'nothing':
      return runInputs(catalogue, place, scenario, 'nothing')
    case 'no-action':
      return runInputs(catalogue, place, scenario, 'assumptions')
    case 'without':
      return runInputs(catalogue, place, withoutLever(scenario, shows), 'plan')
  }
}

function withoutLever(scenario: Scenario, lever: string | null): Scenario {
  const levers = Object.fromEntries(Object.entries(scenario.levers).filter(([id]) => id !== lever))
  return { ...scenario, levers }
}

/** As it is written in a file; never a negative zero, which a file cannot hold. */
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0
}
