import type { Score } from '../analysis/scorecard'
import type { Verdict } from '../analysis/verdict'
import type { Messages } from '../text/en'
import type { Figures } from './figures'
import type { Moved } from './explore/moved'

/** The change of one outcome that a tile, a line or a row shows. */
export interface Change {
  readonly verdict: Verdict
  readonly up: boolean
  /** Without its sign. */
  readonly size: string
  readonly shortSize: string
  /** The judgement in a word; where only assumptions are moved, that they are the cause. */
  readonly word: string
  /** The whole of it, for those who hear it: `12 fewer than do nothing, better`. */
  readonly spoken: string
}

/**
 * What moved one outcome: our plan against our assumptions without action, so that nothing is put down to the plan
 * that an assumption did; where no lever is moved, our assumptions against do nothing, without a judgement.
 */
export function changeOf(score: Score, figures: Figures, moved: Moved, text: Messages): Change {
  const assumed = moved === 'assumptions'
  const [after, before] = assumed ? [score.assumptions, score.nothing] : [score.plan, score.assumptions]
  const judged = assumed ? score.assumed : score.verdict
  const same = judged === 'same'
  const word = same
    ? isEqual(after, before)
      ? text.scorecard.same
      : text.scorecard.slight
    : assumed
      ? text.scorecard.assumed
      : text.scorecard.verdict[score.verdict]
  const against = text.scorecard.against[moved === 'both' ? 'assumptions' : 'nothing']
  return {
    verdict: assumed && !same ? 'changed' : judged,
    up: after > before,
    // Written when they are asked for: nobody shows all three, and many changes are worked out for each result.
    get size() {
      return figures.apart(after, before)
    },
    get shortSize() {
      return figures.shortApart(after, before)
    },
    word,
    get spoken() {
      return same ? word : `${figures.moreOrLess(after, before)} ${against}, ${word}`
    },
  }
}

/** Whether nothing but the last bits of a calculation tells two values apart. */
function isEqual(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
}
