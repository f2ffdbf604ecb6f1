import { findingOf, type Finding } from '../../analysis/finding'
import type { Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import { addMonths } from '../../scenario/month'
import { runOf, type Result } from '../../session/result'
import type { Messages } from '../../text/en'
import { monthName } from '../../text/month'
import type { Figures } from '../figures'
import type { Moved } from './moved'

/** The month in whose year a score is taken, by name. The value at month 180 closes the month before it. */
export function yearEnd(result: Result, month: number = result.times.at(-1) ?? 0): string {
  return monthName(addMonths(result.place.start, month - 1))
}

/** What our plan does to one outcome over the years, against the run without action on the same assumptions. */
export function findingIn(score: Score, result: Result): Finding {
  const idle = seriesOf(runOf(result, 'assumptions') ?? runOf(result, 'nothing')!, score.outcome.id)
  return findingOf(score, result.times, idle, seriesOf(runOf(result, 'plan')!, score.outcome.id))
}

/** What one outcome shows, as a sentence or two: what our plan does apart from what our assumptions do. */
export function findingSentence(
  score: Score,
  finding: Finding,
  result: Result,
  moved: Moved,
  figures: Figures,
  text: Messages,
): string {
  const { say, bare, moreOrLess } = figures
  const end = yearEnd(result)
  if (moved === 'neither') {
    // The first year's mean, not its first month: a year is set beside a year, as everywhere else.
    return text.finding.untouched(bare(score.first), bare(score.nothing), end)
  }
  if (moved === 'assumptions') {
    if (score.assumed === 'same')
      return text.finding.onlyAssumptionsSame(bare(score.assumptions), bare(score.nothing), end)
    const assumed = moreOrLess(score.assumptions, score.nothing)
    return text.finding.onlyAssumptions(assumed, bare(score.assumptions), bare(score.nothing), end)
  }
  if (moved === 'plan') return ofPlan()
  const alone =
    score.assumed === 'same'
      ? text.finding.assumptionsSame
      : text.finding.assumptions(moreOrLess(score.assumptions, score.nothing))
  return ofPlan() + alone

  function ofPlan(): string {
    const both = moved === 'both'
    const [plan, before] = [bare(score.plan), bare(score.assumptions)]
    switch (finding.kind) {
      case 'same':
        return plan === before
          ? text.finding.same(say(score.plan), end, both)
          : text.finding.tooSmall(plan, before, end, both)
      case 'passing': {
        // The year's own values are not shown beside it, so its size is rounded by itself.
        const passing = moreOrLess(finding.change, 0)
        return text.finding.passing(passing, yearEnd(result, finding.at), plan, before, end)
      }
      case 'dip':
        return text.finding.dip(yearEnd(result, finding.until)) + change()
      case 'relapse':
        return text.finding.relapse(yearEnd(result, finding.until)) + change()
      case 'mixed':
        return text.finding.mixed + change()
      default:
        return change()
    }
    function change(): string {
      const difference = moreOrLess(score.plan, score.assumptions)
      const say = both ? text.finding.ours : text.finding.change
      return say(difference, plan, before, end) + text.finding.verdict[score.verdict]
    }
  }
}
