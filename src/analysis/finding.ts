import type { Score } from './scorecard'
import { verdictOf, type Verdict } from './verdict'

/**
 * What one outcome's two lines say, as a reader would put it. Years are compared, not months, so that a plan which
 * only flattens the winter is neither better nor worse month by month; differences too small to show count as none
 * (`toleranceOf`). Months count from the start of the run; a year is named by the month that closes it.
 *
 * - `same`: no year differs
 * - `steady`: different at the end, and in no earlier year the other way
 * - `dip`: worse before better: worse years, the first of them closing at `from`, then better ones from `until` on;
 *   by the month, `first` is the first worse one, `turn` follows the last, and from `gain` on it is better: years may lie
 *   between the two that are neither
 * - `relapse`: better before worse: `until` closes the last better year
 * - `mixed`: changes sides more than once
 * - `passing`: no different at the end, but before; `at` closes the year furthest apart, `change` is that year's
 * - `moved`: different at the end, for an outcome of which neither direction is better
 */
export type Finding =
  | { readonly kind: 'same' | 'steady' | 'mixed' | 'moved' }
  | {
      readonly kind: 'dip'
      readonly from: number
      readonly until: number
      readonly first: number
      readonly turn: number
      readonly gain: number
    }
  | { readonly kind: 'relapse'; readonly until: number }
  | { readonly kind: 'passing'; readonly at: number; readonly change: number }

/** A millionth of a month is no month: saved times need not be exact in binary (as in `yearMean`). */
const slack = 1e-6

/** Years in a row that are better, or worse, by the months that close the first and the last of them. */
interface Spell {
  readonly verdict: Verdict
  readonly from: number
  until: number
}

/**
 * Reads what a plan does to one outcome, over the whole run.
 *
 * @param score of this outcome at the end of the run
 * @param idle the outcome without action, under the plan's own assumptions: one value for each of `times`
 */
export function findingOf(
  score: Score,
  times: Float64Array,
  idle: Float64Array,
  plan: Float64Array,
): Finding {
  const spells: Spell[] = []
  let furthest = { at: 0, change: 0 }
  for (let i = 0, first = 0; i < times.length; i++) {
    const until = times[i]!
    if (until < 12) continue
    // The year's own rows only: this is read for several charts while a slider is held.
    while (times[first]! <= until - 12 + slack) first += 1
    const before = mean(idle, first, i)
    const change = mean(plan, first, i) - before
    const verdict = verdictOf(score.outcome, before + change, before)
    if (verdict === 'same') continue
    if (Math.abs(change) > Math.abs(furthest.change)) furthest = { at: until, change }
    const last = spells.at(-1)
    if (last?.verdict === verdict) last.until = until
    else spells.push({ verdict, from: until, until })
  }
  const [first, second, third] = spells
  if (first === undefined) return { kind: 'same' }
  if (score.verdict === 'same') return { kind: 'passing', ...furthest }
  if (score.verdict === 'changed') return { kind: 'moved' }
  if (second === undefined) return { kind: 'steady' }
  if (third !== undefined) return { kind: 'mixed' }
  return first.verdict === 'worse'
    ? { kind: 'dip', from: first.from, until: second.from, ...monthsOf(first, second.from) }
    : { kind: 'relapse', until: first.until }

  /** The worse months, from the first worse year's first to the last before a better year has closed; the better. */
  function monthsOf({ from }: Spell, until: number): { first: number; turn: number; gain: number } {
    let [first, turn, gain] = [until, until, 0]
    for (let i = 0; i < times.length; i++) {
      const at = times[i]!
      if (at <= from - 12 + slack || at > until + slack) continue
      const verdict = verdictOf(score.outcome, plan[i]!, idle[i]!)
      if (verdict !== 'better') gain = Math.min(until, times[i + 1] ?? at)
      if (verdict !== 'worse') continue
      first = Math.min(first, at)
      turn = Math.min(until, times[i + 1] ?? at)
    }
    return { first, turn, gain: Math.max(gain, turn) }
  }
}

function mean(values: Float64Array, first: number, last: number): number {
  let sum = 0
  for (let i = first; i <= last; i++) sum += values[i]!
  return sum / (last - first + 1)
}
