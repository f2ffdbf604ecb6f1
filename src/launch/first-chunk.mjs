import path from 'node:path'
import { root } from './project.mjs'

/** @typedef {(id: string) => { importedIds: readonly string[] } | null} Graph */

/**
 * For Rolldown: puts all that the first screen cannot start without into one chunk beside the entry. Left to itself the
 * bundler makes a chunk of each handful of modules that late pages share with it: thirty files, which compress badly.
 *
 * @returns {(id: string, context: { getModuleInfo: Graph }) => string | null}
 */
export function firstChunk() {
  /** @type {Set<string> | undefined} */
  let first
  return (id, context) => {
    /** @type {Graph} */
    const graph = (of) => context.getModuleInfo(of)
    if (first === undefined) {
      // What the entry itself imports starts the worker, and waits for nothing.
      const before = needed('src/main.ts', graph)
      first = new Set([...needed('src/page/start.ts', graph)].filter((one) => !before.has(one)))
    }
    return first.has(id) ? 'start' : null
  }
}

/**
 * A module and all that it imports, directly or not; what it fetches later is not among them.
 * @param {string} entry from the project's root
 * @param {Graph} graph
 */
function needed(entry, graph) {
  const found = new Set([path.join(root, entry)])
  for (const id of found) for (const imported of graph(id)?.importedIds ?? []) found.add(imported)
  return found
}
