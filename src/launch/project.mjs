import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds package.json: every command runs there, wherever it was called from. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * @param {string} file below the project folder, or absolute
 * @returns {unknown} what the JSON file holds; undefined when it is missing or broken
 */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(path.resolve(root, file), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * The oldest Node that the project's tools run on, read from `engines` in package.json so that it is said once.
 * @returns {string} such as `20.19`
 */
export function oldestNode() {
  const { engines } = /** @type {{ engines: { node: string } }} */ (readJson('package.json'))
  return engines.node.replace(/^>=\s*/, '')
}
