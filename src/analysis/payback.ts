import type { Outcome } from '../scenario/catalogue'
import type { Finding } from './finding'
import { toleranceOf } from './verdict'

/**
 * When a plan that costs more at first has earned that back. Two dates that are often taken for one:
 *
 * - `turn`: from this month on each year costs less than without the plan; `null` where that never comes, or comes and
 *   goes more than once
 * - `back`: from this month to the end of the run, all that was spent more has been made good
 *
 * - `same`: never as much dearer or cheaper, all in all, as could be told
 * - `saves`: never dearer, all in all: there is nothing to pay back
 * - `paid`: dearer first and paid back within the run
 * - `owing`: not paid back at the end of the run; `owed` is what it has cost more by then
 */
export type Payback =
  | { readonly kind: 'same' }
  | { readonly kind: 'saves'; readonly saved: number }
  | { readonly kind: 'paid'; readonly turn: number | null; readonly back: number; readonly saved: number }
  | { readonly kind: 'owing'; readonly turn: number | null; readonly owed: number }

/** Whether an outcome is spending in pounds a year, which adds up over the years and may be paid back. */
export function isSpending({ format, units, better, label }: Outcome): boolean {
  return (
    format === 'pounds' &&
    better === 'lower' &&
    /^GBP\s*\/\s*year$/i.test(units.trim()) &&
    /\bspend/i.test(label)
  )
}

/**
 * Reads when spending under a plan is made good against spending without it. Sums are kept month by month, so that a
 * winter that costs less decides nothing by itself; less than a thousandth of a year's spending is no debt. A month
 * counts as the value that closes it, as in the means of years, so that a balance here and the sum of the years
 * elsewhere (`sinceStart`) are the same pounds.
 *
 * @param times months from the start of the run
 * @param idle spending without action, a year, one value for each of `times`
 * @param plan spending under the plan
 */
export function paybackOf(
  outcome: Outcome,
  finding: Finding,
  times: Float64Array,
  idle: Float64Array,
  plan: Float64Array,
): Payback {
  /** What the plan has cost more up to each month. */
  const owed = new Float64Array(times.length)
  for (let i = 1; i < times.length; i++) {
    const years = (times[i]! - times[i - 1]!) / 12
    owed[i] = owed[i - 1]! + (plan[i]! - idle[i]!) * years
  }
  const small = toleranceOf(outcome, mean(idle))
  const most = owed.reduce((high, value) => Math.max(high, value), 0)
  const end = owed.at(-1) ?? 0
  if (most <= small) return end < -small ? { kind: 'saves', saved: -end } : { kind: 'same' }
  const turn = turnOf(finding, times, owed, most)
  // However little is left: a debt is made good when it is gone.
  if (end > 0) return { kind: 'owing', turn, owed: end }
  let back = owed.length - 1
  while (back > 0 && owed[back - 1]! <= 0) back -= 1
  return { kind: 'paid', turn, back: times[back]!, saved: -end }
}

/** Where no year is dearer but the first months are, the debt is highest when spending turns. */
function turnOf(finding: Finding, times: Float64Array, owed: Float64Array, most: number): number | null {
  if (finding.kind === 'dip') return finding.gain
  return finding.kind === 'steady' && owed.at(-1)! < most ? times[owed.lastIndexOf(most)]! : null
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
