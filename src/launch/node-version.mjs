import process from 'node:process'
import { oldestNode } from './project.mjs'

/**
 * Whether a Node version is older than the oldest one allowed. Compares major and minor numbers only.
 * @param {string} version such as `v18.20.4` or `20.20.2`
 * @param {string} oldest such as `20.19`
 * @returns {boolean}
 */
export function isOlder(version, oldest) {
  const numbers = (/** @type {string} */ text) => text.replace(/^v/, '').split('.').map(Number)
  const [major = 0, minor = 0] = numbers(version)
  const [oldestMajor = 0, oldestMinor = 0] = numbers(oldest)
  return major < oldestMajor || (major === oldestMajor && minor < oldestMinor)
}

/**
 * Ends the process with one clear line when Node is too old. The commands call this before they load anything else,
 * so that an old Node says this and not a syntax error.
 */
export function refuseOldNode() {
  const oldest = oldestNode()
  if (!isOlder(process.version, oldest)) return
  process.stderr.write(
    `Joined-Up needs Node ${oldest} or newer; this is Node ${process.version}. Install it from https://nodejs.org and try again.\n`,
  )
  process.exit(1)
}
