import { dominates, type ValuedPlan } from './dominance'
import type { SearchSpace } from './search-space'

/**
 * The plans that live on, best first: front after front of plans that none of the rest dominates; of the front that
 * does not fit, those that stand furthest from their neighbours.
 *
 * Source: NSGA-II, K. Deb and others, IEEE Transactions on Evolutionary Computation 6 (2002), 182-197. Plans that are
 * alike in both objectives count once for the distance, so that they do not push others out.
 */
export function survivors<T extends ValuedPlan>(space: SearchSpace, plans: readonly T[], count: number): T[] {
  const kept: T[] = []
  let rest = [...plans]
  while (kept.length < count && rest.length > 0) {
    const front = rest.filter((plan) => !rest.some((other) => dominates(space, other, plan)))
    const ranked = bySpread(front)
    kept.push(...ranked.slice(0, count - kept.length))
    const taken = new Set(front)
    rest = rest.filter((plan) => !taken.has(plan))
  }
  return kept
}

/** A front with those first that have the most room around them; the two ends before all. */
function bySpread<T extends ValuedPlan>(front: readonly T[]): T[] {
  const room = new Map<T, number>(front.map((plan) => [plan, 0]))
  for (const key of ['cost', 'met'] as const) {
    const sorted = [...front].sort((a, b) => a.value[key] - b.value[key])
    const width = sorted.at(-1)!.value[key] - sorted[0]!.value[key]
    if (width === 0) continue
    for (const [i, plan] of sorted.entries()) {
      const [before, after] = [sorted[i - 1], sorted[i + 1]]
      const gap = before && after ? (after.value[key] - before.value[key]) / width : Infinity
      room.set(plan, room.get(plan)! + gap)
    }
  }
  // Sorting keeps the order of equals, so the result depends on nothing but the plans.
  return [...front].sort((a, b) => {
    const [ra, rb] = [room.get(a)!, room.get(b)!]
    return ra === rb ? 0 : rb - ra
  })
}
