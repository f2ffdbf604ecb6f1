import { movedCount, type PlanValue, type SearchSpace, type Settings } from './search-space'

/** A plan and what it comes to. */
export interface ValuedPlan {
  readonly settings: Settings
  readonly value: PlanValue
}

/** How far a plan is over its limits, summed; 0 for one that keeps them. */
export function overLimits({ limits }: Pick<SearchSpace, 'limits'>, { limited }: PlanValue): number {
  return limits.reduce((sum, limit, i) => sum + Math.max(0, limited[i]! - limit), 0)
}

/** The same, with the share of futures that it is short of what is needed. */
export function violation(space: Pick<SearchSpace, 'limits' | 'needed'>, value: PlanValue): number {
  return overLimits(space, value) + Math.max(0, space.needed - value.met)
}

/** Whether a plan keeps all limits and is as robust as is needed. */
export function isEnough(space: Pick<SearchSpace, 'limits' | 'needed'>, value: PlanValue): boolean {
  return violation(space, value) === 0
}

/**
 * Whether one plan is better than another in every respect that is asked about: among plans that break no limit, no
 * dearer and no less robust, and better in one of the two; where they are equal in both, with fewer levers moved, then
 * with less cost to the last penny. A plan that breaks no limit is better than one that does; of two that do, the one
 * that breaks them less.
 *
 * Source: constrained domination as in K. Deb and others, IEEE Transactions on Evolutionary Computation 6 (2002), 182-197.
 *
 * @param broken how much a plan breaks its limits
 */
export function dominates(
  space: SearchSpace,
  a: ValuedPlan,
  b: ValuedPlan,
  broken: (value: PlanValue) => number = (value) => violation(space, value),
): boolean {
  const [brokenA, brokenB] = [broken(a.value), broken(b.value)]
  if (brokenA !== brokenB) return brokenA < brokenB
  const [costA, costB] = [steps(space, a.value.cost), steps(space, b.value.cost)]
  if (costA > costB || a.value.met < b.value.met) return false
  if (costA < costB || a.value.met > b.value.met) return true
  const [movedA, movedB] = [movedCount(space, a.settings), movedCount(space, b.settings)]
  return movedA === movedB ? a.value.cost < b.value.cost : movedA < movedB
}

/** A cost in whole steps, or as it is where every difference counts. */
function steps({ costStep }: Pick<SearchSpace, 'costStep'>, cost: number): number {
  return costStep > 0 ? Math.round(cost / costStep) : cost
}
