import { isInside } from './box'
import { failureBoxes, type BoxOptions, type FailureBoxes, type FoundBox } from './failure-boxes'
import { positionIn, type Draws } from './draws'
import { isRelative, marginsOf, type Hurdle } from './hurdle'
import { proportionOf, type Proportion } from './proportion'

/** An end of an input, in its unit and as a position in its range. */
export interface End {
  readonly value: number
  /** 0 at the low end of the range, 1 at the high end. */
  readonly position: number
}

/** A restriction as people can be told of it: an input that is at least or at most something, or both. */
export interface Condition {
  /** Identity of the input. */
  readonly input: string
  readonly low: End | null
  readonly high: End | null
  /** Quasi-p-value: how likely chance would do as well. */
  readonly p: number
}

/** A region of failure: {@link FoundBox} with its inputs named. */
export interface Region extends Omit<FoundBox, 'restrictions'> {
  readonly conditions: readonly Condition[]
  /** Goals missed in a future of the region, on average. */
  readonly mean: number
}

/** Where the failures are, or why nothing is said of it. */
export interface Regions extends Omit<FailureBoxes, 'boxes'> {
  readonly regions: readonly Region[]
}

/** How a plan fares by one goal, or by all of them together. */
export interface Standing {
  readonly met: Proportion
  /** Where it is missed. */
  readonly failures: Regions
}

/** How a plan fares over all futures. */
export interface Robustness {
  readonly runs: number
  /** In the order of the goals. */
  readonly goals: readonly (Standing & { readonly margins: Float64Array })[]
  readonly all: Standing
  /** Futures of which something could not be told: they count as missed. */
  readonly unknown: number
}

/**
 * Judges a plan from one number a run and goal: all that has to be kept of the runs, whoever made them.
 *
 * @param plan by goal, the summary (`summaryOf`) of each run of the plan
 * @param nothing by goal, that of the same futures without action; `null` where no goal is relative
 * @param draws what was drawn for the futures
 */
export function robustnessFrom(
  hurdles: readonly Hurdle[],
  plan: readonly Float64Array[],
  nothing: readonly Float64Array[] | null,
  draws: Draws,
  options?: BoxOptions,
): Robustness {
  const margins = hurdles.map((hurdle, g) => marginsOf(hurdle, plan[g]!, nothing?.[g] ?? null))
  const runs = plan[0]?.length ?? 0
  const missed = margins.map((own) => Uint8Array.from(own, (margin) => (margin >= 0 ? 0 : 1)))
  const counts = Uint8Array.from({ length: runs }, (_, future) =>
    missed.reduce((sum, own) => sum + own[future]!, 0),
  )
  const standing = (interest: Uint8Array): Standing => ({
    met: proportionOf(
      interest.reduce((sum, miss) => sum + (1 - miss), 0),
      runs,
    ),
    failures: regionsOf(interest, counts, draws, options),
  })
  const goals = missed.map((own, g) => ({ ...standing(own), margins: margins[g]! }))
  return {
    runs,
    goals,
    // Of a single goal, all of them are the same as it.
    all: goals.length === 1 ? goals[0]! : standing(counts.map((count) => Math.min(1, count))),
    unknown: counts.filter((_, future) => margins.some((own) => Number.isNaN(own[future]!))).length,
  }
}

/** Whether do nothing has to be run as well. */
export function needsNothing(hurdles: readonly Hurdle[]): boolean {
  return hurdles.some(isRelative)
}

function regionsOf(
  interest: Uint8Array,
  counts: Uint8Array,
  { names, ranges, columns }: Draws,
  options?: BoxOptions,
): Regions {
  const { boxes, none, base } = failureBoxes({ columns, interest }, options)
  let left = [...interest.keys()]
  const regions = boxes.map(({ restrictions, ...found }): Region => {
    const isIn = (future: number) => isInside(columns, restrictions, future)
    const inside = left.filter(isIn)
    left = left.filter((future) => !isIn(future))
    const end = (dimension: number, value: number): End | null =>
      Number.isFinite(value) ? { value, position: positionIn(ranges[dimension]!, value) } : null
    return {
      ...found,
      conditions: restrictions.map(({ dimension, low, high, p }) => ({
        input: names[dimension]!,
        low: end(dimension, low),
        high: end(dimension, high),
        p,
      })),
      mean: inside.reduce((sum, future) => sum + counts[future]!, 0) / inside.length,
    }
  })
  return { regions, none, base }
}
