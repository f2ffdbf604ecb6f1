import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { root } from './project.mjs'

/** Nobody needs these in order to run the page. */
const unneeded = /\.map$|^schema\//

/**
 * Every file of a built page that the page can load. What stands under `assets` has a hash in its name; its content is
 * held to a hash as well, because the wifi of a venue answers with pages of its own.
 * @param {string} folder
 */
function builtFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((file) => !unneeded.test(file))
    .sort()
    .map((file) => {
      const content = readFileSync(path.join(folder, file))
      const hash = (/** @type {string} */ kind) => createHash(kind).update(content)
      return file.startsWith('assets/')
        ? { url: file, revision: null, integrity: `sha384-${hash('sha384').digest('base64')}` }
        : { url: encodeURI(file), revision: hash('sha256').digest('hex').slice(0, 16) }
    })
}

/**
 * For Vite: writes `offline.js` beside the built page, the service worker `src/offline/worker.ts` with the list of the
 * files that it keeps.
 * @returns {import('vite').Plugin}
 */
export function offlineWorker() {
  let folder = ''
  return {
    name: 'joined-up-offline-worker',
    apply: 'build',
    configResolved({ root: base, build: { outDir } }) {
      folder = path.resolve(base, outDir)
    },
    async closeBundle() {
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          builtFiles: JSON.stringify(builtFiles(folder)),
          'process.env.NODE_ENV': JSON.stringify('production'),
        },
        build: {
          outDir: folder,
          emptyOutDir: false,
          target: 'es2022',
          copyPublicDir: false,
          rolldownOptions: {
            input: path.join(root, 'src/offline/worker.ts'),
            output: { format: 'iife', entryFileNames: 'offline.js' },
          },
        },
      })
    },
  }
}
