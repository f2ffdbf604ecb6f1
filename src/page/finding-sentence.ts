import { findingOf } from '../analysis/finding'
import type { Score } from '../analysis/scorecard'
import { seriesOf } from '../analysis/series'
import { addMonths } from '../scenario/month'
import { runOf, type Result } from '../session/result'
import type { Messages } from '../text/en'
import { monthName } from '../text/month'
import type { Figures } from './figures'

/** The month in whose year a score is taken, by name. The value at month 180 closes the month before it. */
export function yearEnd(result: Result, month: number = result.times.at(-1) ?? 0): string {
  return monthName(addMonths(result.place.start, month - 1))
}

/** Whether a scenario asks for anything at all. */
export function isUntouched(result: Result): boolean {
  const { levers, assumptions } = result.scenario
  return Object.keys(levers).length === 0 && Object.keys(assumptions).length === 0
}

/** What one outcome shows, as a sentence or two. */
export function findingSentence(score: Score, result: Result, figures: Figures, text: Messages): string {
  const say = (value: number) => figures.value(value * figures.scale)
  const size = (change: number) => figures.size(change * figures.scale)
  const end = yearEnd(result)
  const nothing = seriesOf(runOf(result, 'nothing')!, score.outcome.id)
  const plan = seriesOf(runOf(result, 'plan')!, score.outcome.id)
  if (isUntouched(result))
    return text.finding.untouched(say(nothing[0] ?? Number.NaN), say(score.nothing), end)

  const alone = result.assumptions === null ? '' : text.finding.assumptions(say(score.assumptions))
  const finding = findingOf(score, result.times, nothing, plan)
  const change = () =>
    text.finding.change(size(score.change), score.change > 0, say(score.plan), say(score.nothing), end) +
    text.finding.verdict[score.verdict]
  switch (finding.kind) {
    case 'same':
      return text.finding.same(say(score.plan), end) + alone
    case 'passing':
      return (
        text.finding.passing(
          size(finding.change),
          finding.change > 0,
          yearEnd(result, finding.at),
          say(score.plan),
          end,
        ) + alone
      )
    case 'dip':
      return text.finding.dip(yearEnd(result, finding.until)) + change() + alone
    case 'relapse':
      return text.finding.relapse(yearEnd(result, finding.until)) + change() + alone
    case 'mixed':
      return text.finding.mixed + change() + alone
    default:
      return change() + alone
  }
}
