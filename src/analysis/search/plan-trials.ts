import type { Range } from '../../engine/ensemble/range'
import type { EnsembleRequest } from '../../engine/ensemble/request'
import { samplerOf, type SamplerName } from '../../engine/ensemble/sampler-by-name'
import type { Summary } from '../../engine/ensemble/summary'
import type { Inputs } from '../../scenario/inputs'
import { marginOf, summaryOf, type Hurdle } from '../robustness/hurdle'
import type { LeverGrid } from './lever-grid'
import type { Futures } from './search'
import type { PlanValue, Settings } from './search-space'

/** The most that a yearly amount may rise above doing nothing, in the year in which it rises most. */
export interface Budget {
  /** Identity of an outcome that is a yearly amount. */
  readonly outcome: string
  /** In its unit. */
  readonly most: number
}

/** What plans are tried for. */
export interface TrialRequest {
  readonly grids: readonly LeverGrid[]
  /** Inputs of the plan: the months of all levers that are searched are among them. */
  readonly inputs: Inputs
  /** Inputs of doing nothing, with the same assumptions. */
  readonly idle: Inputs
  /** What differs from future to future. */
  readonly vary: ReadonlyMap<string, Range>
  readonly sampler: SamplerName
  readonly hurdles: readonly Hurdle[]
  readonly budgets: readonly Budget[]
  /** Identity of the outcome whose yearly amount is the cost. */
  readonly cost: string
  /** Whole years of the run. */
  readonly years: number
  readonly seed: number
  readonly futures: { readonly all: number; readonly fresh: number }
}

/** Tries plans. */
export interface Trials {
  /** Limits in the order of `PlanValue.limited`: shares of what doing nothing comes to. */
  readonly limits: readonly number[]
  /** What doing nothing comes to over the run, on average over the futures. */
  readonly idleCost: number
  /** What each plan comes to against doing nothing in the same futures; `null` when it was told to stop. */
  readonly evaluate: (plans: readonly Settings[], futures: Futures) => Promise<readonly PlanValue[] | null>
  /** For each budget, what it rises by in the year in which it rises most, in its own unit. */
  readonly rises: (value: PlanValue) => readonly number[]
}

/** Makes the runs of a request, and gives its summaries; `null` when it was told to stop. Throws FaultError. */
export type Runs = (request: EnsembleRequest) => Promise<readonly Float64Array[] | null>

/** Runs that are asked for at once: enough for workers to share, and not more points than a message should carry. */
const atOnce = 4000
/** The fresh futures are those of the next seed. */
export const freshSeed = (seed: number): number => seed + 1
/** Saved times are multiples of a step that may not be exact in binary: a millionth of a month is no month. */
const slack = 1e-6

/**
 * Makes ready to try plans: runs doing nothing in all futures. Future `i` is the same for every plan, and the same that
 * an ensemble of so many runs draws with the same seed.
 *
 * @returns `null` when it was told to stop
 * @throws FaultError as runs do
 */
export async function createTrials(request: TrialRequest, runs: Runs): Promise<Trials | null> {
  const { grids, vary, hurdles, budgets, years, seed, sampler, futures } = request
  const summaries = summariesOf(request)
  const outputs = [...new Set(summaries.map(({ output }) => output))]
  const withLevers = new Map([...vary, ...grids.map(({ id, values }) => [id, evenly(values)] as const)])
  const counts = { search: futures.all, fresh: futures.fresh }
  const points = {
    search: samplerOf(sampler, futures.all, vary.size, seed),
    fresh: samplerOf(sampler, futures.fresh, vary.size, freshSeed(seed)),
  }
  const common = { seed, outputs, series: [], summaries }

  const idleRuns = async (of: Futures['of']) => {
    const own = table(counts[of], vary.size, (run, d) => points[of](run, d))
    return runs({ ...common, runs: counts[of], sampler: { points: own }, vary, inputs: request.idle })
  }
  const searched = await idleRuns('search')
  if (searched === null) return null
  const idle: Record<Futures['of'], readonly Float64Array[] | null> = { search: searched, fresh: null }

  const idleYears = (budget: number) =>
    mean(searched.slice(1 + budget * years, 1 + (budget + 1) * years).map(mean))
  const scales = budgets.map((_, b) => Math.abs(idleYears(b)) || 1)

  const some = async (plans: readonly Settings[], { of, from, until }: Futures) => {
    const count = until - from
    const own = table(plans.length * count, withLevers.size, (run, d) => {
      const plan = plans[Math.floor(run / count)]!
      const lever = d - vary.size
      if (lever < 0) return points[of](from + (run % count), d)
      return (plan[lever]! + 0.5) / grids[lever]!.values.length
    })
    const found = await runs({
      ...common,
      ...{ runs: plans.length * count, sampler: { points: own }, vary: withLevers, inputs: request.inputs },
    })
    idle[of] ??= await idleRuns(of)
    const nothing = idle[of]
    if (found === null || nothing === null) return null
    return plans.map((_, p): PlanValue => {
      const own = found.map((values) => values.subarray(p * count, (p + 1) * count))
      const same = nothing.map((values) => values.subarray(from, until))
      const added = (s: number) => mean(own[s]!.map((value, i) => value - same[s]![i]!))
      const first = 1 + budgets.length * years
      const met = own[0]!.reduce((sum, _, i) => {
        const all = hurdles.every(
          (hurdle, h) => marginOf(hurdle, own[first + h]![i]!, same[first + h]![i]!) >= 0,
        )
        return sum + (all ? 1 : 0)
      }, 0)
      const limited = budgets.flatMap((_, b) =>
        Array.from({ length: years }, (_, year) => added(1 + b * years + year) / scales[b]!),
      )
      return { cost: added(0) * years, met: met / count, limited }
    })
  }

  return {
    limits: budgets.flatMap(({ most }, b) => Array.from({ length: years }, () => most / scales[b]!)),
    rises: ({ limited }) =>
      scales.map((scale, b) => Math.max(...limited.slice(b * years, (b + 1) * years)) * scale),
    idleCost: mean(searched[0]!) * years,
    evaluate: async (plans, futures) => {
      const values: PlanValue[] = []
      const each = Math.max(1, Math.floor(atOnce / (futures.until - futures.from)))
      for (let first = 0; first < plans.length; first += each) {
        const found = await some(plans.slice(first, first + each), futures)
        if (found === null) return null
        values.push(...found)
      }
      return values
    },
  }
}

/** Cost; by budget each year; by goal what it looks at. */
function summariesOf({ cost, budgets, hurdles, years }: TrialRequest): Summary[] {
  const over = (output: string, from: number, until: number): Summary => ({
    ...{ output, of: 'mean', from: from + slack, until: until + slack },
  })
  return [
    over(cost, 0, 12 * years),
    ...budgets.flatMap(({ outcome }) =>
      Array.from({ length: years }, (_, year) => over(outcome, 12 * year, 12 * (year + 1))),
    ),
    ...hurdles.map(summaryOf),
  ]
}

/** One of the values, each as likely as the others: the middle of the i-th of equal parts gives the i-th. */
function evenly(values: readonly number[]): Range {
  return { kind: 'discrete', values, weights: values.map(() => 1) }
}

function table(rows: number, columns: number, at: (row: number, column: number) => number): Float64Array {
  const found = new Float64Array(rows * columns)
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) found[r * columns + c] = at(r, c)
  return found
}

function mean(values: ArrayLike<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0) / values.length
}
