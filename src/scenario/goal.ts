import * as v from 'valibot'
import { checked, type Origin } from './issues'
import { monthsBetween } from './month'
import { parts } from './schema'

/** What the value of a goal is measured from: zero, or what doing nothing comes to in the same future. */
export type Measure = 'value' | 'difference' | 'share'

/** What people want of a plan, as they say it: in the form in which files and links keep it. */
export interface Goal {
  /** Identity of an outcome. */
  readonly outcome: string
  readonly is: 'at most' | 'at least'
  /** In the outcome's unit; as a `share` of what doing nothing comes to, -0.05 is five per cent less. */
  readonly value: number
  readonly measure: Measure
  /** The month in which it has to hold, `YYYY-MM`. */
  readonly by: string
  /** That month alone, or the mean of the twelve months that end with it, as on the scorecard. */
  readonly over: 'month' | 'year'
}

/** The shape of a goal: the one source of its validator. */
export const goalSchema = v.strictObject({
  outcome: parts.identity,
  is: v.picklist(['at most', 'at least']),
  value: parts.quantity,
  measure: v.pipe(
    v.picklist(['value', 'difference', 'share']),
    v.description(
      'A value by itself, or a difference from doing nothing, in the outcome’s unit or as a share',
    ),
  ),
  by: parts.month,
  over: v.pipe(v.picklist(['month', 'year']), v.description('That month, or the mean of the year to it')),
})

/** More goals than these no sentence could name. */
export const mostGoals = 12

const goalsSchema = v.pipe(v.array(goalSchema), v.maxLength(mostGoals))

/**
 * Reads goals from parsed JSON.
 *
 * @throws FaultError `json.*`, each with its path
 */
export function readGoals(json: unknown, origin: Origin = {}): readonly Goal[] {
  return checked(goalsSchema, json, origin)
}

/** Saved times are multiples of a step that may not be exact in binary: a millionth of a month is no month. */
const slack = 1e-6

/**
 * The moments of a run that a goal looks at, as months from the start of the run, both counted in: those that charts
 * name by the month, or those that the scorecard takes the mean of.
 *
 * @param start first month of the run
 * @throws FaultError `month.wrong-form`
 */
export function spanOfGoal(
  { by, over }: Pick<Goal, 'by' | 'over'>,
  start: string,
): { readonly from: number; readonly until: number } {
  const month = monthsBetween(start, by)
  if (over === 'month') return { from: month - slack, until: month + slack }
  // A year to March has passed when April begins.
  return { from: month - 11 + slack, until: month + 1 + slack }
}
