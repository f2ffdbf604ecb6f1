import { ask, goOn, startSearch, tell, type Futures, type SearchState } from './search'
import type { PlanValue, SearchSpace, Settings } from './search-space'

/** What surrounds a search. */
export interface SearchWork {
  /** What each plan comes to in these futures; `null` when it was told to stop. */
  readonly evaluate: (plans: readonly Settings[], futures: Futures) => Promise<readonly PlanValue[] | null>
  /** Told the state after each answer: what is kept then can be gone on with. */
  readonly onState?: (state: SearchState) => void | Promise<void>
}

/**
 * Searches until enough plans have been tried.
 *
 * @param from what was kept of a search that was stopped; `null` begins
 * @param enough plans to be tried; the last round is finished
 * @returns `null` when it was told to stop
 */
export async function runSearch(
  space: SearchSpace,
  from: SearchState | null,
  enough: number,
  { evaluate, onState }: SearchWork,
): Promise<SearchState | null> {
  let state = goOn(space, from ?? startSearch(space), enough)
  for (let question = ask(space, state); question !== null; question = ask(space, state)) {
    const values = await evaluate(question.plans, question.futures)
    if (values === null) return null
    state = tell(space, state, values, enough)
    await onState?.(state)
  }
  return state
}
