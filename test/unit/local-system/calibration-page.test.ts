import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { captured } from '../cli/captured-terminal'

const home = fileURLToPath(new URL('../../../', import.meta.url))
const read = (file: string) => readFileSync(new URL(file, new URL('../../../', import.meta.url)), 'utf8')
const sets = ['england-today', 'torbay-to-2008'].map((name) => `scenarios/calibration/${name}.json`)

test(
  'docs/model/calibration.md is what `npm run calibrate` prints of this model',
  { timeout: 120_000 },
  async () => {
    const page = read('docs/model/calibration.md')
    const date = /"date": "([\d-]+)"/.exec(page)?.[1] ?? ''
    const files = Object.fromEntries(sets.map((file) => [file, read(file)]))
    const { code, out } = await captured(['calibrate', ...sets, '--date', date], { home, files })
    expect(code).toBe(0)
    expect(out).toBe(page)
  },
)
