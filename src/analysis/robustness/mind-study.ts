import type { Goal } from '../../scenario/goal'
import type { LocalPlace, Scenario } from '../../scenario/scenario'

/** What an answer is about that might be turned round. */
export type MindSubject =
  | { readonly kind: 'goal'; readonly goal: Goal }
  /** Which of two plans is better in the last year; the other one with the present plan's assumptions and numbers. */
  | { readonly kind: 'ranking'; readonly outcome: string; readonly against: Scenario }

export interface MindQuestion {
  readonly scenario: Scenario
  readonly place: LocalPlace
  readonly subject: MindSubject
}

/** One assumption that is moved, in its own unit. */
export interface NamedMove {
  readonly id: string
  readonly from: number
  readonly to: number
  /** In units of its range, with its sign. */
  readonly shift: number
}

/** A shift after which the answer is another. */
export interface NamedReversal {
  readonly moves: readonly NamedMove[]
  readonly length: number
  /** There, and a hair before. */
  readonly margin: number
  readonly marginBefore: number
}

export interface MindAnswer {
  /** At the present values: 0 or more where the goal is met, or the plan is the better one. */
  readonly margin: number
  /** The smallest first. */
  readonly alone: readonly NamedReversal[]
  readonly smallest: NamedReversal | null
  readonly sparse: NamedReversal | null
  /** Points that were tried. */
  readonly points: number
  /** Assumptions that might move. */
  readonly assumptions: number
}
