import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import { futuresRegret } from '../../analysis/robustness/futures-regret'
import type { RegretAnswer, RegretQuestion } from '../../analysis/robustness/regret-study'
import { runInputs } from '../../scenario/inputs'
import { pairedSummaries } from '../paired'
import { lastYear } from './futures'
import { onOneFooting } from './mind'
import type { Study } from './study'

/** Regret over futures in the mean of the last year. */
export const regret: Study<RegretQuestion, RegretAnswer> = async (
  { catalogue, program },
  pool,
  { scenario, place, others, runs, seed },
  { onProgress, signal },
) => {
  const outcomes = catalogue.outcomes.filter(({ better }) => better !== 'neither')
  const summaries = outcomes.map(({ id }) => lastYear(id, catalogue.time.months))
  const plans = [scenario, ...others.map((other) => onOneFooting(scenario, other))]
  const all = [
    runInputs(catalogue, place, scenario, 'assumptions'),
    ...plans.map((plan) => runInputs(catalogue, place, plan, 'plan')),
  ].map((inputs) => ({ inputs, summaries }))
  const futures = { runs, seed, sampler: 'lhs' as const, vary: assumptionRanges(catalogue, scenario) }
  const found = await pairedSummaries(pool, program, futures, all, {
    signal,
    onProgress: (done) => {
      onProgress(done, runs * all.length)
    },
  })
  if (found === null) return null
  const [nothing, ...acting] = found
  const changes = acting.map((plan) =>
    plan.map((values, o) => values.map((value, future) => value - nothing![o]![future]!)),
  )
  const idle = nothing!.map((values) => new Float64Array(values.length))
  return {
    runs,
    seed,
    outcomes: futuresRegret(outcomes, [...changes, idle], nothing!).map(({ outcome, plans }) => ({
      outcome: outcome.id,
      plans,
    })),
  }
}
