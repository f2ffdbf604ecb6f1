import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { identifier } from '../../../src/model/name'
import { builtIns, runNames } from '../../../src/model/scalar/functions'
import { reductions } from '../../../src/model/scalar/reductions'

const page = readFileSync('docs/engine.md', 'utf8')
const modules = import.meta.glob<Record<string, unknown>>(
  '../../../src/{model,engine,text,worker,cli}/**/*.ts',
)

/** Blocks of the page in one language; a word after it says where they run, if not in every place. */
function blocks(language: string): string[] {
  return [...page.matchAll(/^```(.+)\n([^]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , code]) => code!)
}

const load = (file: string): Promise<Record<string, unknown>> =>
  modules[file.replace('./', '../../../') + '.ts']!()

const imports = /^import \{ (.+) \} from '(.+)'$/gm
const AsyncFunction = (async () => {}).constructor as new (
  ...parts: string[]
) => (...args: unknown[]) => Promise<void>

describe('the page on the engine as a library', () => {
  test('has examples that give what it says', async () => {
    const [text] = blocks('xml')
    let claims = 0
    const claim = (found: unknown, expected: unknown, example: string): void => {
      claims++
      expect(found, example).toEqual(expected)
    }
    const code = blocks('js')
      .join('')
      .replace(imports, "const { $1 } = await load('$2')")
      .replace(/^(\w.*?) *\/\/ → (.+)$/gm, (example, found: string, expected: string) => {
        return `claim(${found}, ${expected}, ${JSON.stringify(example)})`
      })
    await new AsyncFunction('text', 'load', 'claim', code)(text, load, claim)
    expect(claims).toBe(blocks('js').join('').split('// →').length - 1)
  })

  test.each(['browser', 'node'])('imports what there is where it cannot be run: %s', async (place) => {
    const [code] = blocks(`js ${place}`)
    for (const [, names, file] of code!.matchAll(imports)) {
      const found = file!.startsWith('./') ? await load(file!) : ((await import(file!)) as object)
      for (const name of names!.split(', ')) expect(found).toHaveProperty(name)
    }
  })

  test('names every function that equations may use, and no other', () => {
    const section = /^## Which XMILE$([^]*?)^## /m.exec(page)![1]!
    const named = [...section.matchAll(/`([A-Z][A-Z0-9_]*)`/g)].map(([, name]) => identifier(name!))
    const known = [...builtIns.keys(), ...runNames.keys(), ...reductions.keys(), 'rank', 'lookup']
    expect([...new Set(named)].sort()).toEqual([...new Set(known)].sort())
  })
})
