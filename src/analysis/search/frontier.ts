import { dominates, overLimits, type ValuedPlan } from './dominance'
import type { SearchSpace } from './search-space'

/**
 * The plans that no other dominates, cheapest first: of those that keep the limits, whatever their robustness, so that
 * what a little less or more of it costs can be seen. Where there are more than can be shown, the ends stay, and the
 * cheapest that is as robust as is needed.
 */
export function frontierOf<T extends ValuedPlan>(space: SearchSpace, plans: readonly T[]): readonly T[] {
  const over = (value: T['value']) => overLimits(space, value)
  const kept = plans.filter(({ value }) => over(value) === 0)
  const best = kept.filter((plan) => !kept.some((other) => dominates(space, other, plan, over)))
  best.sort((a, b) => a.value.met - b.value.met || a.value.cost - b.value.cost)
  return thinned(space, best)
}

function thinned<T extends ValuedPlan>(space: SearchSpace, best: readonly T[]): readonly T[] {
  const most = space.frontier
  if (best.length <= most) return best
  const chosen = new Set(
    Array.from({ length: most }, (_, i) => Math.round((i * (best.length - 1)) / Math.max(1, most - 1))),
  )
  const enough = best.findIndex(({ value }) => value.met >= space.needed)
  if (enough >= 0) chosen.add(enough)
  return best.filter((_, i) => chosen.has(i))
}
