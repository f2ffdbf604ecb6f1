import type { LocalPlace, PlaceSummary } from '../../scenario/scenario'
import { dataFiles } from './data-files'
import { formerCouncilsOf, placeOfDistrict, plainName } from './geography'
import { readTable } from './table'

/**
 * The list of places that a search needs, sorted by name.
 *
 * @param lookup districts of 2022 and the authorities above them; Wales is left out
 */
export function placeIndex(places: Iterable<LocalPlace>, lookup: string): readonly PlaceSummary[] {
  const districts = new Map<string, string[]>()
  for (const row of readTable(dataFiles.lookup, lookup)) {
    const upper = row.text('UTLA22CD')
    if (!upper.startsWith('E')) continue
    const name = plainName('', row.text('LTLA22NM'))
    const place = placeOfDistrict(name, upper)
    districts.set(place, [...(districts.get(place) ?? []), name])
  }
  return [...places]
    .map(({ id, name, kind, people, share65, start }) => {
      const inside = new Set([...(districts.get(id) ?? []), ...formerCouncilsOf(id)])
      inside.delete(name)
      return { id, name, kind, people, share65, start, areas: [...inside].sort() }
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
