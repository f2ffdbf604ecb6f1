import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScenario } from '../../../src/scenario/validate'
import { smallSystemFile } from '../scenario/small-system'
import { captured } from './captured-terminal'
import { plan, smallHome } from './small-home'

let home: string
beforeAll(() => {
  home = smallHome()
})
afterAll(() => {
  rmSync(home, { recursive: true })
})

const ask = ['--runs', '41', '--seed', '3', '--outcome', 'beds_in_use', '--outcome', 'stay']

async function ensemble(...args: readonly string[]): Promise<string> {
  const files = { 'plan.json': writeScenario(plan) }
  const { code, out, err } = await captured(['ensemble', ...args], { home, files })
  expect([code, err]).toEqual([0, ''])
  return out
}

async function shardsOf(count: number, ...args: readonly string[]): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (let i = 1; i <= count; i++) files[`part-${i}`] = await ensemble(...args, '--shard', `${i}/${count}`)
  return files
}

describe('shards that are merged', () => {
  test.each([1, 3, 41, 60])('of %d shards are the bytes of the whole', async (count) => {
    const files = await shardsOf(count, smallSystemFile, ...ask)
    const { code, out } = await captured(['merge', ...Object.keys(files).toReversed()], { home, files })
    expect(code).toBe(0)
    expect(out).toBe(await ensemble(smallSystemFile, ...ask))
  })

  test.each(['lhs', 'sobol'])('over places, drawn by %s', async (sampler) => {
    const all = ['plan.json', ...ask, '--places', 'all', '--sampler', sampler, '--quantiles', '0.05,0.95']
    const files = await shardsOf(2, ...all)
    const { out } = await captured(['merge', ...Object.keys(files)], { home, files })
    expect(out).toBe(await ensemble(...all))
    expect(out).toMatch(/^place,time,variable,q0.05,q0.95\n/)
  })

  test('go to the file they are asked into', async () => {
    const files = await shardsOf(2, smallSystemFile, ...ask)
    const { written } = await captured(['merge', 'part-1', 'part-2', '--out', 'all.csv'], { home, files })
    expect(written.get('all.csv')).toBe(await ensemble(smallSystemFile, ...ask))
  })
})

describe('shards that do not go together', () => {
  test.each<[string, readonly string[], (files: Record<string, string>) => unknown, RegExp]>([
    ['one is missing', ['part-1', 'part-3'], () => {}, /2\/3/],
    [
      'one is there twice',
      ['part-1', 'part-2', 'again', 'part-3'],
      (f) => (f['again'] = f['part-2']!),
      /twice/,
    ],
    [
      'one is cut off',
      ['part-1', 'part-2', 'part-3'],
      (f) => (f['part-2'] = f['part-2']!.slice(0, -40)),
      /^part-2:2:1: /,
    ],
    [
      'one ends early',
      ['part-1', 'part-2', 'part-3'],
      (f) => (f['part-3'] = f['part-3']!.split('\n')[0]!),
      /^part-3: /,
    ],
    ['one is something else', ['part-1', 'other'], (f) => (f['other'] = '{"a":1}'), /^other:1:1: /],
  ])('%s', async (_, names, change, message) => {
    const files = await shardsOf(3, smallSystemFile, ...ask)
    change(files)
    const { code, out, err } = await captured(['merge', ...names], { home, files })
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(message)
  })

  test('one is of another study', async () => {
    const one = await ensemble(smallSystemFile, ...ask, '--shard', '1/2')
    for (const other of [
      [smallSystemFile, ...ask, '--quantiles', '0.5'],
      [smallSystemFile, ...ask, '--vary', 'visiting_teams:0:1'],
      [smallSystemFile, '--runs', '41', '--seed', '4', '--outcome', 'beds_in_use', '--outcome', 'stay'],
    ]) {
      const files = { one, two: await ensemble(...other, '--shard', '2/2') }
      const { code, err } = await captured(['merge', 'one', 'two'], { home, files })
      expect([code, err]).toEqual([1, expect.stringMatching(/^two: .*another study than one/)])
    }
  })

  test.each(['0/3', '4/3', '1', 'a/b'])('--shard %s is wrong usage', async (text) => {
    const { code, err } = await captured(['ensemble', smallSystemFile, ...ask, '--shard', text], { home })
    expect(code).toBe(2)
    expect(err).toMatch(/--shard/)
  })
})
