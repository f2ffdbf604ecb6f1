import process from 'node:process'
import { npm } from './command.mjs'
import { readJson } from './project.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Packages of the lockfile that are not installed as it says: missing, or another version. Optional packages that are
 * absent belong to other systems and do not count.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes last, so a broken install has none
 * @returns {string[]} their paths below the project folder
 */
export function stalePackages(wanted, installed) {
  return Object.entries(wanted.packages ?? {})
    .filter(([place]) => place !== '')
    .filter(([place, locked]) => {
      const found = installed.packages?.[place]
      if (found === undefined) return locked.optional !== true
      return found.version !== locked.version || found.integrity !== locked.integrity
    })
    .map(([place]) => place)
}

/**
 * Installs from the lockfile when something in it is missing or differs; does nothing otherwise.
 * @returns {Promise<boolean>} whether everything is installed now
 */
export async function installMissing() {
  const wanted = /** @type {Lockfile} */ (readJson('package-lock.json'))
  const installed = /** @type {Lockfile | undefined} */ (readJson('node_modules/.package-lock.json'))
  const stale = stalePackages(wanted, installed ?? {})
  if (stale.length === 0) return true
  process.stdout.write(`Installing ${stale.length} packages from the lockfile …\n`)
  // The tools are development dependencies: asked for by name, so that NODE_ENV=production does not leave them out.
  const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (code === 0) return true
  process.stderr.write('The packages could not be installed: see npm’s message above, then try again.\n')
  return false
}
