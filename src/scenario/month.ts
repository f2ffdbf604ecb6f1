import { FaultError } from '../model/fault'

const form = /^(1[89]|2[01])\d\d-(0[1-9]|1[0-2])$/

/** Whether a text is a calendar month, `YYYY-MM`, between 1800 and 2199. */
export function isMonth(text: string): boolean {
  return form.test(text)
}

/**
 * The month after which no programme ends: a run that is told this never sees an end.
 * In months from the start of a run, because that is what the model takes.
 */
export const neverEnds = 1000

/** Months since January of the year 0: only differences mean anything. Throws `month.wrong-form`. */
function count(month: string): number {
  if (!isMonth(month))
    throw new FaultError([{ kind: 'month.wrong-form', values: { found: month.slice(0, 40) } }])
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}

/** How many months lie between two months; negative when `to` is the earlier one. Throws `month.wrong-form`. */
export function monthsBetween(from: string, to: string): number {
  return count(to) - count(from)
}

/**
 * The month a whole number of months after another (before it, when negative).
 *
 * @param months rounded to the nearest whole month
 * @throws FaultError `month.wrong-form` for a bad month, or a result outside 1800 to 2199
 */
export function addMonths(month: string, months: number): string {
  const total = count(month) + Math.round(months)
  const year = Math.floor(total / 12)
  const result = `${String(year).padStart(4, '0')}-${String(total - year * 12 + 1).padStart(2, '0')}`
  if (!isMonth(result)) throw new FaultError([{ kind: 'month.wrong-form', values: { found: result } }])
  return result
}
