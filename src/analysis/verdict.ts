import type { Outcome } from '../scenario/catalogue'

/** How a value compares with another, for the people concerned. `changed`: neither direction is better. */
export type Verdict = 'better' | 'worse' | 'same' | 'changed'

/**
 * Differences that count as none: a thousandth of the value compared with, or half of the last digit that is shown,
 * whichever is larger. The first keeps rounding of the model from being news; the second never calls a difference
 * better or worse that readers cannot see.
 */
export const relativeTolerance = 0.001

/** One of the last digit shown, by its decimal place. */
const lastDigits = Array.from({ length: 7 }, (_, digits) => Number(`1e-${digits}`))

/** The smallest difference that counts for an outcome, in its unit, beside a value. */
export function toleranceOf(outcome: Pick<Outcome, 'format' | 'digits'>, beside: number): number {
  const lastDigit =
    (lastDigits[outcome.digits] ?? Number(`1e-${outcome.digits}`)) * (outcome.format === 'percent' ? 0.01 : 1)
  return Math.max(Math.abs(beside) * relativeTolerance, lastDigit / 2)
}

/** Judges `value` against `beside`. */
export function verdictOf(
  outcome: Pick<Outcome, 'format' | 'digits' | 'better'>,
  value: number,
  beside: number,
): Verdict {
  const change = value - beside
  if (Math.abs(change) <= toleranceOf(outcome, beside)) return 'same'
  if (outcome.better === 'neither') return 'changed'
  return change > 0 === (outcome.better === 'higher') ? 'better' : 'worse'
}
