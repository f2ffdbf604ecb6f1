import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FaultError } from '../../model/fault'
import { parseJson } from '../../scenario/json'
import { readPlace } from '../../scenario/place'
import type { LocalPlace } from '../../scenario/scenario'
import { agrees } from './balance-check'
import { buildPlaces, type BuiltPlaces } from './build-places'
import { dataFiles, type DataTexts } from './data-files'

/** Reads the tables from a folder. @throws FaultError `data.missing` naming every table that is not there. */
export function readDataTexts(folder: string): DataTexts {
  const missing = Object.values(dataFiles).filter((file) => !existsSync(join(folder, file)))
  if (missing.length > 0) {
    throw new FaultError(
      missing.map((file) => ({ kind: 'data.missing', where: { file: join(folder, file) } })),
    )
  }
  return Object.fromEntries(
    Object.entries(dataFiles).map(([key, file]) => [key, readFileSync(join(folder, file), 'utf8')]),
  ) as DataTexts
}

/** Place files in a folder, those that people added among them. @throws FaultError `json.*` naming the file */
export function readPlaceFiles(folder: string): readonly LocalPlace[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .sort()
    .map((file) => {
      const path = join(folder, file)
      const { value, locate } = parseJson(readFileSync(path, 'utf8'), path)
      return readPlace(value, { file: path, locate })
    })
}

/**
 * `places build`: rebuilds `scenarios/places` and `scenarios/data/CHECK.md` from `scenarios/data`. Files that people
 * added to `scenarios/places` stay, and are listed.
 *
 * @param scenarios the folder `scenarios`
 * @param say told one line of progress at a time
 * @throws FaultError for whatever is wrong in the data; then nothing is written
 */
export function placesBuild(scenarios: string, say: (line: string) => void): BuiltPlaces {
  const places = join(scenarios, 'places')
  const built = buildPlaces(readDataTexts(join(scenarios, 'data')), readPlaceFiles(places))
  mkdirSync(places, { recursive: true })
  const texts = [...built.files].map(([file, text]): [string, string] => [join(places, file), text])
  texts.push([join(scenarios, 'data', 'CHECK.md'), built.check])
  const changed = texts.filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  for (const [file, text] of changed) writeFileSync(file, text)
  const flags = built.places.flatMap((place) => place.flags)
  for (const flag of [...new Set(flags)].sort()) {
    say(`${flags.filter((of) => of === flag).length} places flagged ${flag}`)
  }
  say(`${built.checks.filter(agrees).length} of ${built.checks.length} figures agree with the balance sheet`)
  say(`${built.places.length} places built, ${changed.length} files changed`)
  return built
}
