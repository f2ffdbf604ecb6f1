import type { Score } from '../../analysis/scorecard'
import { verdictOf } from '../../analysis/verdict'

/** What our plan makes worse among the outcomes that no plan should hide. */
export function harmsOf(scores: readonly Score[]): readonly Score[] {
  return scores.filter((score) => score.outcome.group === 'harm' && score.verdict === 'worse')
}

/** Past this share of its first year's value a change when nothing is done has to be said. */
const drift = 0.25

/** What gets much worse when nothing is done, among the same outcomes: against that every plan is measured. */
export function driftsOf(scores: readonly Score[]): readonly Score[] {
  return scores.filter(({ outcome, first, nothing }) => {
    const isWorse = verdictOf(outcome, nothing, first) === 'worse'
    return outcome.group === 'harm' && isWorse && Math.abs(nothing - first) > drift * Math.abs(first)
  })
}
