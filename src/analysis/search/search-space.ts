/** A plan as the search sees it: for each lever the number of its setting, from 0. */
export type Settings = readonly number[]

/** A lever as the search sees it: so many settings in a row, one of which is today's. */
export interface SearchLever {
  readonly settings: number
  readonly today: number
}

/** What is searched, and for what. */
export interface SearchSpace {
  readonly levers: readonly SearchLever[]
  /** Plans to begin with, beside doing nothing. */
  readonly begin: readonly Settings[]
  /** The most that each limited amount may be on average, in the order and units of `PlanValue.limited`. */
  readonly limits: readonly number[]
  /** The share of futures in which a plan should meet the goals; 0 asks for nothing. */
  readonly needed: number
  /** Costs that differ by less are the same cost; 0 tells all apart. */
  readonly costStep: number
  /** Futures that a plan is judged by; those it is tried in first; and others, unseen, that the frontier is judged by anew. */
  readonly futures: { readonly first: number; readonly all: number; readonly fresh: number }
  /** Plans that live on from round to round. */
  readonly population: number
  /** The most plans on the frontier that are judged anew. */
  readonly frontier: number
  readonly seed: number
}

/** What a plan comes to, on average over the futures it was tried in. */
export interface PlanValue {
  /** Less is better. */
  readonly cost: number
  /** Share of the futures in which it meets all goals. */
  readonly met: number
  /** Amounts that must not be above their limits. */
  readonly limited: readonly number[]
}

/** How many levers a plan moves away from today. */
export function movedCount({ levers }: Pick<SearchSpace, 'levers'>, settings: Settings): number {
  return settings.reduce((count, setting, i) => count + (setting === levers[i]!.today ? 0 : 1), 0)
}

/** The plan that moves nothing. */
export function today({ levers }: Pick<SearchSpace, 'levers'>): Settings {
  return levers.map((lever) => lever.today)
}
