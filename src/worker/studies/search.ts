import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import { hurdleOf } from '../../analysis/robustness/hurdle'
import { foundIn, type Found } from '../../analysis/search/found'
import { readKeptSearch, writeKeptSearch } from '../../analysis/search/kept-search'
import { createTrials, type Runs } from '../../analysis/search/plan-trials'
import { runSearch } from '../../analysis/search/run-search'
import type { SearchState } from '../../analysis/search/search'
import {
  searchKey,
  searchSpaceOf,
  trialRequestOf,
  usualCost,
  type SearchAim,
} from '../../analysis/search/search-job'
import type { EnsembleRequest } from '../../engine/ensemble/request'
import { FaultError } from '../../model/fault'
import type { Catalogue } from '../../scenario/catalogue'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import type { SearchWish } from '../../scenario/search-wish'
import type { Pool } from '../pool'
import type { Study, StudyModel } from './study'

/** Asks for plans that meet goals in many futures and cost little. */
export interface SearchQuestion {
  readonly wish: SearchWish
  /** Where the search begins; levers that may not move stay as it has them. */
  readonly scenario: Scenario
  readonly place: LocalPlace
  /** What was kept of this search when it was stopped; `null` begins anew. */
  readonly kept: string | null
  /** Looks at what was kept, and tries nothing more. */
  readonly look: boolean
}

/** What has been found, and the text that has to be kept in order to go on from there. */
export interface SearchAnswer extends Found {
  readonly kept: string
}

/** Runs that the pool makes in one go: what people look at meanwhile has its turn between two. */
const atATime = 400

/** Searches; each stage is what has been found until then. Progress counts runs. */
export const searchStudy: Study<SearchQuestion, SearchAnswer> = async (
  model,
  pool,
  question,
  { onProgress, onStage, signal },
) => {
  const { wish, kept, look } = question
  const aim = aimOf(model.catalogue, question)
  const request = trialRequestOf(model.catalogue, aim)
  const trials = await createTrials(request, inPieces(model, pool, signal, onProgress))
  if (trials === null) return null
  const space = searchSpaceOf(aim, request, trials)
  const key = searchKey(model.program.hash, space, request)
  const answer = (state: SearchState): SearchAnswer => ({
    ...foundIn(space, trials, request.grids, state),
    kept: writeKeptSearch(key, state),
  })
  const from = kept === null ? null : readKeptSearch(kept, key)
  if (look && from !== null) return answer(from)
  const state = await runSearch(space, from, wish.evaluations, {
    evaluate: trials.evaluate,
    onState: (state) => {
      if (!signal.aborted) onStage(answer(state))
    },
  })
  return state && answer(state)
}

function aimOf(catalogue: Catalogue, { wish, scenario, place }: SearchQuestion): SearchAim {
  const may = new Set(wish.levers)
  return {
    ...{ scenario, place, sampler: 'lhs', cost: usualCost },
    hurdles: wish.goals.map((goal) => hurdleOf(goal, place.start, catalogue.outcomes)),
    budgets: wish.budgets,
    levers: catalogue.levers.filter(({ id }) => may.has(id)),
    atLeast: wish.atLeast,
    futures: { all: wish.futures, fresh: wish.fresh },
    seed: wish.seed,
    vary: assumptionRanges(catalogue, scenario),
  }
}

/** Makes the runs of a request a few at a time: the points are given, so that the result is the same. */
function inPieces(
  { program }: StudyModel,
  pool: Pool,
  signal: AbortSignal,
  onProgress: (done: number, of: number) => void,
): Runs {
  let made = 0
  return async (request) => {
    const found = (request.summaries ?? []).map(() => new Float64Array(request.runs))
    for (let first = 0; first < request.runs; first += atATime) {
      const piece = pieceOf(request, first, Math.min(atATime, request.runs - first))
      const reply = await pool.run({ program, request: piece, quantiles: [] }, { signal })
      if (reply === null || signal.aborted) return null
      if (!reply.ok) throw new FaultError(reply.faults)
      for (const [i, values] of reply.bands.summaries.entries()) found[i]!.set(values, first)
      made += piece.runs
      onProgress(made, 0)
    }
    return found
  }
}

function pieceOf(request: EnsembleRequest, first: number, runs: number): EnsembleRequest {
  const { sampler, vary } = request
  if (typeof sampler === 'string') throw new Error('a piece of a sample is not that sample')
  const points = sampler.points.slice(first * vary.size, (first + runs) * vary.size)
  return { ...request, runs, sampler: { points } }
}
