import type { Range } from '../../engine/ensemble/range'
import type { SamplerName } from '../../engine/ensemble/sampler-by-name'
import { hashModel } from '../../model/hash'
import type { Catalogue, Lever } from '../../scenario/catalogue'
import { runInputs } from '../../scenario/inputs'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import type { Hurdle } from '../robustness/hurdle'
import { gridOf, searchLeverOf, settingsOf } from './lever-grid'
import { scenarioOfPhases } from './plan-scenario'
import type { Budget, TrialRequest, Trials } from './plan-trials'
import type { SearchSpace } from './search-space'

/** What plans are searched for, as people ask it. */
export interface SearchAim {
  readonly scenario: Scenario
  readonly place: LocalPlace
  readonly hurdles: readonly Hurdle[]
  readonly budgets: readonly Budget[]
  /** Those that may move; others stay as the scenario has them. */
  readonly levers: readonly Lever[]
  /** In how many of a hundred futures a plan should meet all goals. */
  readonly atLeast: number
  readonly futures: { readonly all: number; readonly fresh: number }
  readonly seed: number
  readonly sampler: SamplerName
  /** What differs from future to future. */
  readonly vary: ReadonlyMap<string, Range>
  /** Identity of the outcome whose yearly amount is the cost. */
  readonly cost: string
}

/** What NHS and council spend in a year. */
export const usualCost = 'nhs_and_council_spend_a_year'
/** How many plans live on, and how many of the frontier are judged anew. */
const population = 40
const mostPlans = 24
/** Costs that differ by less than this share of what doing nothing costs are alike. */
const costStep = 0.0001

/** What has to be tried for an aim. */
export function trialRequestOf(catalogue: Catalogue, aim: SearchAim): TrialRequest {
  const { scenario, place, hurdles, budgets, levers, futures, seed, sampler, vary, cost } = aim
  const grids = levers.map(gridOf)
  return {
    ...{ grids, hurdles, budgets, cost, seed, vary, sampler, futures },
    inputs: runInputs(catalogue, place, scenarioOfPhases(catalogue, place, scenario, grids), 'plan'),
    idle: runInputs(catalogue, place, scenario, 'assumptions'),
    years: Math.floor(catalogue.time.months / 12),
  }
}

/** The space that is searched for an aim, whose plan is among those to begin with. */
export function searchSpaceOf(
  { scenario, atLeast, seed }: SearchAim,
  { grids, futures }: TrialRequest,
  trials: Trials,
): SearchSpace {
  return {
    ...{ population, seed, limits: trials.limits, needed: atLeast / 100, frontier: mostPlans },
    levers: grids.map(searchLeverOf),
    begin: [settingsOf(grids, (id) => scenario.levers[id]?.value)],
    costStep: costStep * Math.abs(trials.idleCost),
    futures: { ...futures, first: Math.ceil(futures.all / 5) },
  }
}

/**
 * Names what is searched, and for what: a search that was kept goes on for the same only.
 *
 * @param model hash of the model
 */
export function searchKey(model: string, space: SearchSpace, request: TrialRequest): string {
  const plain = { ...request, inputs: [...request.inputs], idle: [...request.idle], vary: [...request.vary] }
  return hashModel(JSON.stringify([model, space, plain]))
}
