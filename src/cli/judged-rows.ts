import type { Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import { drawsOf } from '../analysis/robustness/draws'
import { futuresRegret } from '../analysis/robustness/futures-regret'
import { robustnessFrom } from '../analysis/robustness/robustness'
import { regretColumns, regretRows } from './regret-rows'
import { robustColumns, robustRows } from './robust-rows'
import type { GoalStudy, RegretStudy, ShardPart } from './shard-file'

/** Studies that judge plans from one number a run: of the goals, or of the outcomes in which plans are compared. */
export type JudgedStudy = GoalStudy | RegretStudy

/** The columns of what such a study prints. */
export function judgedColumns(study: JudgedStudy): readonly Column[] {
  return study.kind === 'robust' ? robustColumns(study.withPlaces) : regretColumns(study.withPlaces)
}

/** What is printed of one place, from the numbers of all of its runs, whoever made them. */
export function judgedRows(
  study: JudgedStudy,
  { place, values, judging }: Omit<ShardPart, 'key'>,
): readonly Cell[][] {
  const first = place === null ? [] : [place]
  if (study.kind === 'robust') {
    const { hurdles, vary } = judging!
    const { runs, seed, sampler, goals } = study
    const draws = drawsOf({ runs, seed, sampler, vary: new Map(vary) })
    const nothing = values.length > hurdles.length ? values.slice(hurdles.length) : null
    return robustRows(first, goals, robustnessFrom(hurdles, values.slice(0, hurdles.length), nothing, draws))
  }
  const { outcomes, plans } = study
  const beside = values.slice(plans.length * outcomes.length)
  const changes = plans.map((_, p) =>
    outcomes.map((_, o) =>
      values[p * outcomes.length + o]!.map((value, future) => value - beside[o]![future]!),
    ),
  )
  return regretRows(first, plans, outcomes, futuresRegret(outcomes, changes, beside))
}
