import { seriesOf } from '../../analysis/series'
import type { Outcome } from '../../scenario/catalogue'
import { runOf, type Result } from '../../session/result'
import type { Messages } from '../../text/en'
import { figuresOf, type Figures } from '../figures'

/** How one outcome is written at the place of a result; remembered, because fifty plans of a place write alike. */
export function createPlanFigures(text: Messages): (outcome: Outcome, result: Result) => Figures {
  const known = new Map<string, Figures>()
  return (outcome, result) => {
    const first = seriesOf(runOf(result, 'nothing')!, outcome.id)[0] ?? Number.NaN
    const { place } = result
    const base = place.beds === 'index' ? first : 0
    const key = `${outcome.id} ${place.id} ${place.vintage} ${base}`
    let figures = known.get(key)
    if (figures === undefined) {
      figures = figuresOf(outcome, place, first, text)
      known.set(key, figures)
    }
    return figures
  }
}
