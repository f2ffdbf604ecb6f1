import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { jsonSchemas } from '../../../src/cli/schema/json-schema'
import { FaultError } from '../../../src/model/fault'
import { readScenario } from '../../../src/scenario/validate'
import { anyScenario } from './arbitrary-scenario'
import { scenario } from './small-system'

const folder = new URL('../../../public/schema/', import.meta.url)

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly maxProperties?: number
  readonly pattern?: string
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** The part of JSON Schema (draft 7) that the scenario's schema uses, as its specification defines it. */
function accepts(schema: Schema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => accepts(one, value))
  if ('const' in schema) return value === schema.const
  switch (schema.type) {
    case 'null':
      return value === null
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        value >= (schema.minimum ?? -Infinity) &&
        value <= (schema.maximum ?? Infinity)
      )
    case 'string':
      return (
        typeof value === 'string' &&
        Array.from(value).length <= (schema.maxLength ?? Infinity) &&
        new RegExp(schema.pattern ?? '', 'u').test(value)
      )
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
      const { properties = {}, additionalProperties: more = true, propertyNames = {}, maxProperties } = schema
      const entries = Object.entries(value)
      return (
        entries.length <= (maxProperties ?? Infinity) &&
        (schema.required ?? []).every((key) => Object.hasOwn(value, key)) &&
        entries.every(([key, member]) => {
          if (!accepts(propertyNames, key)) return false
          if (Object.hasOwn(properties, key)) return accepts(properties[key]!, member)
          return typeof more === 'boolean' ? more : accepts(more, member)
        })
      )
    }
    case undefined:
      return true
    default:
      throw new Error(`not known here: ${schema.type}`)
  }
}

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
