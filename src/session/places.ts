import { FaultError } from '../model/fault'
import { readPlace, readPlaces } from '../scenario/place'
import type { LocalPlace, PlaceSummary } from '../scenario/scenario'

/** Where places come from. `list` and `load` reject with a `FaultError`. */
export interface Places {
  list(): Promise<readonly PlaceSummary[]>
  load(id: string): Promise<LocalPlace>
  /** Fetches what is needed to find any other place, while there is a connection. Never rejects. */
  prepare(): Promise<void>
}

/**
 * The places that ship with the page, each fetched when it is first chosen.
 *
 * @param first addresses of the files that every visit begins with, by name without folder and ending; `index` lists
 *   the places
 * @param addresses loads the address of each file
 */
export function createPlaces(
  first: ReadonlyMap<string, string>,
  addresses: () => Promise<ReadonlyMap<string, string>>,
): Places {
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
    let url = first.get(id)
    try {
      url ??= (await addresses()).get(id)
    } catch {
      throw unreachable(id)
    }
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
    prepare: () =>
      addresses().then(
        () => undefined,
        () => undefined,
      ),
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
