import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { placesBuild } from '../../../src/cli/places/places-folder'
import { readPlaces } from '../../../src/scenario/place'
import { faultOf, scenarios } from './open-data'

let folder = ''
const at = (...names: string[]) => join(folder, ...names)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'places-'))
  cpSync(join(scenarios, 'data'), at('data'), { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('places build', { timeout: 60_000 }, () => {
  it('writes every place, and changes nothing when run again', () => {
    const said: string[] = []
    placesBuild(folder, (line) => said.push(line))
    expect(readdirSync(at('places'))).toHaveLength(154)
    expect(said.at(-1)).toBe('153 places built, 154 files changed')
    said.length = 0
    placesBuild(folder, (line) => said.push(line))
    expect(said.at(-1)).toBe('153 places built, 0 files changed')
    expect(said).toContain('41 of 41 figures agree with the balance sheet')
  })

  it('keeps and lists a place that someone added', () => {
    mkdirSync(at('places'))
    const devon = readFileSync(join(scenarios, 'places/E10000008.json'), 'utf8')
    const ours = devon.replace('"E10000008"', '"devon-ours"').replace('"Devon"', '"Devon, our numbers"')
    writeFileSync(at('places', 'devon-ours.json'), ours)
    placesBuild(folder, () => undefined)
    expect(readFileSync(at('places', 'devon-ours.json'), 'utf8')).toBe(ours)
    const index = readPlaces(JSON.parse(readFileSync(at('places', 'index.json'), 'utf8')))
    expect(index.filter((place) => place.id === 'devon-ours')).toHaveLength(1)
    expect(index).toHaveLength(154)
  })

  it('stops at a bad row with file and line, and writes nothing', () => {
    const file = at('data', 'nhs_ga_beds_trust_monthly.csv')
    const lines = readFileSync(file, 'utf8').split('\n')
    lines[2] = lines[2]!.replace(/\d+$/, 'many')
    writeFileSync(file, lines.join('\n'))
    expect(faultOf('data.not-a-number', () => placesBuild(folder, () => undefined))).toMatchObject({
      where: { file: 'nhs_ga_beds_trust_monthly.csv', line: 3 },
      values: { column: 'adult_ga_occupied', found: 'many' },
    })
    expect(existsSync(at('places'))).toBe(false)
  })

  it('refuses to write a place whose figures are no numbers', () => {
    const file = at('data', 'council_unit_costs_older_people_2010_2014.csv')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('2010,Total England,516.8', '2010,Total England,0'),
    )
    const fault = faultOf('json.out-of-bounds', () => placesBuild(folder, () => undefined))
    expect(fault.where).toMatchObject({ file: 'torbay-1998.json' })
    expect(existsSync(at('places'))).toBe(false)
  })

  it('names a table that is missing and a place file that is broken', () => {
    mkdirSync(at('places'))
    writeFileSync(at('places', 'x.json'), '{ "id": "x" ')
    expect(faultOf('json.syntax', () => placesBuild(folder, () => undefined)).where?.file).toMatch(/x\.json$/)
    rmSync(at('data', 'trust_utla_mapping.csv'))
    expect(faultOf('data.missing', () => placesBuild(folder, () => undefined)).where?.file).toMatch(
      /trust_utla/,
    )
  })
})
