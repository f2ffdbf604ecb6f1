import type { Fault } from '../model/fault'
import type { Model } from '../model/model'
import { scalarsNamed } from './scalars-named'
import { placeOf, type Origin } from './issues'
import type { LibraryScenario, Reading, Span } from './library-scenario'
import { addMonths, monthsBetween } from './month'
import type { LocalPlace } from './scenario'
import { momentsBetween } from './span'

/**
 * Whether the figures that a scenario of the library asks for can be read from a run: variables that the model has,
 * months inside the run, and something to compare with where a comparison is asked for.
 *
 * @param times months that a run saves, from its start
 * @returns everything found, each with its path
 */
export function checkReadings(
  { modelled, shows }: LibraryScenario,
  model: Model,
  place: LocalPlace,
  times: Float64Array,
  origin: Origin = {},
): Fault[] {
  return modelled.flatMap((reading, i) => {
    const keys = ['modelled', String(i)]
    const faults: Fault[] = []
    const note = (kind: string, key: string, values: NonNullable<Fault['values']> = {}) =>
      faults.push({
        kind,
        where: placeOf([...keys, key], origin),
        values: { label: reading.label, ...values },
      })
    if (scalarsNamed(model, reading.outcome).length === 0)
      note('library.unknown-outcome', 'outcome', { name: reading.outcome })
    const form = formFault(reading, shows)
    if (form) note(form.kind, form.key)
    for (const key of ['when', 'since'] as const) {
      const span = reading[key]
      if (span) checkSpan(span, place, times, (kind, values) => note(kind, key, values))
    }
    return faults
  })
}

/** What is wrong with how a reading is put together, apart from names and months. */
function formFault(
  { measure, against, since, unit, factor }: Reading,
  shows: string | null,
): { kind: string; key: string } | undefined {
  if ((measure === 'level') !== (against === undefined)) return { kind: 'library.against', key: 'against' }
  if ((against === 'earlier') !== (since !== undefined)) return { kind: 'library.since', key: 'since' }
  if (against === 'without' && shows === null) return { kind: 'library.without', key: 'against' }
  const fixed = measure === 'percent' ? '%' : measure === 'ratio' ? 'ratio' : undefined
  if (fixed !== undefined && (unit !== fixed || factor !== undefined))
    return { kind: 'library.unit-of-measure', key: 'unit' }
  return undefined
}

function checkSpan(
  span: Span,
  place: LocalPlace,
  times: Float64Array,
  note: (kind: string, values: NonNullable<Fault['values']>) => void,
): void {
  if (monthsBetween(span.from, span.until) < 0) note('library.span', { ...span })
  else if (momentsBetween(span, place.start, times).length === 0) {
    const until = addMonths(place.start, times.at(-1) ?? 0)
    note('library.outside-the-run', { asked: `${span.from} to ${span.until}`, from: place.start, until })
  }
}
