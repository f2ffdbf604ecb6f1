import { seriesOf } from '../../analysis/series'
import type { Outcome } from '../../scenario/catalogue'
import type { LocalPlace } from '../../scenario/scenario'
import { runOf, type Result } from '../../session/result'
import type { Messages } from '../../text/en'
import { figuresOf } from '../figures'
import type { Level } from './goals/goal-number'

/** How the values of each outcome are written at the place of a result; asked again and again, worked out once. */
export function levelsOf(
  result: Result | null,
  place: LocalPlace,
  text: Messages,
): (outcome: Outcome) => Level {
  const known = new Map<string, Level>()
  // A result may still be that of the place before.
  const nothing = result?.place.id === place.id ? runOf(result, 'nothing') : null
  return (outcome) => {
    const before = known.get(outcome.id)
    if (before !== undefined) return before
    const first = nothing?.outputs.includes(outcome.id) ? (seriesOf(nothing, outcome.id)[0] ?? 0) : 0
    const level = { figures: figuresOf(outcome, place, first, text), first }
    known.set(outcome.id, level)
    return level
  }
}
