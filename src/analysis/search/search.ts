import type { ValuedPlan } from './dominance'
import { frontierOf } from './frontier'
import { isPromising } from './screening'
import type { PlanValue, SearchSpace, Settings } from './search-space'
import { survivors } from './survivors'
import { firstPlans, keyOf, nextPlans } from './variation'

/** A plan that was tried, in the first so many futures. */
export interface TriedPlan {
  readonly settings: Settings
  readonly futures: number
  /** `null` until it has been tried. */
  readonly value: PlanValue | null
}

/**
 * All that a search knows: plain data that may be written as JSON, so that a search which is stopped goes on as if it
 * had not been. Plans are named by their number among those tried.
 */
export interface SearchState {
  readonly round: number
  readonly stage: 'first' | 'refine' | 'fresh' | 'done'
  readonly tried: readonly TriedPlan[]
  /** Best first. */
  readonly living: readonly number[]
  /** Plans that were made for this round. */
  readonly made: readonly number[]
  /** Plans that have to be tried next. */
  readonly waiting: readonly number[]
  /** What the plans on the frontier came to in fresh futures, once the search is over. */
  readonly frontier: readonly { readonly plan: number; readonly fresh: PlanValue }[]
}

/** Futures that follow each other: of those searched with, or of the fresh ones. */
export interface Futures {
  readonly of: 'search' | 'fresh'
  readonly from: number
  readonly until: number
}

/** What a search wants to know next: what each plan comes to in these futures. */
export interface SearchQuestion {
  readonly plans: readonly Settings[]
  readonly futures: Futures
}

/** A search that has not begun. */
export function startSearch(space: SearchSpace): SearchState {
  const state: SearchState = {
    ...{ round: 0, stage: 'first', tried: [], living: [], made: [], waiting: [], frontier: [] },
  }
  return withPlans(state, firstPlans(space))
}

/** The next question; `null` when the search is over. The same state asks the same. */
export function ask({ futures }: SearchSpace, state: SearchState): SearchQuestion | null {
  const { stage, waiting, tried } = state
  if (stage === 'done') return null
  const plans = waiting.map((plan) => tried[plan]!.settings)
  const { first, all, fresh } = futures
  if (stage === 'fresh') return { plans, futures: { of: 'fresh', from: 0, until: fresh } }
  const [from, until] = stage === 'first' ? [0, first] : [first, all]
  return { plans, futures: { of: 'search', from, until } }
}

/**
 * The state after the answer. Plans are tried in a few futures first; those that may still turn out well, in the rest.
 *
 * @param values for each plan of the question
 * @param enough a round in which so many plans have been tried is the last
 */
export function tell(
  space: SearchSpace,
  state: SearchState,
  values: readonly PlanValue[],
  enough: number,
): SearchState {
  const { stage, waiting } = state
  if (stage === 'done') return state
  if (stage === 'fresh') {
    const frontier = waiting.map((plan, i) => ({ plan, fresh: values[i]! }))
    return { ...state, stage: 'done', waiting: [], frontier }
  }
  const { first, all } = space.futures
  const tried = [...state.tried]
  for (const [i, plan] of waiting.entries()) {
    const { settings, value } = tried[plan]!
    const known = value === null ? values[i]! : joined(value, first, values[i]!, all - first)
    tried[plan] = { settings, futures: stage === 'first' ? first : all, value: known }
  }
  const next = { ...state, tried, waiting: [] }
  if (stage === 'first' && first < all) {
    const known = state.living.map((plan) => valued(next, plan))
    const promising = state.made.filter((plan) => isPromising(space, valued(next, plan), known))
    if (promising.length > 0) return { ...next, stage: 'refine', waiting: promising }
  }
  return afterRound(space, next, enough)
}

/** A search that is over, taken up again because more plans may be tried than before. */
export function goOn(space: SearchSpace, state: SearchState, enough: number): SearchState {
  const isOver = state.stage === 'fresh' || state.stage === 'done'
  return isOver && state.tried.length < enough ? bred(space, { ...state, frontier: [] }) : state
}

/** Plans that were tried in all futures. */
export function fullyTried({ futures }: SearchSpace, { tried }: SearchState): readonly number[] {
  return [...tried.keys()].filter((plan) => tried[plan]!.futures === futures.all)
}

function afterRound(space: SearchSpace, state: SearchState, enough: number): SearchState {
  const candidates = [...state.living, ...state.made]
    .filter((plan) => state.tried[plan]!.futures === space.futures.all)
    .map((plan) => ({ plan, ...valued(state, plan) }))
  const living = survivors(space, candidates, space.population).map(({ plan }) => plan)
  const next = { ...state, living }
  return state.tried.length < enough ? bred(space, next) : ending(space, next)
}

function bred(space: SearchSpace, state: SearchState): SearchState {
  const round = state.round + 1
  const tried = new Set(state.tried.map(({ settings }) => keyOf(settings)))
  const living = state.living.map((plan) => state.tried[plan]!.settings)
  const plans = nextPlans(space, living, tried, round)
  return plans.length === 0 ? ending(space, state) : withPlans({ ...state, round, stage: 'first' }, plans)
}

function ending(space: SearchSpace, state: SearchState): SearchState {
  const plans = fullyTried(space, state).map((plan) => ({ plan, ...valued(state, plan) }))
  const waiting = frontierOf(space, plans).map(({ plan }) => plan)
  return { ...state, stage: waiting.length > 0 ? 'fresh' : 'done', made: [], waiting }
}

function withPlans(state: SearchState, plans: readonly Settings[]): SearchState {
  const made = plans.map((_, i) => state.tried.length + i)
  const untried = plans.map((settings): TriedPlan => ({ settings, futures: 0, value: null }))
  return { ...state, tried: [...state.tried, ...untried], made, waiting: made }
}

function valued({ tried }: Pick<SearchState, 'tried'>, plan: number): ValuedPlan {
  const { settings, value } = tried[plan]!
  return { settings, value: value! }
}

/** What a plan comes to over two sets of futures. */
function joined(a: PlanValue, countA: number, b: PlanValue, countB: number): PlanValue {
  const mean = (x: number, y: number) => (x * countA + y * countB) / (countA + countB)
  return {
    cost: mean(a.cost, b.cost),
    met: mean(a.met, b.met),
    limited: a.limited.map((amount, i) => mean(amount, b.limited[i]!)),
  }
}
