import { FaultError } from '../../model/fault'
import type { SearchState } from './search'

/** Changed when a new version of the product could not go on with what was kept before. */
const version = 1

interface KeptSearch {
  readonly 'joined-up search': number
  /** Names what is searched, and for what. */
  readonly key: string
  readonly state: SearchState
}

/** A search as the text that is kept of it, in a file or in the browser. */
export function writeKeptSearch(key: string, state: SearchState): string {
  const content: KeptSearch = { 'joined-up search': version, key, state }
  return `${JSON.stringify(content)}\n`
}

/**
 * What was kept of a search.
 *
 * @param file where it was kept, for messages
 * @throws FaultError `search.unreadable`, and `search.other` for another search than that of the key
 */
export function readKeptSearch(text: string, key: string, file?: string): SearchState {
  const where = file === undefined ? {} : { where: { file } }
  const content = parsed(text)
  if (content?.['joined-up search'] !== version) {
    throw new FaultError([{ kind: 'search.unreadable', ...where }])
  }
  if (content.key !== key) throw new FaultError([{ kind: 'search.other', ...where }])
  return content.state!
}

function parsed(text: string): Partial<KeptSearch> | null {
  try {
    return JSON.parse(text) as Partial<KeptSearch> | null
  } catch {
    return null
  }
}
