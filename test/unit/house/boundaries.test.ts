import { ESLint } from 'eslint'
import ts from 'typescript-eslint'
import { beforeAll, describe, expect, test } from 'vitest'

/** The project's own rules, without those that need the types of a file on disk. */
let eslint: ESLint

beforeAll(() => {
  eslint = new ESLint({ overrideConfig: [ts.configs.disableTypeChecked] })
})

async function findings(layer: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: `src/${layer}/not-there.ts` })
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || (ruleId ?? '').startsWith('no-restricted'))
    .map(({ ruleId, message }) => ruleId ?? message)
}

const packages = [
  'saxes',
  'valibot',
  'comlink',
  'idb',
  'svelte',
  'svelte/motion',
  'd3',
  'workbox-precaching',
  'node:fs',
  'lodash',
]
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: ['saxes'],
  text: [],
  scenario: ['valibot'],
  engine: [],
  analysis: [],
  offline: ['workbox-precaching'],
  worker: ['comlink'],
  session: ['svelte', 'svelte/motion', 'idb'],
  chart: ['svelte', 'svelte/motion', 'd3'],
  page: ['svelte', 'svelte/motion', 'd3'],
}

describe('packages', { timeout: 60_000 }, () => {
  test.each(Object.entries(allowed))('src/%s imports its own and no other', async (layer, own) => {
    for (const name of packages) {
      const expected = own.includes(name) ? [] : ['no-restricted-imports']
      expect(await findings(layer, `import '${name}'`), name).toEqual(expected)
      expect(await findings(layer, `export * from '${name}'`), name).toEqual(expected)
    }
  })
})

describe('folders', { timeout: 60_000 }, () => {
  test.each([
    ['model', '../engine/compile'],
    ['model', '../engine'],
    ['model', './../engine/compile'],
    ['scenario', '../../src/engine/compile'],
    ['engine', '../cli/run'],
    ['page', '../main'],
    ['analysis', '../worker/client'],
  ])('src/%s may not import %s', async (layer, from) => {
    expect(await findings(layer, `import '${from}'`)).toEqual(['no-restricted-imports'])
  })

  test.each([
    ['model', './engine'],
    ['analysis', '../engine/run'],
    ['scenario', '../model/model'],
  ])('src/%s may import %s', async (layer, from) => {
    expect(await findings(layer, `import '${from}'`)).toEqual([])
  })
})

describe('pure folders', { timeout: 60_000 }, () => {
  test.each(['model', 'scenario', 'engine', 'analysis'])(
    'src/%s has no clock and no inexact maths',
    async (layer) => {
      expect(await findings(layer, 'export const now = Date.now()')).toEqual(['no-restricted-globals'])
      expect(await findings(layer, 'export const e = Math.exp(1)')).toEqual(['no-restricted-properties'])
      expect(await findings(layer, 'export const r = Math.random()')).toEqual(['no-restricted-properties'])
      expect(await findings(layer, 'export const p = 2 ** 0.5')).toEqual(['no-restricted-syntax'])
      expect(await findings(layer, "export const d = () => import('d3')")).toEqual(['no-restricted-syntax'])
      expect(await findings(layer, 'export const s = Math.sqrt(2)')).toEqual([])
    },
  )

  test('the rest may look at the clock', async () => {
    expect(await findings('page', 'export const now = Date.now()')).toEqual([])
  })
})
