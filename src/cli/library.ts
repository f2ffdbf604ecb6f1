import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { FaultError, type Fault } from '../model/fault'
import type { Model } from '../model/model'
import { readXmile } from '../model/xmile/read'
import type { Catalogue } from '../scenario/catalogue'
import { parseJson } from '../scenario/json'
import { checkPlace, readPlace, readPlaces } from '../scenario/place'
import { readCatalogue } from '../scenario/read-catalogue'
import type { LocalPlace } from '../scenario/scenario'
import type { Terminal } from './terminal'

/** A model, and what people meet of it. */
export interface PeoplesModel {
  readonly model: Model
  readonly catalogue: Catalogue
}

/** The model of that identity among those that come with the product. Throws FaultError. */
export async function modelNamed(terminal: Terminal, id: string): Promise<PeoplesModel> {
  const folder = path.join(terminal.home, 'scenarios', 'model')
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.xmile')) : []
  for (const name of files.sort()) {
    const file = path.join(folder, name)
    const text = await terminal.read(file)
    const model = readXmile(text, file)
    const catalogue = readCatalogue(model)
    if (catalogue.model.id === id) return { model, catalogue }
  }
  throw new FaultError([{ kind: 'scenario.model-missing', values: { model: id } }])
}

/** The place of that identity among those that come with the product. Throws FaultError. */
export async function placeNamed(terminal: Terminal, id: string): Promise<LocalPlace> {
  const file = path.join(terminal.home, 'scenarios', 'places', `${id}.json`)
  if (!existsSync(file)) throw new FaultError([{ kind: 'place.unknown', values: { place: id } }])
  return placeIn(terminal, file)
}

/**
 * The places that `--places` asks for: `all`, in the order of the list of places, or a FILE that is a place or a list
 * of identities. Read one at a time, so that a national study does not hold them all.
 */
export async function placesAsked(
  terminal: Terminal,
  asked: string,
): Promise<readonly (() => Promise<LocalPlace>)[]> {
  const named = (id: string) => () => placeNamed(terminal, id)
  if (asked === 'all') {
    const file = path.join(terminal.home, 'scenarios', 'places', 'index.json')
    const { value, locate } = parseJson(await terminal.read(file), file)
    return readPlaces(value, { file, locate }).map(({ id }) => named(id))
  }
  const text = await terminal.read(asked)
  if (text.trimStart().startsWith('[')) {
    const { value, locate } = parseJson(text, asked)
    const entries = value as readonly unknown[]
    return entries.map((entry, i) => {
      if (typeof entry === 'string') return named(entry)
      if (typeof entry === 'object' && entry !== null && 'id' in entry) return named(String(entry.id))
      const where = { file: asked, ...locate([String(i)]), path: String(i) }
      const values = { found: typeof entry, expected: 'the id of a place' }
      throw new FaultError([{ kind: 'json.wrong-type', where, values }])
    })
  }
  return [() => placeIn(terminal, asked)]
}

async function placeIn(terminal: Terminal, file: string): Promise<LocalPlace> {
  const { value, locate } = parseJson(await terminal.read(file), file)
  return readPlace(value, { file, locate })
}

/** What is wrong with a place for a model. */
export function placeFaults(place: LocalPlace, catalogue: Catalogue): readonly Fault[] {
  return checkPlace(place, catalogue, { file: place.id })
}
