import { yearMean, type Results, seriesOf } from '../../../analysis/series'
import type { Catalogue } from '../../../scenario/catalogue'
import type { Goal } from '../../../scenario/goal'
import type { LocalPlace } from '../../../scenario/scenario'
import { yearEnds } from './goal-years'

/** Years from the start of the run by which goals are set, where nobody says otherwise. */
export const usualYears = 5

/** Goals that many systems have: no claim that a plan can reach them. */
const usual: readonly Pick<Goal, 'outcome' | 'is' | 'value'>[] = [
  { outcome: 'average_occupied_emergency_beds', is: 'at most', value: -0.03 },
  { outcome: 'delayed_bed_days_a_month', is: 'at most', value: -0.1 },
  { outcome: 'deaths_65_and_over_a_year', is: 'at most', value: 0 },
  { outcome: 'people_who_go_without_the_care_they_need_a_year', is: 'at most', value: 0 },
  { outcome: 'days_at_home_of_frail_people', is: 'at least', value: 0 },
  { outcome: 'council_spend_a_year', is: 'at most', value: 0.01 },
  { outcome: 'nhs_spend_a_year', is: 'at most', value: 0 },
]

/**
 * Goals to begin with: of outcomes that the model has, and of which there is something at this place.
 *
 * @param nothing the run without action
 */
export function startingGoals(catalogue: Catalogue, place: LocalPlace, nothing: Results): readonly Goal[] {
  const ends = yearEnds(catalogue, place)
  const by = ends[Math.min(usualYears, ends.length) - 1]
  if (by === undefined) return []
  return usual.flatMap((goal): Goal[] => {
    if (!catalogue.outcomes.some(({ id }) => id === goal.outcome)) return []
    const level = yearMean(nothing.times, seriesOf(nothing, goal.outcome), 12 * usualYears)
    return level > 0 ? [{ ...goal, measure: 'share', by, over: 'year' }] : []
  })
}

/** Whether two goals ask for the same. */
export function sameGoal(a: Goal, b: Goal): boolean {
  const keys = ['outcome', 'is', 'value', 'measure', 'by', 'over'] as const
  return keys.every((key) => a[key] === b[key])
}
