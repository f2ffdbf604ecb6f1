import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { readCrosswalkText } from '../../../src/scenario/crosswalk'
import { readEvidenceText } from '../../../src/scenario/evidence'
import { readLibraryIndexText } from '../../../src/scenario/library-index'
import { readLibraryText } from '../../../src/scenario/library-scenario'
import { accepts, type Schema } from '../scenario/accepts'
import { crosswalk, entry, evidence, index, type Fields } from './small-library'

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
