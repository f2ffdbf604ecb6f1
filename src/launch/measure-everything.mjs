import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ensureBrowser } from './browser-install.mjs'
import { browserFlags } from './browser.mjs'
import { npm } from './command.mjs'
import { installMissing } from './install.mjs'
import { root } from './project.mjs'
import { serveSite } from './site.mjs'

const benchFolder = 'dist-cli/bench'
const pageFolder = 'dist-cli/bench-page'

/** @typedef {typeof import('../cli/bench/measure')} Measure */

/**
 * @param {string} file a module that did not exist when this one was loaded
 * @returns {Promise<unknown>}
 */
function load(file) {
  return import(pathToFileURL(file).href)
}

/** Builds the benches themselves and the page on which they measure the worker alone. */
async function buildBenches() {
  const { build } = await import('vite')
  const { modelParts } = await import('./model-parts.mjs')
  const quiet = { root, configFile: /** @type {const} */ (false), logLevel: /** @type {const} */ ('warn') }
  await build({
    ...quiet,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: benchFolder,
      target: 'node20',
      emptyOutDir: true,
      rolldownOptions: {
        external: ['playwright-core', 'vite'],
        // The benches, and the threads that they start.
        input: [
          'src/cli/bench/measure.ts',
          'src/cli/bench/first-result-thread.ts',
          'src/cli/runner-thread.ts',
        ],
      },
    },
  })
  await build({
    ...quiet,
    root: path.join(root, 'src/cli/bench/page'),
    base: './',
    plugins: [modelParts()],
    worker: { format: 'es' },
    build: {
      outDir: path.join(root, pageFolder),
      target: 'es2022',
      assetsInlineLimit: 0,
      emptyOutDir: true,
      rolldownOptions: {
        input: ['index.html', 'ensemble.html', 'bare.html'].map((file) =>
          path.join(root, 'src/cli/bench/page', file),
        ),
      },
    },
  })
}

/**
 * `npm run bench`: installs what is missing, builds, serves, and measures in a real browser.
 * @param {readonly string[]} args names of benches, and `--write`
 * @returns {Promise<number>} the exit code
 */
export async function measureEverything(args) {
  if (!(await installMissing())) return 1
  const executablePath = await ensureBrowser()
  if (executablePath === undefined) return 1
  if ((await npm(['run', '--silent', 'build:app'])) !== 0) return 1
  await buildBenches()

  const site = await serveSite({ port: 0 })
  const workerPage = await serveSite({ port: 0, outDir: pageFolder })
  const { chromium } = await import('playwright-core')
  const startBrowser = () => chromium.launch({ executablePath, args: browserFlags })
  const { measure } = /** @type {Measure} */ (await load(path.join(root, benchFolder, 'measure.js')))
  try {
    const workbench = { site: site.address, workerPage: workerPage.address, startBrowser }
    return await measure(args, workbench, path.join(root, 'README.md'))
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return 1
  } finally {
    await Promise.all([site.close(), workerPage.close()])
  }
}
