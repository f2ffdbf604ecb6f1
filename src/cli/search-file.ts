import { readKeptSearch, writeKeptSearch } from '../analysis/search/kept-search'
import type { SearchState } from '../analysis/search/search'
import type { Terminal } from './terminal'

/**
 * What was kept of a search; `null` where nothing was yet.
 *
 * @throws FaultError `search.unreadable`, and `search.other` for another search than that of the key
 */
export async function readSearch(terminal: Terminal, file: string, key: string): Promise<SearchState | null> {
  return (await terminal.exists(file)) ? readKeptSearch(await terminal.read(file), key, file) : null
}

/** Keeps a search: who stops the program while this is written finds what was kept before. */
export function writeSearch(
  terminal: Terminal,
  file: string,
  key: string,
  state: SearchState,
): Promise<void> {
  return terminal.replace(file, writeKeptSearch(key, state))
}
