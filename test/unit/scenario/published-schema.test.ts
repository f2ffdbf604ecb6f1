import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../../src/cli/schema/json-schema'
import { FaultError } from '../../../src/model/fault'
import { readScenario } from '../../../src/scenario/validate'
import { accepts, type Schema } from './accepts'
import { anyScenario } from './arbitrary-scenario'
import { scenario } from './small-system'

const folder = new URL('../../../public/schema/', import.meta.url)

function reads(json: unknown): boolean {
  try {
    readScenario(json)
    return true
  } catch (error) {
    if (error instanceof FaultError) return false
    throw error
  }
}

describe('the published JSON Schemas', () => {
  test('are what the validators say today: `npm run schema` writes them', () => {
    const fresh = jsonSchemas()
    expect(readdirSync(folder).sort()).toEqual([...fresh.keys()].sort())
    for (const [name, text] of fresh) expect(readFileSync(new URL(name, folder), 'utf8')).toBe(text)
  })

  const published = JSON.parse(readFileSync(new URL('scenario-1.json', folder), 'utf8')) as Schema

  test('accept every scenario that the product writes', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        expect(accepts(published, JSON.parse(JSON.stringify(any)))).toBe(true)
      }),
    )
  })

  test('accept and refuse the same changed scenarios as the product', () => {
    const values: readonly unknown[] = [
      ...[
        null,
        true,
        'soon',
        '2026-04',
        '',
        'x'.repeat(201),
        'x'.repeat(4001),
        -1,
        0,
        0.5,
        1,
        2,
        2 ** 32,
        1201,
      ],
      ...[[], {}, { visiting_teams: 1 }, { 'a b': 1 }, { id: 'm', hash: 'h' }, { id: 'm' }],
      undefined,
    ]
    const paths: readonly (readonly string[])[] = [
      ...Object.keys(scenario).map((key) => [key]),
      ...['value', 'start', 'ramp', 'end', 'colour'].map((key) => ['levers', 'visiting_teams', key]),
      ...[['model', 'id'], ['ours', 'x'], ['levers', 'x'], ['assumptions', 'x'], ['colour'], ['$schema']],
    ]
    let refused = 0
    for (const path of paths) {
      for (const value of values) {
        const json = JSON.parse(JSON.stringify(scenario)) as Record<string, unknown>
        let parent = json
        for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>
        parent[path.at(-1)!] = value
        const changed = JSON.parse(JSON.stringify(json)) as unknown
        expect([path, value, accepts(published, changed)]).toEqual([path, value, reads(changed)])
        if (!reads(changed)) refused += 1
      }
    }
    expect(refused).toBeGreaterThan(200)
  })
})
