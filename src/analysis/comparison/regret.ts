import type { Outcome } from '../../scenario/catalogue'
import { toleranceOf } from '../verdict'

/** How far each of several plans falls behind the best of them in one outcome. */
export interface Regret {
  /** Positions of the plans that no other beats by more than counts. */
  readonly best: readonly number[]
  /** Positions of those furthest behind; empty where no plan is behind. */
  readonly worst: readonly number[]
  /** Of each plan, in the outcome's unit, never below zero; `NaN` where nothing is known of the plan. */
  readonly regrets: readonly number[]
}

/**
 * Regret of plans in one outcome: what somebody who chose the plan gives up against the best of the plans compared
 * (Savage, 1951), for one run of the model. Changes are compared rather than values, so that plans that believe
 * different things are each judged on what they do.
 *
 * @param changes what each plan does against doing nothing, in the outcome's unit
 * @param beside a value of the outcome, beside which a difference is too small to count (`toleranceOf`)
 * @returns `null` for an outcome of which neither direction is better, or where nothing is known of any plan
 */
export function regretOf(
  outcome: Pick<Outcome, 'better' | 'format' | 'digits'>,
  changes: readonly number[],
  beside: number,
): Regret | null {
  const known = changes.filter((change) => Number.isFinite(change))
  if (outcome.better === 'neither' || known.length === 0) return null
  const tolerance = toleranceOf(outcome, beside)
  const sign = outcome.better === 'higher' ? 1 : -1
  const most = Math.max(...known.map((change) => sign * change))
  const regrets = changes.map((change) => {
    if (!Number.isFinite(change)) return Number.NaN
    const behind = most - sign * change
    return behind <= tolerance ? 0 : behind
  })
  const largest = Math.max(...regrets.filter((regret) => !Number.isNaN(regret)))
  const at = (found: (regret: number) => boolean) =>
    regrets.flatMap((regret, position) => (found(regret) ? [position] : []))
  return {
    best: at((regret) => regret === 0),
    worst: largest === 0 ? [] : at((regret) => regret > 0 && largest - regret <= tolerance),
    regrets,
  }
}
