import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { FaultError } from '../model/fault'
import type { Library, Sourced } from '../scenario/check-library'
import { readCrosswalkText } from '../scenario/crosswalk'
import { readEvidenceText } from '../scenario/evidence'
import { placeOf } from '../scenario/issues'
import { readLibraryIndexText } from '../scenario/library-index'
import { readLibraryText, type LibraryScenario } from '../scenario/library-scenario'
import type { Terminal } from './terminal'

/** A library as it lies in its folders, with the texts of its scenarios, by file. */
export interface ShelvedLibrary extends Library {
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads `scenarios/library` and `scenarios/evidence`.
 *
 * @throws FaultError `file.*`, `json.*` and `scenario.newer`; `library.file-name` for a scenario whose file is named
 *   otherwise
 */
export async function libraryOf(terminal: Terminal): Promise<ShelvedLibrary> {
  const folder = path.join(terminal.home, 'scenarios', 'library')
  const evidenceFolder = path.join(terminal.home, 'scenarios', 'evidence')
  const indexFile = fileIn(folder, 'index')
  const { index, origin } = readLibraryIndexText(await terminal.read(indexFile), indexFile)

  const texts = new Map<string, string>()
  const scenarios: Sourced<LibraryScenario>[] = []
  for (const name of namesIn(folder)) {
    if (name === 'index') continue
    const file = fileIn(folder, name)
    const text = await terminal.read(file)
    const { entry, origin } = readLibraryText(text, file)
    if (entry.id !== name) {
      const values = { name: entry.id, file: path.basename(file) }
      throw new FaultError([{ kind: 'library.file-name', where: placeOf(['id'], origin), values }])
    }
    texts.set(file, text)
    scenarios.push({ value: entry, origin })
  }

  const evidence: Library['evidence'][number][] = []
  for (const name of index.evidence) {
    const file = fileIn(evidenceFolder, name)
    const { evidence: value, origin } = readEvidenceText(await terminal.read(file), file)
    evidence.push({ value, origin })
  }
  const crosswalkFile = fileIn(evidenceFolder, 'crosswalk')
  const crosswalk = readCrosswalkText(await terminal.read(crosswalkFile), crosswalkFile)
  return {
    index: { value: index, origin },
    scenarios,
    evidence,
    crosswalk: { value: crosswalk.crosswalk, origin: crosswalk.origin },
    texts,
  }
}

const fileIn = (folder: string, name: string): string => path.join(folder, `${name}.json`)

/** Names of the JSON files of a folder, without their ending, sorted. */
function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}
