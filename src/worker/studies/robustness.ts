import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import { hurdleOf } from '../../analysis/robustness/hurdle'
import type { Standing } from '../../analysis/robustness/robustness'
import type { RobustnessAnswer, RobustnessQuestion } from '../../analysis/robustness/robustness-study'
import { runInputs } from '../../scenario/inputs'
import { robustnessOf } from '../robustness'
import type { Study } from './study'

/** Judges a plan by goals; doing nothing has the plan's assumptions and its futures. */
export const robustness: Study<RobustnessQuestion, RobustnessAnswer> = async (
  { catalogue, program },
  pool,
  { scenario, place, goals, runs, seed },
  { onProgress, signal },
) => {
  const judged = {
    program,
    hurdles: goals.map((goal) => hurdleOf(goal, place.start, catalogue.outcomes)),
    plan: runInputs(catalogue, place, scenario, 'plan'),
    nothing: runInputs(catalogue, place, scenario, 'assumptions'),
  }
  const of = runs * (goals.some(({ measure }) => measure !== 'value') ? 2 : 1)
  const futures = { runs, seed, sampler: 'lhs' as const, vary: assumptionRanges(catalogue, scenario) }
  const found = await robustnessOf(pool, judged, futures, {
    signal,
    onProgress: (done) => {
      onProgress(done, of)
    },
  })
  if (found === null) return null
  const { all, unknown } = found
  return { runs, seed, goals: found.goals.map(standingOf), all: standingOf(all), unknown }
}

function standingOf({ met, failures }: Standing): Standing {
  return { met, failures }
}
