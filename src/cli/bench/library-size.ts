import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import type { Bench, Figure } from './bench'

/** What somebody imports who runs models: file under `src` and names. */
const running = {
  'model/xmile/read': ['readXmile'],
  'engine/compile': ['compile'],
  'engine/simulator': ['createSimulator', 'createLockstepSimulator'],
}
const studying = {
  ...running,
  'engine/ensemble/ensemble': ['runEnsemble', 'quantilesOverTime'],
  'engine/interpreter': ['interpret'],
}

export const librarySize: Bench = {
  name: 'size',
  title: 'The engine as a library',
  method:
    'a program that imports the functions and nothing else is bundled and minified by the tool that builds the page, ' +
    'packages included, and compressed by gzip at level 9.',

  async run() {
    const figure = async (what: string, imports: Imports, limit?: number): Promise<Figure> => ({
      what,
      value: gzipSync(await bundled(imports), { level: 9 }).length / 1024,
      unit: 'KB',
      digits: 1,
      ...(limit === undefined ? {} : { limit }),
    })
    return [
      await figure('XMILE reader, compiler and simulators, gzip', running, 40),
      await figure('the same with ensembles and the interpreter, gzip', studying),
    ]
  },
}

type Imports = Readonly<Record<string, readonly string[]>>

const entry = 'virtual:library'

/** The minified text of a module that gives away these functions. */
async function bundled(imports: Imports): Promise<string> {
  const source = Object.entries(imports).map(
    ([file, names]) => `export { ${names.join(', ')} } from ${JSON.stringify(path.resolve('src', file))}`,
  )
  const library: Plugin = {
    name: 'joined-up-library',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? source.join('\n') : undefined),
  }
  // Loaded here: the other benches measure a process without it.
  const { build } = await import('vite')
  const output = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [library],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })
  const chunks = [output].flat().flatMap((one) => ('output' in one ? one.output : []))
  return chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('')
}
