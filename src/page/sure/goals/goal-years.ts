import type { Catalogue } from '../../../scenario/catalogue'
import { spanOfGoal, type Goal } from '../../../scenario/goal'
import { addMonths } from '../../../scenario/month'
import type { LocalPlace } from '../../../scenario/scenario'

/** Rounding of moments of a run: a millionth of a month is none. */
const slack = 1e-5

/** The last months of the whole years of a run: the years that the scorecard can show. */
export function yearEnds(catalogue: Catalogue, place: LocalPlace): readonly string[] {
  return Array.from({ length: Math.floor(catalogue.time.months / 12) }, (_, year) =>
    addMonths(place.start, 12 * year + 11),
  )
}

/** Why a goal cannot be asked of a place's run; `null` where it can. */
export function unfit(goal: Goal, catalogue: Catalogue, place: LocalPlace): 'unknown' | 'outside' | null {
  if (!catalogue.outcomes.some(({ id }) => id === goal.outcome)) return 'unknown'
  const { from, until } = spanOfGoal(goal, place.start)
  return from < -slack || until > catalogue.time.months + slack ? 'outside' : null
}

/** Those goals that can be asked of a place's run. */
export function fitting(goals: readonly Goal[], catalogue: Catalogue, place: LocalPlace): readonly Goal[] {
  return goals.filter((goal) => unfit(goal, catalogue, place) === null)
}
