import type { Finding } from '../../analysis/finding'
import type { Score } from '../../analysis/scorecard'
import type { Result } from '../../session/result'
import type { Messages } from '../../text/en'
import type { Figures } from '../figures'
import { findingIn, findingSentence } from './finding-sentence'
import type { Moved } from './moved'

/** All that a chart says of one outcome. */
export interface OutcomeView {
  readonly score: Score
  readonly finding: Finding
  readonly figures: Figures
  readonly sentence: string
}

/** Worked out once for each result: this runs while a slider is held. */
export function outcomeView(
  score: Score,
  result: Result,
  moved: Moved,
  figures: Figures,
  text: Messages,
): OutcomeView {
  const finding = findingIn(score, result)
  return { score, finding, figures, sentence: findingSentence(score, finding, result, moved, figures, text) }
}
