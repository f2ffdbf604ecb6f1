import type { Outcome } from '../../../scenario/catalogue'
import type { LocalPlace } from '../../../scenario/scenario'
import type { Messages } from '../../../text/en'
import { figuresOf, type Figures } from '../../figures'

/**
 * Figures for effects, which may be far smaller than what they are effects on: with as many decimals as give the largest
 * two places that say something. Money is shortened by its size as it is.
 *
 * @param first do nothing's first value, as `figuresOf` takes it
 * @param largest the largest effect
 */
export function effectFigures(
  outcome: Outcome,
  place: LocalPlace,
  first: number,
  largest: number,
  messages: Messages,
): Figures {
  const usual = figuresOf(outcome, place, first, messages)
  if (outcome.format === 'pounds' || usual.indexed || !(largest > 0)) return usual
  const shown = outcome.format === 'percent' ? largest * 100 : largest
  const digits = Math.max(outcome.digits, Math.min(4, 1 - Math.floor(Math.log10(shown))))
  return figuresOf({ ...outcome, digits }, place, first, messages)
}
