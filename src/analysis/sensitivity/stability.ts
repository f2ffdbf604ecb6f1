/** Whether another draw of futures would rank the inputs in the same way. */
export interface Stability {
  /** How many inputs stand at the top: those that this is said of. */
  readonly top: number
  /** Share of the resamples in which the same inputs stand at the top. */
  readonly members: number
  /** Share of the resamples in which they stand there in the same order. */
  readonly order: number
  /** `order` where the order holds, `members` where only who is at the top does, `none` otherwise. */
  readonly holds: 'order' | 'members' | 'none'
}

/** Said to hold when it does in as many of the resamples. */
const enough = 0.95
/** Nobody reads a ranking further down than this. */
const mostAtTop = 5

/** Places of the inputs from the most important to the least; those alike keep their order. */
export function ranking(importance: ArrayLike<number>): number[] {
  return Array.from(importance, (_, i) => i).sort((a, b) => importance[b]! - importance[a]!)
}

/**
 * Says whether a ranking is stable, by how often resamples rank alike. Of inputs that hardly matter the order is chance
 * and nobody's concern: at the top stand at most five, and only what is not negligible.
 *
 * Source of the idea: F. J. Sarrazin, F. Pianosi and T. Wagener, Global sensitivity analysis of environmental models:
 * convergence and validation, Environmental Modelling and Software 79 (2016), 135-152.
 *
 * @param importance one number for each input
 * @param resamples the same, of each resample
 * @param counted how many inputs are not negligible
 */
export function stabilityOf(
  importance: ArrayLike<number>,
  resamples: readonly ArrayLike<number>[],
  counted: number,
): Stability {
  const top = Math.min(mostAtTop, counted)
  const first = ranking(importance).slice(0, top)
  let members = 0
  let order = 0
  for (const one of resamples) {
    const found = ranking(one).slice(0, top)
    if (found.every((input) => first.includes(input))) members += 1
    if (found.every((input, i) => input === first[i])) order += 1
  }
  const share = (count: number): number => (resamples.length === 0 ? 0 : count / resamples.length)
  const shares = { members: share(members), order: share(order) }
  const holds = shares.order >= enough ? 'order' : shares.members >= enough ? 'members' : 'none'
  return { top, ...shares, holds }
}
