import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import { bases, mostKept, mostRuns, rows, type Depth } from '../../analysis/sensitivity/depth'
import { keptInputs } from '../../analysis/sensitivity/kept'
import { overYear } from '../../analysis/sensitivity/measure'
import { rankedEffects, rankedShares, type Ranked } from '../../analysis/sensitivity/ranked'
import type { Sensitivity, SensitivityStudy } from '../../analysis/sensitivity/study'
import { FaultError } from '../../model/fault'
import { runInputs } from '../../scenario/inputs'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import { Kept } from '../kept'
import type { Pool } from '../pool'
import { runSensitivity } from '../sensitivity'
import type { Study, StudyModel, StudyWatching } from './study'

/** Asks which assumptions decide one outcome of a plan. */
export interface SensitivityQuestion {
  readonly scenario: Scenario
  readonly place: LocalPlace
  /** Identity of the outcome. */
  readonly outcome: string
  /** The month that ends the year, from the start of the run. */
  readonly until: number
  /** What the plan changes against the same assumptions without it, or the outcome itself. */
  readonly of: 'difference' | 'value'
  readonly depth: Depth
  readonly seed: number
}

type Screening = Sensitivity & { readonly method: 'morris' }

/** Screens all assumptions, and studies those that are not negligible closely. A screening is kept for the closer study. */
export function createSensitivity(): Study<SensitivityQuestion, Ranked> {
  const kept = new Kept<Screening>()
  return async (model, pool, question, { onProgress, onStage, signal }) => {
    const { depth, seed, ...rest } = question
    const first: SensitivityStudy = { method: 'morris', groups: bases, seed, ...subjectOf(model, question) }
    const key = JSON.stringify([rest, seed])
    const all = mostRuns(depth, first.vary.size, question.of === 'difference')
    const screening =
      kept.get(key) ??
      ((await made(model, pool, first, signal, (done) => {
        onProgress(done, all)
      })) as Screening | null)
    if (screening === null) return null
    kept.set(key, screening)
    const rough = rankedEffects(screening, seed)
    if (depth === 'quick' || rough.method === 'none') return rough
    onStage(rough)

    const { inputs, capped, heldShare } = keptInputs(screening.found, mostKept)
    const ids = new Set(inputs.map((input) => screening.ids[input]!))
    const second: SensitivityStudy = {
      ...first,
      method: 'sobol',
      groups: rows,
      vary: new Map([...first.vary].filter(([id]) => ids.has(id))),
    }
    const found = await made(model, pool, second, signal, (done, of) => {
      onProgress(screening.runs + done, screening.runs + of)
    })
    if (found?.method !== 'sobol') return null
    const screened = {
      runs: screening.runs,
      inputs: screening.ids.length,
      kept: ids.size,
      capped,
      heldShare,
    }
    return rankedShares(found, seed, screened)
  }
}

/** What is studied, and what varies. */
function subjectOf(
  { catalogue }: StudyModel,
  { scenario, place, outcome, until, of }: SensitivityQuestion,
): Pick<SensitivityStudy, 'vary' | 'inputs' | 'without' | 'of'> {
  return {
    vary: assumptionRanges(catalogue, scenario),
    inputs: runInputs(catalogue, place, scenario, 'plan'),
    ...(of === 'difference' && { without: runInputs(catalogue, place, scenario, 'assumptions') }),
    of: overYear(outcome, until),
  }
}

async function made(
  { program }: StudyModel,
  pool: Pool,
  study: SensitivityStudy,
  signal: AbortSignal,
  onProgress: StudyWatching<Ranked>['onProgress'],
): Promise<Sensitivity | null> {
  const reply = await runSensitivity(pool, program, study, { onProgress, signal })
  if (reply?.ok === false) throw new FaultError(reply.faults)
  return reply?.sensitivity ?? null
}
