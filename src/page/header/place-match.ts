import type { PlaceSummary } from '../../scenario/scenario'

/** A place that answers to what was typed, and the area inside it that did, where it was not the name itself. */
export interface PlaceMatch {
  readonly place: PlaceSummary
  readonly area: string | null
}

/**
 * The places that answer to what somebody types: each word typed begins a word of the name, or of one area inside it.
 * Names go before areas, and names that begin with the text before those that hold it.
 *
 * @param typed as typed; blind to case, accents, apostrophes and "&" for "and"; empty lists every place
 */
export function matchPlaces(places: readonly PlaceSummary[], typed: string): readonly PlaceMatch[] {
  const wanted = plain(typed)
  const asked = wanted.split(' ').filter((word) => word !== '')
  const ranked = places.flatMap((place): { rank: number; match: PlaceMatch }[] => {
    const name = plain(place.name)
    if (answers(name, asked)) return [{ rank: name.startsWith(wanted) ? 0 : 1, match: { place, area: null } }]
    const area = place.areas.find((one) => answers(plain(one), asked))
    if (area === undefined) return []
    return [{ rank: plain(area).startsWith(wanted) ? 2 : 3, match: { place, area } }]
  })
  ranked.sort((a, b) => a.rank - b.rank || a.match.place.name.localeCompare(b.match.place.name, 'en-GB'))
  return ranked.map(({ match }) => match)
}

function answers(text: string, asked: readonly string[]): boolean {
  const words = text.split(' ')
  return asked.every((one) => words.some((word) => word.startsWith(one)))
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
