import { fileURLToPath } from 'node:url'

const here = (/** @type {string} */ file) =>
  fileURLToPath(new URL(`../page/takeaway/${file}`, import.meta.url))

/** What is asked for, and what is given in its place. */
const instead = new Map([
  ['jszip', here('zip-folder.ts')],
  ['../zip/zipToArrayBuffer.js', here('zip-workbook.ts')],
])

/**
 * The libraries that write office files, made fit for a page that runs nothing but its own scripts: one zips with
 * functions made out of texts, the other in a worker made out of a text. Both are given a zip that does neither.
 *
 * @returns {import('vite').Plugin}
 */
export function officeFiles() {
  return {
    name: 'joined-up-office-files',
    enforce: 'pre',
    resolveId: (source) => instead.get(source) ?? null,
  }
}
