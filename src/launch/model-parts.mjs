import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { runnerImport } from 'vite'
import { dataAddress } from './data-address.mjs'
import { root } from './project.mjs'

/** @typedef {import('../cli/read-parts')} Reader */

const query = '?parts'
const askedReleases = /^[^?]*\.xmile\?releases$/
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
 * The models of earlier releases that stand in `releases` beside a model. One that is the model itself is left out: the
 * page has it already.
 *
 * @param {string} model
 */
async function earlierOf(model) {
  // Another folder for tests, which need a release that differs from the model.
  const folder = process.env['JOINED_UP_RELEASES'] ?? path.join(path.dirname(model), 'releases')
  if (!existsSync(folder)) return []
  const present = hashOf(await partsOf(model))
  const files = readdirSync(folder).filter((name) => name.endsWith('.xmile'))
  const found = await Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name)
      return { release: path.basename(name, '.xmile'), file, hash: hashOf(await partsOf(file)) }
    }),
  )
  return found.filter(({ hash }) => hash !== present)
}

/** @type {(texts: string) => { readonly hash: string }} */
const readTexts = JSON.parse

/** @param {{ readonly texts: string }} parts */
function hashOf({ texts }) {
  return readTexts(texts).hash
}

/**
 * For Vite: `import { run, texts } from 'model.xmile?parts'` gives the addresses of the two parts of a model, as files of
 * the built page, or on the server that serves it while it is changed. A model that has faults or does not compile
 * stops the build, with the place of each fault. `import releases from 'model.xmile?releases'` gives the same of its
 * earlier releases, each with its name and hash.
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
      filter: { id: [asked, askedReleases] },
      async handler(id) {
        /**
         * @param {string} file
         * @param {string} base
         */
        const addresses = async (file, base) => {
          this.addWatchFile(file)
          const parts = await partsOf(file)
          /** @param {keyof typeof parts} part */
          const address = (part) => {
            if (isServed) return JSON.stringify(`/${encodeURI(relative(site, file))}?part=${part}`)
            const source = parts[part]
            if (inline) return JSON.stringify(dataAddress('application/json', source))
            const asset = this.emitFile({ type: 'asset', name: `${base}.${part}.json`, source })
            return `import.meta.ROLLUP_FILE_URL_${asset}`
          }
          return { run: address('run'), texts: address('texts') }
        }
        if (askedReleases.test(id)) {
          const earlier = await earlierOf(id.replace(/\?.*$/, ''))
          const entries = await Promise.all(
            earlier.map(async ({ release, file, hash }) => {
              const { run, texts } = await addresses(file, `model-${release}`)
              const named = `release: ${JSON.stringify(release)}, hash: ${JSON.stringify(hash)}`
              return `{ ${named}, run: ${run}, texts: ${texts} }`
            }),
          )
          return `export default [${entries.join(', ')}]\n`
        }
        const file = id.slice(0, -query.length)
        const { run, texts } = await addresses(file, path.basename(file, '.xmile'))
        return `export const run = ${run}\nexport const texts = ${texts}\n`
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
