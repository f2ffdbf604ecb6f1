import { designOf, runsInGroup } from '../../engine/ensemble/design'
import type { Range } from '../../engine/ensemble/range'
import type { EnsembleRequest } from '../../engine/ensemble/request'
import type { Summary } from '../../engine/ensemble/summary'
import type { Inputs } from '../../scenario/inputs'
import { elementaryEffects, type Screening } from './elementary-effects'
import { usualResamples } from './resample'
import { varianceShares, type VarianceShares } from './variance-shares'

/** Which of the inputs decide one number that a model gives. */
export interface SensitivityStudy {
  /** Screening by Morris's elementary effects, or the shares of the variance by Sobol's indices. */
  readonly method: 'morris' | 'sobol'
  /** Groups of runs: bases of `morris`, rows of `sobol`. */
  readonly groups: number
  readonly seed: number
  /** Bootstrap resamples behind the intervals; left out, 1,000. */
  readonly resamples?: number
  /** Ranges by identity of the input. What has none is the same in every run. */
  readonly vary: ReadonlyMap<string, Range>
  /** The plan's. */
  readonly inputs: Inputs
  /** Given where what is studied is the difference that the plan makes: the inputs without it. Both meet the same futures. */
  readonly without?: Inputs
  /** What is studied: see `atMoment` and `overYear`. */
  readonly of: Summary
}

/** What a study found. The inputs stand in the order of `vary`. */
export type Sensitivity = { readonly ids: readonly string[]; readonly runs: number } & (
  | { readonly method: 'morris'; readonly found: Screening }
  | { readonly method: 'sobol'; readonly found: VarianceShares }
)

/** Runs that a study takes in all. */
export function runsOfStudy(study: Pick<SensitivityStudy, 'method' | 'groups' | 'vary' | 'without'>): number {
  const runs = study.groups * runsInGroup(designFor(study.method), study.vary.size)
  return study.without === undefined ? runs : 2 * runs
}

/** The ensembles whose summaries the study needs: the plan's, and where it is of a difference the one without it. */
export function ensemblesOf(study: SensitivityStudy): readonly EnsembleRequest[] {
  const { method, groups, seed, vary, of } = study
  const design = designFor(method)
  const runs = groups * runsInGroup(design, vary.size)
  const shared = { runs, seed, sampler: design, vary, outputs: [of.output], series: [], summaries: [of] }
  return [study.inputs, ...(study.without === undefined ? [] : [study.without])].map((inputs) => ({
    ...shared,
    inputs,
  }))
}

/** What is needed to make sense of the values: as much of a study as travels with a shard. */
export interface SensitivitySettings {
  readonly method: 'morris' | 'sobol'
  readonly seed: number
  readonly resamples?: number
  readonly ids: readonly string[]
  /** Ranges of the inputs, in the same order. */
  readonly ranges: readonly Range[]
}

/** @param values of each of the study's ensembles, run by run */
export function sensitivityOf(
  { method, seed, resamples = usualResamples, ids, ranges }: SensitivitySettings,
  [plan, without]: readonly Float64Array[],
): Sensitivity {
  const values = without === undefined ? plan! : plan!.map((value, run) => value - without[run]!)
  const runs = plan!.length + (without?.length ?? 0)
  const resampling = { seed, count: resamples }
  if (method === 'sobol') return { ids, runs, method, found: varianceShares(values, ids.length, resampling) }
  const points = designOf('morris', values.length, ids.length, seed)
  return { ids, runs, method, found: elementaryEffects(values, points, ranges, resampling) }
}

function designFor(method: SensitivityStudy['method']): 'morris' | 'saltelli' {
  return method === 'morris' ? 'morris' : 'saltelli'
}
