import type { Outcome } from '../../scenario/catalogue'
import type { LocalPlace } from '../../scenario/scenario'
import type { Variable } from '../../model/model'
import type { Messages } from '../../text/en'
import { figuresOf, type Figures } from '../figures'

/**
 * How the values of any variable are written. An outcome's as everywhere; what the file says nothing of as money where
 * the unit is money, else as numbers with as many places as tell the largest of them to three figures.
 *
 * @param first do nothing's first value
 * @param largest of all that are shown
 */
export function variableFigures(
  variable: Variable,
  outcome: Outcome | null,
  place: LocalPlace,
  first: number,
  largest: number,
  text: Messages,
): Figures {
  const units = variable.units ?? ''
  const given = variable.attributes.get('format') as Outcome['format'] | undefined
  const format = given ?? (/^GBP\b/.test(units) ? 'pounds' : 'number')
  const scale = format === 'percent' ? 100 : 1
  const shown: Outcome = outcome ?? {
    id: variable.id,
    label: variable.name,
    units,
    doc: variable.doc,
    group: 'chart',
    order: 0,
    better: 'neither',
    // A count of people in one element is a fraction more often than not.
    format: format === 'count' ? 'number' : format,
    digits: placesFor(largest * scale),
  }
  return figuresOf(shown, place, first, text)
}

function placesFor(largest: number): number {
  if (!(largest > 0)) return 0
  return Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))))
}
