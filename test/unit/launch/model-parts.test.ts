import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, createServer, type InlineConfig } from 'vite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { modelParts } from '../../../src/launch/model-parts.mjs'
import { root } from '../../../src/launch/project.mjs'
import { readXmile } from '../../../src/model/xmile/read'
import { partsOf } from '../../../src/scenario/parts'

const text = readFileSync(path.join(root, 'test/fixtures/scenario/small-system.xmile'), 'utf8')
const expected = partsOf(readXmile(text))
const quiet: InlineConfig = { configFile: false, logLevel: 'silent', plugins: [modelParts()] }
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'model-parts-')))
  writeFileSync(path.join(folder, 'small.xmile'), text)
  writeFileSync(
    path.join(folder, 'main.js'),
    "import { run, texts } from './small.xmile?parts'\nconsole.log(run, texts)\n",
  )
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function built(): Promise<ReadonlyMap<string, string>> {
  await build({
    ...quiet,
    root: folder,
    base: './',
    build: { rolldownOptions: { input: path.join(folder, 'main.js') } },
  })
  const assets = path.join(folder, 'dist/assets')
  return new Map(readdirSync(assets).map((file) => [file, readFileSync(path.join(assets, file), 'utf8')]))
}

describe('the parts of a model', () => {
  test('are files of the built page, and the code knows their addresses', async () => {
    const files = await built()
    const found = (part: string) =>
      [...files.keys()].find((file) => new RegExp(`^small\\.${part}-[\\w-]+\\.json$`).test(file))!
    expect(files.get(found('run'))).toBe(expected.run)
    expect(files.get(found('texts'))).toBe(expected.texts)
    const code = [...files].find(([file]) => file.endsWith('.js'))![1]
    expect(code).toContain(found('run'))
    expect(code).toContain(found('texts'))
  })

  test('are answered alike by the server for development, anew after a change', async () => {
    const server = await createServer({ ...quiet, root: folder, server: { port: 0 } })
    try {
      await server.listen()
      const origin = server.resolvedUrls!.local[0]!
      const answer = async (query: string) => (await fetch(`${origin}small.xmile?${query}`)).text()
      expect(await answer('import&parts')).toContain('"/small.xmile?part=run"')
      expect(await answer('part=run')).toBe(expected.run)
      expect(await answer('part=texts')).toBe(expected.texts)
      writeFileSync(
        path.join(folder, 'small.xmile'),
        text.replace('<name>Small system', '<name>Other system'),
      )
      expect(await answer('part=run')).toContain('"Other system"')
    } finally {
      await server.close()
    }
  })

  test('are not built of a model with a fault: the build says where it is', async () => {
    writeFileSync(path.join(folder, 'small.xmile'), text.replace(/<eqn>/, '<eqn>telepathy + '))
    await expect(built()).rejects.toThrow(/small\.xmile:\d+:\d+: .*telepathy/)
  })
})
