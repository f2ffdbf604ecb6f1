import type { Score } from '../../analysis/scorecard'
import type { Result } from '../../session/result'
import type { Messages } from '../../text/en'
import type { Figures } from '../figures'
import { findingIn, findingSentence, yearEnd } from './finding-sentence'
import type { movedOf } from './moved'
import { paybackIn, paybackSentence, turnsOf, type Turns } from './turns'

/** All that a chart says of one outcome: on screen, on paper and on slides the same. */
export interface ChartView {
  readonly score: Score
  readonly figures: Figures
  readonly sentence: string
  readonly turns: Turns
}

/** Works out what a chart says of one outcome: once for each result, because this runs while a slider is held. */
export function chartView(
  score: Score,
  result: Result,
  moved: ReturnType<typeof movedOf>,
  figures: Figures,
  text: Messages,
): ChartView {
  const { start } = result.place
  const finding = findingIn(score, result)
  const payback = paybackIn(score, finding, result)
  const sentence =
    findingSentence(score, finding, result, moved, figures, text) +
    paybackSentence(payback, start, yearEnd(result), figures, text)
  return { score, figures, sentence, turns: turnsOf(finding, payback, start, text) }
}
