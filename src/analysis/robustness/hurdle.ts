import type { Summary } from '../../engine/ensemble/summary'
import type { Outcome } from '../../scenario/catalogue'
import { toleranceOf } from '../verdict'
import { spanOfGoal, type Goal, type Measure } from '../../scenario/goal'

/** A goal of a run: like a {@link Goal}, with moments of the run in place of months of the calendar. */
export interface Hurdle {
  /** Identity of the outcome. */
  readonly outcome: string
  readonly is: Goal['is']
  readonly value: number
  readonly measure: Measure
  /** Moments in the model's unit of time, both counted in; of several the mean is taken. */
  readonly from: number
  readonly until: number
  /**
   * How the outcome is written, of a goal of no more or no less than doing nothing: such a goal is met by a difference that
   * is too small to count (`toleranceOf`), as everywhere else. Without it to the last bit.
   */
  readonly written?: Written
}

type Written = Pick<Outcome, 'format' | 'digits'>

/**
 * A goal for runs that begin in a month.
 *
 * @param outcomes that the model tells of, with how they are written
 * @throws FaultError `month.wrong-form`
 */
export function hurdleOf(
  { outcome, is, value, measure, ...goal }: Goal,
  start: string,
  outcomes: readonly (Written & Pick<Outcome, 'id'>)[],
): Hurdle {
  const hurdle = { outcome, is, value, measure, ...spanOfGoal(goal, start) }
  const own = outcomes.find(({ id }) => id === outcome)
  if (own === undefined || value !== 0 || measure === 'value') return hurdle
  return { ...hurdle, written: { format: own.format, digits: own.digits } }
}

/** What has to be kept of each run, of the plan's and of those without action, to judge it. */
export function summaryOf({ outcome, from, until }: Hurdle): Summary {
  return { output: outcome, of: 'mean', from, until }
}

/** Whether a goal cannot be judged without knowing what doing nothing comes to. */
export function isRelative({ measure }: Hurdle): boolean {
  return measure !== 'value'
}

/**
 * By how much a future meets a goal, in the outcome's unit: 0 or more where it is met, below where it is missed, `NaN`
 * where nothing is known.
 *
 * @param plan what the outcome comes to under the plan
 * @param nothing what it comes to in the same future without action; not looked at for a goal of a value by itself
 */
export function marginOf({ is, value, measure, written }: Hurdle, plan: number, nothing: number): number {
  // Of a negative number, such as a loss, five per cent less is further down.
  const bar =
    measure === 'value' ? value : nothing + (measure === 'share' ? value * Math.abs(nothing) : value)
  const margin = is === 'at most' ? bar - plan : plan - bar
  return written === undefined ? margin : margin + toleranceOf(written, nothing)
}

/**
 * Margins of one goal in every future.
 *
 * @param plan summary of each run of the plan
 * @param nothing that of the same futures without action; `null` for goals of a value by itself
 */
export function marginsOf(hurdle: Hurdle, plan: Float64Array, nothing: Float64Array | null): Float64Array {
  return plan.map((value, future) => marginOf(hurdle, value, nothing?.[future] ?? Number.NaN))
}
