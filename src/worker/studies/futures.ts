import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import type { Futures } from '../../analysis/futures/futures'
import { moneyFutures, moneySummaries } from '../../analysis/futures/money'
import { bandShares, spreadOf } from '../../analysis/futures/spread'
import { hypercubeStages } from '../../engine/ensemble/latin-hypercube'
import type { EnsembleRequest } from '../../engine/ensemble/request'
import type { Share } from '../../engine/ensemble/share'
import type { Summary } from '../../engine/ensemble/summary'
import { FaultError } from '../../model/fault'
import { runInputs, type Variant } from '../../scenario/inputs'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import { Kept } from '../kept'
import type { Bands, Pool } from '../pool'
import type { Rank } from '../turns'
import type { Study, StudyModel } from './study'

/** Asks what a plan does in many futures, with the assumptions drawn from their ranges. */
export interface FuturesQuestion {
  readonly scenario: Scenario
  readonly place: LocalPlace
  readonly runs: number
  /** The same seed gives the same futures, whatever the plan. */
  readonly seed: number
  /** Outcomes of which limits over time are wanted, by identity. */
  readonly charts: readonly string[]
  /** As many futures as are wanted one by one. */
  readonly singles: number
}

/**
 * Runs between two looks at whether they are still wanted: a slider that moves must not wait for them. Thousands that were
 * asked for by a button go in larger shares.
 */
const perShare = (runs: number) => (runs > 2000 ? 16 : 10)

/** A first answer is waited for; what makes it finer by itself comes after all that was asked for. */
const rankOf = (runs: number): Rank => (runs <= 200 ? 'first' : runs <= 2000 ? 'spare' : 'usual')

/** Runs that are kept to go on from; of more there is nothing to go on to. */
const mostMade = 2000

/** The runs of an ensemble, by what they are of: all of its question but their number. */
interface Made {
  readonly key: string
  readonly runs: number
  readonly shares: readonly Share[]
}

/**
 * Two ensembles with the same draws: the plan, and the same assumptions without it. What is without the plan is kept, for it
 * stays the same while levers move. Of both the last runs are kept: the first of more futures are these, and are not made anew.
 */
export function createFutures(): Study<FuturesQuestion, Futures> {
  const kept = new Kept<Bands>()
  const made = new Map<Variant, Made>()
  return async (model, pool, question, { onProgress, signal }) => {
    const { scenario, place, runs, seed, charts, singles } = question
    const acts = Object.keys(scenario.levers).length > 0
    const circumstances = [
      place.id,
      place.vintage,
      scenario.ours,
      scenario.assumptions,
      seed,
      charts,
      singles,
    ]
    const key = JSON.stringify([...circumstances, runs])
    const known = kept.get(key)
    const of = (acts ? runs : 0) + (known === undefined ? runs : 0)
    const ensemble = async (variant: Variant, before: number) => {
      const ours = JSON.stringify(variant === 'plan' ? [...circumstances, scenario.levers] : circumstances)
      const earlier = made.get(variant)
      const goesOn = earlier?.key === ours && hypercubeStages(runs).includes(earlier.runs)
      const bands = await make(
        model,
        pool,
        question,
        variant,
        goesOn ? earlier.shares : [],
        signal,
        (done) => {
          onProgress(before + done, of)
        },
      )
      if (bands !== null) made.set(variant, { key: ours, runs, shares: bands.shares })
      return bands === null ? null : { ...bands, shares: [] }
    }
    const plan = acts ? await ensemble('plan', 0) : null
    if (signal.aborted || (acts && plan === null)) return null
    const nothing = known ?? (await ensemble('assumptions', acts ? runs : 0))
    if (nothing === null) return null
    kept.set(key, nothing)
    return answerOf(model, question, plan ?? nothing, nothing)
  }
}

async function make(
  { catalogue, program }: StudyModel,
  pool: Pool,
  { scenario, place, runs, seed, charts, singles }: FuturesQuestion,
  variant: Variant,
  made: readonly Share[],
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<Bands | null> {
  const outputs = catalogue.outcomes.map(({ id }) => id)
  const { months } = catalogue.time
  const request: EnsembleRequest = {
    runs,
    seed,
    sampler: 'lhs',
    vary: assumptionRanges(catalogue, scenario),
    inputs: runInputs(catalogue, place, scenario, variant),
    // Always all of them, so that the program that is written for them is written once.
    outputs,
    series: charts,
    summaries: [...outputs.map((output) => lastYear(output, months)), ...moneySummaries(outputs, months)],
  }
  const job = {
    program,
    request,
    quantiles: bandShares,
    lines: singles,
    perShare: perShare(runs),
    rank: rankOf(runs),
    made,
    keep: runs <= mostMade,
  }
  const reply = await pool.run(job, { onProgress, signal })
  if (reply?.ok === false) throw new FaultError(reply.faults)
  return reply?.bands ?? null
}

/** The mean of the year that ends a run, as the scorecard has it (`yearMean`). */
export function lastYear(output: string, months: number): Summary {
  return { output, of: 'mean', from: months - 11.5, until: months + 0.5 }
}

function answerOf(
  { catalogue }: StudyModel,
  { runs, seed, charts, singles }: FuturesQuestion,
  plan: Bands,
  nothing: Bands,
): Futures {
  const { length } = plan.times
  const rows = (values: Float64Array, first: number, count: number) =>
    Array.from({ length: count }, (_, i) => values.slice((first + i) * length, (first + i + 1) * length))
  return {
    runs,
    seed,
    spreads: catalogue.outcomes.map((outcome, o) =>
      spreadOf(outcome, plan.summaries[o]!, nothing.summaries[o]!),
    ),
    money: moneyFutures(
      catalogue.outcomes.map(({ id }) => id),
      catalogue.time.months,
      plan.summaries.slice(catalogue.outcomes.length),
    ),
    fans: charts.map((outcome, o) => {
      const limits = ({ quantiles }: Bands) => rows(quantiles, o * bandShares.length, bandShares.length)
      const ones = ({ lines }: Bands) => rows(lines[o]!, 0, Math.min(singles, runs))
      const without = ones(nothing)
      return {
        outcome,
        plan: limits(plan),
        nothing: limits(nothing),
        singles: ones(plan).map((one, i) => ({ plan: one, nothing: without[i]! })),
      }
    }),
  }
}
