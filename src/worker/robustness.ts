import { changeOfMind, usualMindOptions, type ChangeOfMind } from '../analysis/robustness/change-of-mind'
import { drawsOf } from '../analysis/robustness/draws'
import { marginsOf, summaryOf, isRelative, type Hurdle } from '../analysis/robustness/hurdle'
import { needsNothing, robustnessFrom, type Robustness } from '../analysis/robustness/robustness'
import type { Shifts } from '../analysis/robustness/shifts'
import type { Program } from '../engine/compile'
import type { Summary } from '../engine/ensemble/summary'
import type { Inputs } from '../scenario/inputs'
import { pairedSummaries, type Futures, type Kept } from './paired'
import type { Pool, Watching } from './pool'

/** A plan to be judged by goals. */
export interface Judged {
  readonly program: Program
  readonly hurdles: readonly Hurdle[]
  readonly plan: Inputs
  /** The plan's assumptions without action; not needed where no goal is measured from it. */
  readonly nothing?: Inputs
}

/** The runs that a judgement needs, in the order in which `robustnessFrom` takes their summaries. */
export function keptFor({ hurdles, plan, nothing }: Judged): readonly Kept[] {
  const summaries = hurdles.map(summaryOf)
  const all: Kept[] = [{ inputs: plan, summaries }]
  if (nothing && needsNothing(hurdles)) all.push({ inputs: nothing, summaries })
  return all
}

/**
 * How a plan fares by its goals over futures that it shares with doing nothing.
 *
 * @returns `null` when it was cancelled
 * @throws FaultError those of an ensemble
 */
export async function robustnessOf(
  pool: Pool,
  judged: Judged,
  futures: Futures,
  watching?: Pick<Watching, 'onProgress' | 'signal'>,
): Promise<Robustness | null> {
  const found = await pairedSummaries(pool, judged.program, futures, keptFor(judged), watching)
  if (found === null) return null
  return robustnessFrom(judged.hurdles, found[0]!, found[1] ?? null, drawsOf(futures))
}

/**
 * The smallest shift of assumptions after which the plan misses a goal that it meets now, or meets one that it misses.
 *
 * @param judged its first goal is the one asked about
 * @returns `null` when it was cancelled
 * @throws FaultError those of an ensemble
 */
export function mindOnGoal(
  pool: Pool,
  judged: Judged,
  shifts: Shifts,
  watching?: Pick<Watching, 'onProgress' | 'signal'>,
): Promise<ChangeOfMind | null> {
  const [hurdle] = judged.hurdles
  const kept = keptFor({ ...judged, hurdles: [hurdle!] })
  const margins = (found: readonly (readonly Float64Array[])[]) =>
    marginsOf(hurdle!, found[0]![0]!, isRelative(hurdle!) ? (found[1]?.[0] ?? null) : null)
  return mindOn(pool, judged.program, kept, margins, shifts, watching)
}

/** Two plans, and the outcome they are ranked by. */
export interface Ranked {
  readonly program: Program
  readonly summary: Summary
  readonly better: 'lower' | 'higher'
  /** The smallest lead that counts, beside what the second plan comes to. */
  readonly tolerance: (beside: number) => number
  readonly first: Inputs
  readonly second: Inputs
}

/**
 * The smallest shift of assumptions that turns round which of two plans is better, by more than counts as no difference.
 * Margins are by how much the first is better, in the outcome's unit.
 *
 * @returns `null` when it was cancelled
 * @throws FaultError those of an ensemble
 */
export function mindOnRanking(
  pool: Pool,
  { program, summary, better, tolerance, first, second }: Ranked,
  shifts: Shifts,
  watching?: Pick<Watching, 'onProgress' | 'signal'>,
): Promise<ChangeOfMind | null> {
  const kept = [first, second].map((inputs): Kept => ({ inputs, summaries: [summary] }))
  /** At the present values, which are run first. */
  let beside: number | undefined
  const margins = ([one, other]: readonly (readonly Float64Array[])[]) => {
    const values = other![0]!
    beside ??= values[0]!
    return one![0]!.map((value, future) => (better === 'higher' ? 1 : -1) * (value - values[future]!))
  }
  return mindOn(pool, program, kept, margins, shifts, watching, () => tolerance(beside!))
}

async function mindOn(
  pool: Pool,
  program: Program,
  kept: readonly Kept[],
  marginsIn: (found: readonly (readonly Float64Array[])[]) => Float64Array,
  { vary, present }: Shifts,
  { onProgress, signal }: Pick<Watching, 'onProgress' | 'signal'> = {},
  slack = usualMindOptions.slack,
): Promise<ChangeOfMind | null> {
  let done = 0
  const evaluate = async (points: Float64Array): Promise<Float64Array> => {
    const runs = points.length / Math.max(1, vary.size)
    const futures: Futures = { runs, seed: 0, sampler: { points }, vary }
    const found = await pairedSummaries(pool, program, futures, kept, {
      ...(signal && { signal }),
      onProgress: (more) => onProgress?.(done + more),
    })
    done += runs * kept.length
    // A cancelled batch has no margins: the search looks at the signal before it looks at them.
    return found === null ? new Float64Array(runs).fill(Number.NaN) : marginsIn(found)
  }
  return changeOfMind(evaluate, present, signal, { ...usualMindOptions, slack })
}
