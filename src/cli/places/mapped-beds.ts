import { FaultError } from '../../model/fault'
import type { NotMeetingCriteria } from './criteria'
import { dataFiles } from './data-files'
import { placesOf } from './geography'
import { readTable } from './table'
import type { Beds, ObservedBeds } from './trust-beds'

/** The part of the trusts' beds and patients that is put down to one place. */
export interface MappedBeds extends Beds {
  readonly notMeetingCriteria: number
}

/** The trusts' sum may differ from England's row by this many beds: the publisher rounds each trust and month. */
const tolerance = 5

/**
 * Shares every trust's beds out to places by where its patients live. A council that has split since the mapping was
 * made is shared out by its parts' implied beds; the specialist trusts that are not in the mapping, over all places
 * by implied beds.
 *
 * @param implied each place's beds implied by its people, by code
 * @throws FaultError `data.unknown-place` for a mapping to nowhere, `data.beds-do-not-add-up` where places and England differ
 */
export function mapBeds(
  mapping: string,
  beds: ObservedBeds,
  criteria: NotMeetingCriteria,
  implied: ReadonlyMap<string, number>,
): ReadonlyMap<string, MappedBeds> {
  const found = new Map(
    [...implied.keys()].map((code) => [code, { open: 0, occupied: 0, notMeetingCriteria: 0 }]),
  )
  const mapped = new Set<string>()
  for (const row of readTable(dataFiles.mapping, mapping, ['trust_code', 'geo_code'])) {
    const trust = row.text('trust_code')
    const of = beds.trusts.get(trust)
    if (of === undefined) continue
    mapped.add(trust)
    const codes = placesOf(row.text('geo_code'))
    const whole = codes.reduce((sum, code) => sum + (implied.get(code) ?? 0), 0)
    for (const code of codes) {
      const place = found.get(code)
      if (place === undefined) {
        throw new FaultError([{ kind: 'data.unknown-place', where: row.where, values: { code } }])
      }
      const share = (row.amount('p_trust') * implied.get(code)!) / whole
      place.open += of.open * share
      place.occupied += of.occupied * share
      place.notMeetingCriteria += (criteria.trusts.get(trust) ?? 0) * share
    }
  }
  spreadSpecialists(found, beds, mapped, implied)
  checkSum(found.values(), beds.adult)
  return found
}

function spreadSpecialists(
  places: ReadonlyMap<string, { open: number; occupied: number }>,
  beds: ObservedBeds,
  mapped: ReadonlySet<string>,
  implied: ReadonlyMap<string, number>,
): void {
  const specialists = [...beds.trusts].filter(([trust]) => !mapped.has(trust)).map(([, of]) => of)
  const open = specialists.reduce((sum, of) => sum + of.open, 0)
  const occupied = specialists.reduce((sum, of) => sum + of.occupied, 0)
  const all = [...implied.values()].reduce((sum, of) => sum + of, 0)
  for (const [code, place] of places) {
    place.open += (open * implied.get(code)!) / all
    place.occupied += (occupied * implied.get(code)!) / all
  }
}

function checkSum(places: Iterable<Beds>, england: Beds): void {
  const sum = { open: 0, occupied: 0 }
  for (const beds of places) {
    sum.open += beds.open
    sum.occupied += beds.occupied
  }
  for (const kind of ['open', 'occupied'] as const) {
    if (Math.abs(sum[kind] - england[kind]) <= tolerance) continue
    const values = { found: Math.round(sum[kind]), expected: Math.round(england[kind]) }
    throw new FaultError([{ kind: 'data.beds-do-not-add-up', where: { file: dataFiles.beds }, values }])
  }
}
