import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { readCrosswalkText } from '../../../src/scenario/crosswalk'
import { readEvidenceText } from '../../../src/scenario/evidence'
import { readLibraryIndexText } from '../../../src/scenario/library-index'
import { readLibraryText } from '../../../src/scenario/library-scenario'
import { crosswalk, entry, evidence, index, type Fields } from './small-library'

interface Schema {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly maxProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** The part of JSON Schema (draft 7) that these schemas use, as its specification defines it. */
function accepts(schema: Schema, value: unknown): boolean {
  if (schema.anyOf) return schema.anyOf.some((one) => accepts(one, value))
  if (schema.enum) return schema.enum.includes(value)
  if ('const' in schema) return value === schema.const
  const within = (size: number, low = -Infinity, high = Infinity) => size >= low && size <= high
  switch (schema.type) {
    case undefined:
      return true
    case 'null':
      return value === null
    case 'boolean':
      return typeof value === 'boolean'
    case 'number':
    case 'integer':
      return (
        typeof value === 'number' &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        within(value, schema.minimum, schema.maximum)
      )
    case 'string':
      return (
        typeof value === 'string' &&
        within(Array.from(value).length, schema.minLength, schema.maxLength) &&
        new RegExp(schema.pattern ?? '', 'u').test(value)
      )
    case 'array':
      return (
        Array.isArray(value) &&
        within(value.length, schema.minItems, schema.maxItems) &&
        value.every((item) => accepts(schema.items ?? {}, item))
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
    default:
      throw new Error(`not known here: ${schema.type}`)
  }
}

const published = (name: string) => JSON.parse(readFileSync(`public/schema/${name}`, 'utf8')) as Schema

function reads(read: (text: string, file: string) => unknown, json: unknown): boolean {
  try {
    read(JSON.stringify(json), 'x.json')
    return true
  } catch (error) {
    if (error instanceof FaultError) return false
    throw error
  }
}

/** Every path to a value of a document. */
function paths(json: unknown, before: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, member]) => [
    [...before, key],
    ...paths(member, [...before, key]),
  ])
}

describe('the published schemas of the library', () => {
  const forms = [
    ['library-1.json', readLibraryText, entry()],
    ['library-index-1.json', readLibraryIndexText, index()],
    ['evidence-1.json', readEvidenceText, evidence()],
    ['crosswalk-1.json', readCrosswalkText, crosswalk()],
  ] as const

  test.each(forms)(
    '%s: accepts and refuses the same changed files as the product',
    (name, read, whole: Fields) => {
      const schema = published(name)
      const values: readonly unknown[] = [
        ...[null, true, '', 'soon', '2026-04', 'x'.repeat(401), 'x'.repeat(2000), -1, 0.5, 1, 1e6, [], {}],
        ...[['a'], [1, 2], undefined],
      ]
      let refused = 0
      for (const path of [...paths(whole), ['colour'], ['$schema']]) {
        for (const value of values) {
          const changed = JSON.parse(JSON.stringify(whole)) as Fields
          let parent = changed
          for (const key of path.slice(0, -1)) parent = parent[key] as Fields
          // Left out of a list, a value leaves a gap that JSON cannot have.
          if (value === undefined && Array.isArray(parent)) continue
          parent[path.at(-1)!] = value
          const json = JSON.parse(JSON.stringify(changed)) as unknown
          expect([path, value, accepts(schema, json)]).toEqual([path, value, reads(read, json)])
          if (!accepts(schema, json)) refused += 1
        }
      }
      expect(refused).toBeGreaterThan(100)
    },
  )

  test('accept every committed file', () => {
    const file = (folder: string, name: string) =>
      JSON.parse(readFileSync(`scenarios/${folder}/${name}`, 'utf8')) as Fields
    const schemaOf = (json: Fields) => String(json['$schema']).replace(/^.*\//, '')
    let seen = 0
    for (const folder of ['library', 'evidence']) {
      for (const name of readdirSync(`scenarios/${folder}`)) {
        const json = file(folder, name)
        expect(accepts(published(schemaOf(json)), json), name).toBe(true)
        seen += 1
      }
    }
    expect(seen).toBeGreaterThan(60)
  })
})
