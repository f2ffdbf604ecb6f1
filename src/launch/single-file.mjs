import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { dataAddress } from './data-address.mjs'

const workerMade = /new Worker\(\s*new URL\(('[^']+'), import\.meta\.url\),/g
const jsonAddress = /\.json\?url$/

/**
 * For Vite: a worker whose code is in the page, because a page that was opened from a file may load no other file. For
 * workers as well: they start others.
 * @returns {import('vite').Plugin}
 */
function inlineWorkers() {
  return {
    name: 'joined-up-inline-workers',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('/src/worker/')) return undefined
      /** @type {string[]} */
      const imports = []
      const made = code.replace(workerMade, (_, /** @type {string} */ file) => {
        imports.push(`import InlineWorker${imports.length} from ${file.slice(0, -1)}?worker&inline'\n`)
        return `new InlineWorker${imports.length - 1}(`
      })
      return imports.length === 0 ? undefined : { code: imports.join('') + made, map: null }
    },
  }
}

/**
 * The address that links begin with, for those who open the page from a file, where they can open the same page on the
 * web: the environment variable JOINED_UP_ADDRESS. Empty when it is not set.
 */
function webAddress() {
  const given = process.env['JOINED_UP_ADDRESS'] ?? ''
  if (given === '') return ''
  const { protocol, href } = new URL(given)
  if (!protocol.startsWith('http')) throw new Error(`JOINED_UP_ADDRESS is no address of the web: ${given}`)
  return href.replace(/#.*$/, '')
}

/**
 * @param {string} code of an inline script or style
 * @returns {string} the source expression of a content policy that allows this code and no other
 */
function hashOf(code) {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}

/**
 * @param {string} script
 * @param {string} style
 */
function policyFor(script, style) {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    // What the page holds itself, written as addresses: no network.
    'connect-src data:',
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/**
 * For Vite: builds `dist-single/joined-up.html`, the whole page with its workers, models, places, fonts and icon in one
 * file that opens by a double click and can ask the network for nothing. The build fails when a file is left beside it.
 * @returns {import('vite').Plugin[]}
 */
export function singleFile() {
  return [
    inlineWorkers(),
    {
      name: 'joined-up-single-file',
      enforce: 'post',
      config: () => ({
        define: { 'import.meta.env.JOINED_UP_ADDRESS': JSON.stringify(webAddress()) },
        worker: { plugins: () => [inlineWorkers()] },
        build: {
          sourcemap: false,
          copyPublicDir: false,
          cssCodeSplit: false,
          assetsInlineLimit: () => true,
          rolldownOptions: { output: { codeSplitting: false } },
        },
      }),
      transformIndexHtml: {
        order: 'pre',
        handler: (html) => {
          const icon = dataAddress('image/svg+xml', readFileSync('public/icons/icon.svg', 'utf8'))
          return html
            .replace('./icons/icon.svg', icon.replaceAll('"', "'").replaceAll('<', '%3C'))
            .replace(/ *<link rel="(icon" href=".\/|apple-touch-icon|manifest)[^>]*>\n/g, '')
        },
      },
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          const html = bundle['index.html']
          const script = Object.values(bundle).find((file) => file.type === 'chunk')
          const style = Object.values(bundle).find(({ fileName }) => fileName.endsWith('.css'))
          if (html?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset') {
            this.error('the single file has no page, script or style')
          }
          const code = script.code.trim().replace(/<(?=\/script|!--)/g, '\\x3C')
          const css = String(style.source).trim()
          const page = String(html.source)
            .replace(/ *<script type="module"[^>]*><\/script>\n/, '')
            .replace(/ *<link rel="stylesheet"[^>]*>\n/, '')
            .replace('<meta charset="utf-8" />', (charset) => {
              return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyFor(code, css)}" />`
            })
            .replace('  </head>', () => {
              return `    <style>${css}</style>\n    <script type="module">${code}</script>\n  </head>`
            })
          const inside = [html.fileName, script.fileName, style.fileName]
          const left = Object.keys(bundle).filter((name) => !inside.includes(name))
          if (left.length > 0) this.error(`not in the single file: ${left.join(', ')}`)
          for (const name of inside) Reflect.deleteProperty(bundle, name)
          this.emitFile({ type: 'asset', fileName: 'joined-up.html', source: page })
        },
      },
    },
    {
      name: 'joined-up-inline-json',
      enforce: 'pre',
      load: {
        filter: { id: jsonAddress },
        handler: (id) => {
          const text = readFileSync(id.replace(/\?.*/, ''), 'utf8')
          return `export default ${JSON.stringify(dataAddress('application/json', JSON.stringify(JSON.parse(text))))}`
        },
      },
    },
  ]
}
