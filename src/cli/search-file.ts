import type { SearchState } from '../analysis/search/search'
import { FaultError } from '../model/fault'
import type { Terminal } from './terminal'

/** Changed when a new version of the product could not go on with the old files. */
const version = 1

interface SearchFile {
  readonly 'joined-up search': number
  /** Names what is searched, and for what. */
  readonly key: string
  readonly state: SearchState
}

/**
 * What was kept of a search; `null` where nothing was yet.
 *
 * @throws FaultError `search.unreadable`, and `search.other` for another search than that of the key
 */
export async function readSearch(terminal: Terminal, file: string, key: string): Promise<SearchState | null> {
  if (!(await terminal.exists(file))) return null
  const content = parsed(await terminal.read(file))
  if (content?.['joined-up search'] !== version) {
    throw new FaultError([{ kind: 'search.unreadable', where: { file } }])
  }
  if (content.key !== key) throw new FaultError([{ kind: 'search.other', where: { file } }])
  return content.state!
}

/** Keeps a search: who stops the program while this is written finds what was kept before. */
export function writeSearch(
  terminal: Terminal,
  file: string,
  key: string,
  state: SearchState,
): Promise<void> {
  const content: SearchFile = { 'joined-up search': version, key, state }
  return terminal.replace(file, `${JSON.stringify(content)}\n`)
}

function parsed(text: string): Partial<SearchFile> | null {
  try {
    return JSON.parse(text) as Partial<SearchFile> | null
  } catch {
    return null
  }
}
