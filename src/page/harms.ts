import type { Score } from '../analysis/scorecard'

/** What our plan makes worse among the outcomes that no plan should hide. */
export function harmsOf(scores: readonly Score[]): readonly Score[] {
  return scores.filter((score) => score.outcome.group === 'harm' && score.verdict === 'worse')
}
