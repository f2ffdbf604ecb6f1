import { isEnough, overLimits } from './dominance'
import { frontierOf } from './frontier'
import type { LeverGrid } from './lever-grid'
import type { Trials } from './plan-trials'
import { fullyTried, type SearchState } from './search'
import { movedCount, type PlanValue, type SearchSpace } from './search-space'

/** What a plan comes to in one set of futures. */
export interface Figures {
  /** What it adds to spending over the run, on average. */
  readonly cost: number
  /** Share of the futures in which it meets all goals. */
  readonly met: number
  /** For each budget, by how much spending rises in the year in which it rises most. */
  readonly rises: readonly number[]
  /** Whether all budgets are kept. */
  readonly keeps: boolean
  /** Whether it meets the goals in as many futures as are asked for. */
  readonly often: boolean
  /** Whether it does, and keeps the budgets. */
  readonly enough: boolean
}

/** A plan on the frontier. */
export interface FrontierPlan {
  /** Its number among the plans that were tried. */
  readonly number: number
  /** Values of the levers that were searched, where it moves them. */
  readonly levers: Readonly<Record<string, number>>
  readonly moved: number
  /** In the futures that it was chosen by. */
  readonly searched: Figures
  /** In futures that the search did not see; `null` until the search is over. */
  readonly fresh: Figures | null
}

/** How far a search is, and what it has found. */
export interface Found {
  readonly stage: SearchState['stage']
  readonly tried: number
  /** Of them, those that were tried in all futures. */
  readonly full: number
  /** Cheapest first, as far as is known. */
  readonly plans: readonly FrontierPlan[]
}

/** What a search has found so far: a frontier of the futures searched with, until there are fresh ones. */
export function foundIn(
  space: SearchSpace,
  trials: Pick<Trials, 'rises'>,
  grids: readonly LeverGrid[],
  state: SearchState,
): Found {
  const full = fullyTried(space, state)
  const figures = (value: PlanValue): Figures => ({
    cost: value.cost,
    met: value.met,
    rises: trials.rises(value),
    keeps: overLimits(space, value) === 0,
    often: value.met >= space.needed,
    enough: isEnough(space, value),
  })
  const valued = full.map((plan) => {
    const { settings, value } = state.tried[plan]!
    return { plan, settings, value: value! }
  })
  const fresh = new Map(state.frontier.map(({ plan, fresh }) => [plan, fresh]))
  const shown =
    state.stage === 'done' ? valued.filter(({ plan }) => fresh.has(plan)) : frontierOf(space, valued)
  const plans = shown.map(({ plan, settings, value }): FrontierPlan => {
    const unseen = fresh.get(plan)
    return {
      number: plan,
      levers: Object.fromEntries(
        grids.flatMap(({ id, values, today }, i) =>
          settings[i] === today ? [] : [[id, values[settings[i]!]!]],
        ),
      ),
      moved: movedCount(space, settings),
      searched: figures(value),
      fresh: unseen === undefined ? null : figures(unseen),
    }
  })
  const cost = ({ fresh, searched }: FrontierPlan) => (fresh ?? searched).cost
  return {
    stage: state.stage,
    tried: state.tried.filter(({ futures }) => futures > 0).length,
    full: full.length,
    plans: plans.sort((a, b) => cost(a) - cost(b)),
  }
}

/** The cheapest plan that does what was asked, as its fresh futures have it, and what comes closest where none does. */
export function chosenOf({ plans }: Pick<Found, 'plans'>): {
  readonly best: FrontierPlan | null
  readonly closest: FrontierPlan | null
} {
  const of = ({ fresh, searched }: FrontierPlan) => fresh ?? searched
  const best = plans.find((plan) => of(plan).enough) ?? null
  const kept = plans.filter((plan) => of(plan).keeps)
  const closest = (kept.length > 0 ? kept : plans).reduce<FrontierPlan | null>(
    (most, plan) => (most === null || of(plan).met > of(most).met ? plan : most),
    null,
  )
  return { best, closest: best === null ? closest : null }
}

/**
 * A plan that beats another by the figures that count, those of the fresh futures where there are any: no dearer, no less
 * robust, better in one of the two, and within the limits unless the other is over them as well. Plans were chosen because
 * none beat them in the futures searched; in fresh ones that may not hold.
 *
 * @returns the first such plan; `null` where there is none
 */
export function beatenBy({ plans }: Pick<Found, 'plans'>, plan: FrontierPlan): FrontierPlan | null {
  const of = ({ fresh, searched }: FrontierPlan) => fresh ?? searched
  const own = of(plan)
  return (
    plans.find((other) => {
      const { cost, met, keeps } = of(other)
      const isBetter = cost < own.cost || met > own.met
      return other !== plan && (keeps || !own.keeps) && cost <= own.cost && met >= own.met && isBetter
    }) ?? null
  )
}
