import { toleranceOf } from '../../analysis/verdict'
import type { Outcome } from '../../scenario/catalogue'
import { whatChangedText as text } from '../../text/what-changed'
import type { Figures } from '../figures'

/** How parts of one outcome's change are said. */
export interface PartWords {
  /** Whether a part is large enough to be told. */
  readonly counts: (part: number) => boolean
  /** `9 fewer`; of one that does not count, that it does not. */
  readonly say: (part: number) => string
  /** `9 fewer`, however small. */
  readonly size: (part: number) => string
}

/**
 * @param beside what doing nothing gives in the same year: differences are judged beside it
 * @param total the whole change: a part as large as that is said as everywhere else on the page, as the distance of the
 *   two values that are shown
 */
export function partWords(outcome: Outcome, figures: Figures, beside: number, total: number): PartWords {
  const least = toleranceOf(outcome, beside)
  const counts = (part: number) => Math.abs(part) > least
  // Each part is rounded by itself: parts as they are shown may miss their total by one.
  const size = (part: number) =>
    part === total ? figures.moreOrLess(beside + total, beside) : figures.moreOrLess(part, 0)
  const say = (part: number) => (part === 0 ? text.none : counts(part) ? size(part) : text.tiny(size(part)))
  return { counts, size, say }
}
