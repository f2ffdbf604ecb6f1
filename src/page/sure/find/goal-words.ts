import type { Catalogue } from '../../../scenario/catalogue'
import type { Goal } from '../../../scenario/goal'
import { findPlanText as text } from '../../../text/find-plan'
import { monthName } from '../../../text/month'
import { formatValue } from '../../../text/number'

/** A goal in one line, as notes of plans and files have it. */
export function goalWords({ outcomes }: Catalogue, goal: Goal): string {
  const outcome = outcomes.find(({ id }) => id === goal.outcome)
  const style =
    goal.measure === 'share' || outcome === undefined
      ? ({ format: goal.measure === 'share' ? 'percent' : 'number', digits: 1 } as const)
      : { format: outcome.format, digits: Math.max(outcome.digits, 1) }
  const value = formatValue(goal.value, style)
  return text.goal(
    outcome?.label ?? goal.outcome,
    goal.is,
    goal.measure === 'value' ? value : text.against(goal.value > 0 ? `+${value}` : value),
    monthName(goal.by),
    goal.over === 'year',
  )
}
