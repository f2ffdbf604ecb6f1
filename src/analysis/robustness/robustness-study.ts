import type { Goal } from '../../scenario/goal'
import type { LocalPlace, Scenario } from '../../scenario/scenario'
import type { Standing } from './robustness'

/** Asks in how many futures a plan meets its goals, and when it does not. */
export interface RobustnessQuestion {
  readonly scenario: Scenario
  readonly place: LocalPlace
  /** One at least. */
  readonly goals: readonly Goal[]
  readonly runs: number
  /** The same seed gives the futures that the bands have. */
  readonly seed: number
}

/** How a plan fares: shares and regions, without anything that is kept of each future. */
export interface RobustnessAnswer {
  readonly runs: number
  readonly seed: number
  /** In the order of the goals. */
  readonly goals: readonly Standing[]
  readonly all: Standing
  /** Futures of which something could not be told: they count as missed. */
  readonly unknown: number
}
