import type { LocalPlace, Scenario } from '../../scenario/scenario'
import type { PlanRegret } from './futures-regret'

/** Asks how far each of some plans falls behind the best of them, future by future. */
export interface RegretQuestion {
  /** The present plan: all plans have its assumptions and its numbers of the place. */
  readonly scenario: Scenario
  readonly place: LocalPlace
  /** Plans of the same place that stand beside it. */
  readonly others: readonly Scenario[]
  readonly runs: number
  readonly seed: number
}

export interface RegretAnswer {
  readonly runs: number
  readonly seed: number
  /** By outcome: the present plan, the others in their order, and doing nothing last. */
  readonly outcomes: readonly { readonly outcome: string; readonly plans: readonly PlanRegret[] }[]
}
