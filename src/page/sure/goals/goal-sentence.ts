import type { Catalogue, Outcome } from '../../../scenario/catalogue'
import type { Goal } from '../../../scenario/goal'
import { goalsText as text } from '../../../text/goals'
import { monthName } from '../../../text/month'
import { formOf } from './goal-form'
import { goalNumberOf, type Level } from './goal-number'

/** Whether an outcome is counted: fewer beds, less money. */
export function isCounted({ format }: Pick<Outcome, 'format'>): boolean {
  return format === 'count' || format === 'days' || format === 'months'
}

/** A goal as people say it: `Average occupied emergency beds at least 5% fewer than doing nothing, in the year to …`. */
export function goalSentence(goal: Goal, outcome: Outcome, level: Level): string {
  const when = goal.over === 'year' ? text.yearTo(monthName(goal.by)) : text.month(monthName(goal.by))
  return text.sentence(outcome.label, barOf(goal, outcome, level), when)
}

/** Tells goals of any outcomes; of one that the model does not have, its identity. */
export function goalTeller(
  { outcomes }: Pick<Catalogue, 'outcomes'>,
  level: (outcome: Outcome) => Level,
): (goal: Goal) => string {
  return (goal) => {
    const outcome = outcomes.find(({ id }) => id === goal.outcome)
    return outcome === undefined ? goal.outcome : goalSentence(goal, outcome, level(outcome))
  }
}

function barOf(goal: Goal, outcome: Outcome, level: Level): string {
  const { write } = goalNumberOf(outcome, goal.measure, level)
  if (goal.measure === 'value') return text.bar.value(text.bounds[goal.is], write(goal.value))
  if (goal.value === 0) return text.bar.same(goal.is, isCounted(outcome))
  const { bound } = formOf(goal)
  const amount = write(Math.abs(goal.value))
  return goal.value > 0
    ? text.bar.more(text.bounds[bound], amount)
    : text.bar.less(text.bounds[bound], amount, isCounted(outcome))
}
