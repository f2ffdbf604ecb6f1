import { readFileSync } from 'node:fs'
import path from 'node:path'
import { runnerImport } from 'vite'
import { dataAddress } from './data-address.mjs'
import { root } from './project.mjs'

/** @typedef {import('../cli/read-parts')} Reader */

const query = '?parts'
const asked = /^[^?]*\.xmile\?parts$/
const served = /^\/([^?]*\.xmile)\?part=(run|texts)$/

/** @type {Promise<{ module: Reader }> | undefined} */
let reader

/**
 * The core is TypeScript, which configuration cannot import.
 * @param {string} file
 */
async function partsOf(file) {
  reader ??= runnerImport(path.join(root, 'src/cli/read-parts.ts'), { root, configFile: false })
  const { readParts } = (await reader).module
  return readParts(readFileSync(file, 'utf8'), relative(root, file))
}

/**
 * @param {string} from
 * @param {string} to
 */
function relative(from, to) {
  return path.relative(from, to).replaceAll('\\', '/')
}

/**
 * For Vite: `import { run, texts } from 'model.xmile?parts'` gives the addresses of the two parts of a model, as files of
 * the built page, or on the server that serves it while it is changed. A model that has faults or does not compile
 * stops the build, with the place of each fault.
 *
 * @param {{ inline?: boolean }} [options] `inline`: the addresses hold the parts, and there is no file
 * @returns {import('vite').Plugin}
 */
export function modelParts({ inline = false } = {}) {
  let isServed = false
  let site = root
  return {
    name: 'joined-up-model-parts',
    enforce: 'pre',
    configResolved({ command, root }) {
      site = root
      isServed = command === 'serve'
    },
    load: {
      filter: { id: asked },
      async handler(id) {
        const file = id.slice(0, -query.length)
        this.addWatchFile(file)
        const parts = await partsOf(file)
        /** @param {keyof typeof parts} part */
        const address = (part) => {
          if (isServed) return JSON.stringify(`/${encodeURI(relative(site, file))}?part=${part}`)
          if (inline) return JSON.stringify(dataAddress('application/json', parts[part]))
          const name = `${path.basename(file, '.xmile')}.${part}.json`
          return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source: parts[part] })}`
        }
        return `export const run = ${address('run')}\nexport const texts = ${address('texts')}\n`
      },
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [, address, part] = served.exec(request.url ?? '') ?? []
        const file = path.join(site, decodeURI(address ?? '..'))
        // What stands elsewhere on this machine is not given away.
        if (relative(site, file).startsWith('..')) {
          next()
          return
        }
        partsOf(file).then((parts) => {
          response.setHeader('Content-Type', 'application/json')
          response.end(parts[/** @type {keyof typeof parts} */ (part)])
        }, next)
      })
    },
  }
}
