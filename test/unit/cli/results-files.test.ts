import { rmSync } from 'node:fs'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { version } from '../../../package.json'
import { writeScenario } from '../../../src/scenario/validate'
import { smallSystemFile } from '../scenario/small-system'
import { captured, cellsOf } from './captured-terminal'
import { plan, smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

const files = { 'folder/plan.json': writeScenario(plan) }
const ask = (...args: readonly string[]) => captured(args, { home, files })
const study = ['ensemble', 'folder/plan.json', '--runs', '40', '--seed', '3', '--outcome', 'beds in use']

test.each<[string, readonly string[]]>([
  ['run', ['run', 'folder/plan.json']],
  ['run of places', ['run', smallSystemFile, '--places', 'all']],
  ['ensemble', study],
  ['ensemble of places', [...study, '--places', 'all', '--quantiles', '0.05,0.95']],
])('the Parquet of %s holds what the CSV holds', async (_, args) => {
  const { out } = await ask(...args)
  const { code, err, bytes, written } = await ask(...args, '--out', 'results.PARQUET')
  expect([code, err, written.get('results.PARQUET')]).toEqual([0, '', ''])
  const rows = await parquetReadObjects({ file: bytes.get('results.PARQUET')!.buffer })
  const [heading, ...cells] = cellsOf(out)
  expect(rows.map((row) => Object.values(row).map(String))).toEqual(cells)
  expect(Object.keys(rows[0]!)).toEqual(heading)
})

test('shards merge to the bytes of the Parquet of the whole', async () => {
  const whole = await ask(...study, '--out', 'whole.parquet')
  const parts = {
    a: (await ask(...study, '--shard', '1/2')).out,
    b: (await ask(...study, '--shard', '2/2')).out,
  }
  const merged = await captured(['merge', 'b', 'a', '--out', 'x', '--format', 'parquet'], {
    home,
    files: parts,
  })
  expect(merged.code).toBe(0)
  expect(merged.bytes.get('x')).toEqual(whole.bytes.get('whole.parquet'))
})

test('a task of a job array makes its own part, when it is asked to', async () => {
  const environment = { JOB_COMPLETION_INDEX: '1' }
  const auto = await captured([...study, '--shard', 'auto/3'], { home, files, environment })
  expect(auto.out).toBe((await ask(...study, '--shard', '2/3')).out)
  const whole = await captured(study, { home, files, environment })
  expect(whole.out).toBe((await ask(...study)).out)
  const none = await ask(...study, '--shard', 'auto')
  expect([none.code, none.out]).toEqual([2, ''])
})

test('how the results were made is written beside them, and in the Parquet', async () => {
  const args = [...study, '--places', 'all']
  const { written, bytes } = await ask(...args, '--out', 'a.parquet', '--settings', 'a.json')
  const { 'joined-up results': form, ...about } = JSON.parse(written.get('a.json')!) as Record<
    string,
    unknown
  >
  expect(form).toBe(1)
  expect(about).toEqual({
    command: 'ensemble',
    version,
    model: { name: expect.any(String) as string, hash: plan.model.hash },
    seed: 3,
    settings: {
      file: 'plan.json',
      options: { runs: '40', seed: '3', places: 'all', outcome: ['beds in use'] },
      scenario: JSON.parse(JSON.stringify(plan)) as unknown,
    },
  })
  const kept = parquetMetadata(bytes.get('a.parquet')!.buffer).key_value_metadata
  expect(JSON.parse(kept![0]!.value!)).toEqual(about)
  const shard = await ask(...args, '--shard', '1/2', '--settings', 's.json')
  expect(shard.written.get('s.json')).toBe(written.get('a.json'))
})

test.each<[readonly string[], RegExp]>([
  [['--format', 'parquet'], /needs --out/],
  [['--format', 'xlsx'], /csv or parquet/],
  [['--shard', '1/2', '--out', 'a.parquet'], /joined-up merge/],
])('%j is refused', async (args, message) => {
  const { code, out, err } = await ask(...study, ...args)
  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(message)
})
