import type { MoneyFutures } from './money'
import type { Spread } from './spread'

/** What a plan does in many futures. */
export interface Futures {
  readonly runs: number
  readonly seed: number
  /** Every outcome, as the mean of the last year. */
  readonly spreads: readonly Spread[]
  /** Those of the question. */
  readonly fans: readonly Fan[]
  /** Whether the money of each organisation reaches; of a model that knows of none, empty. */
  readonly money: readonly MoneyFutures[]
}

/** One outcome over time. `nothing` is without the plan, in the same futures. */
export interface Fan {
  readonly outcome: string
  /** [share of `bandShares`][time] */
  readonly plan: readonly Float64Array[]
  readonly nothing: readonly Float64Array[]
  /** Single futures: [future][time] */
  readonly singles: readonly { readonly plan: Float64Array; readonly nothing: Float64Array }[]
}
