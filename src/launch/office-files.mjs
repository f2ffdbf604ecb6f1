import path from 'node:path'
import { fileURLToPath } from 'node:url'

const zipFolder = fileURLToPath(new URL('../page/takeaway/zip-folder.ts', import.meta.url))

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
    resolveId(source, importer) {
      if (source === 'jszip') return zipFolder
      if (source === '../zip/zipToArrayBuffer.js' && importer !== undefined) {
        return path.resolve(path.dirname(importer), '../zip/zipToArrayBufferSync.js')
      }
      return null
    },
  }
}
