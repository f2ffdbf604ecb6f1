import { dominates, type ValuedPlan } from './dominance'
import type { SearchSpace } from './search-space'

/** Standard errors of hope: of plans that are as good as this, one in six is dropped. With two, next to nothing was. */
const errors = 1

/**
 * Whether a plan that was tried in a few futures may still turn out well enough: not, if a plan known in all futures
 * dominates it even were it as robust as the few futures can mean.
 */
export function isPromising(space: SearchSpace, plan: ValuedPlan, known: readonly ValuedPlan[]): boolean {
  const hopeful = { ...plan, value: { ...plan.value, met: atBest(plan.value.met, space.futures.first) } }
  return !known.some((other) => dominates(space, other, hopeful))
}

/**
 * The upper end of Wilson's interval for a share.
 *
 * Source: E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209-212.
 */
export function atBest(share: number, count: number): number {
  // Rounding must not take a plan that has missed nothing for one that will.
  if (share === 1) return 1
  const z = (errors * errors) / count
  const middle = share + z / 2
  const half = errors * Math.sqrt((share * (1 - share)) / count + z / (4 * count))
  return Math.min(1, (middle + half) / (1 + z))
}
