import { FaultError } from '../model/fault'
import { readPlace, readPlaces } from '../scenario/place'
import type { LocalPlace, PlaceSummary } from '../scenario/scenario'

/** Where places come from. Both calls reject with a `FaultError`. */
export interface Places {
  list(): Promise<readonly PlaceSummary[]>
  load(id: string): Promise<LocalPlace>
}

/**
 * The places that ship with the page, each fetched when it is first chosen.
 *
 * @param addresses loads the address of each file, by its name without folder and ending; `index` lists the places
 */
export function createPlaces(addresses: () => Promise<ReadonlyMap<string, string>>): Places {
  const loaded = new Map<string, Promise<LocalPlace>>()
  const names = new Map<string, string>()
  /** Said by the name that people chose it by: the address of its file tells them nothing. */
  const unreachable = (id: string) =>
    new FaultError([
      id === 'index'
        ? { kind: 'places.unreachable' }
        : { kind: 'place.unreachable', values: { place: names.get(id) ?? id } },
    ])

  async function json(id: string): Promise<{ readonly value: unknown; readonly file: string }> {
    let files: ReadonlyMap<string, string>
    try {
      files = await addresses()
    } catch {
      throw unreachable(id)
    }
    const url = files.get(id)
    if (url === undefined) throw new FaultError([{ kind: 'place.unknown', values: { place: id } }])
    try {
      const response = await fetch(url)
      if (!response.ok) throw new Error(`${response.status}`)
      return { value: await response.json(), file: `${id}.json` }
    } catch {
      throw unreachable(id)
    }
  }

  async function read(id: string): Promise<LocalPlace> {
    const { value, file } = await json(id)
    return readPlace(value, file)
  }

  return {
    list: async () => {
      const { value, file } = await json('index')
      const places = readPlaces(value, file)
      for (const { id, name } of places) names.set(id, name)
      return places
    },
    load: (id) => {
      const place = loaded.get(id) ?? read(id)
      loaded.set(id, place)
      // A place that could not be had is asked for again the next time.
      place.catch(() => loaded.delete(id))
      return place
    },
  }
}
