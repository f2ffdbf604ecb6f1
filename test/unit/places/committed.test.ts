import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildPlaces } from '../../../src/cli/places/build-places'
import { readPlaceFiles } from '../../../src/cli/places/places-folder'
import { readPlace, readPlaces } from '../../../src/scenario/place'
import { placeFigures, placeNotes } from '../../../src/text/place-notes'
import { scenarios, texts } from './open-data'

const folder = join(scenarios, 'places')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const places = readPlaceFiles(folder)
const built = buildPlaces(texts, places)
const sources = JSON.parse(readFileSync(join(scenarios, 'data/SOURCES.json'), 'utf8')) as Record<
  string,
  object
>

const projections = ['18_to_64', '65_to_74', '75_to_84', '85_and_over'].map(
  (band) => `projected_people_${band}`,
)
const numbers: Readonly<Record<string, readonly [number, number]>> = {
  starting_bed_occupancy: [0.8, 0.98],
  supported_residents_per_1000_people_65_and_over: [5, 40],
  home_care_clients_per_1000_people_65_and_over: [5, 50],
  care_home_fee_a_week: [600, 2000],
  home_care_price_an_hour: [12, 45],
  stay_factor_of_the_place: [1, 1.3],
  loss_factor_of_the_place: [1, 1.45],
}

describe('the committed places', { timeout: 60_000 }, () => {
  it('are what a fresh build gives, byte for byte', () => {
    for (const [file, text] of built.files) expect(read(file), file).toBe(text)
    expect(readFileSync(join(scenarios, 'data/CHECK.md'), 'utf8')).toBe(built.check)
  })

  it('are the same bytes when built twice', () => {
    expect([...buildPlaces(texts, places).files]).toEqual([...built.files])
  })

  it('are 151 authorities, England and Torbay 1998', () => {
    const kinds = built.places.map((place) => place.kind)
    expect(kinds.filter((kind) => kind === 'authority')).toHaveLength(151)
    expect(kinds.filter((kind) => kind === 'nation')).toHaveLength(1)
    expect(kinds.filter((kind) => kind === 'historical')).toHaveLength(1)
  })

  it.each(places.map((place) => [place.name, place] as const))('%s is whole and plausible', (_, place) => {
    expect(readPlace(JSON.parse(read(`${place.id}.json`)), place.id)).toEqual(place)
    expect(Object.keys(place.inputs).sort()).toEqual([...projections, ...Object.keys(numbers)].sort())
    for (const name of projections) {
      const points = place.inputs[name]!.value as readonly number[]
      expect(points).toHaveLength(16)
      points.forEach((value, at) => {
        expect(value).toBeGreaterThan(0)
        if (at > 0) expect(Math.abs(value / points[at - 1]! - 1)).toBeLessThan(0.1)
      })
    }
    for (const [name, [low, high]] of Object.entries(numbers)) {
      expect(place.inputs[name]!.value, name).toBeGreaterThanOrEqual(low)
      expect(place.inputs[name]!.value, name).toBeLessThanOrEqual(high)
    }
    expect(place.share65).toBeGreaterThan(0.05)
    expect(place.share65).toBeLessThan(0.4)
    for (const { from } of [...Object.values(place.inputs), ...place.beside]) {
      expect(from.length).toBeGreaterThan(0)
      for (const key of from) expect(sources).toHaveProperty(key)
    }
    for (const flag of place.flags) expect(placeNotes).toHaveProperty(flag)
    for (const { key } of place.beside) expect(placeFigures).toHaveProperty(key)
  })

  it('add up to England: people of each band in each year, implied beds, supported residents', () => {
    const authorities = built.places.filter((place) => place.kind === 'authority')
    const england = built.places.find((place) => place.kind === 'nation')!
    for (const name of projections) {
      const whole = england.inputs[name]!.value as readonly number[]
      whole.forEach((expected, at) => {
        const sum = authorities.reduce(
          (total, place) => total + (place.inputs[name]!.value as number[])[at]!,
          0,
        )
        expect(Math.abs(sum / expected - 1)).toBeLessThan(1e-4)
      })
    }
    for (const key of [
      'adult-beds-implied',
      'supported-residents',
      'home-care-clients',
      'older-people-spend-2008',
    ]) {
      const of = (place: (typeof places)[number]) =>
        place.beside.find((figure) => figure.key === key)?.value ?? 0
      const sum = authorities.reduce((total, place) => total + of(place), 0)
      expect(Math.abs(sum / of(england) - 1), key).toBeLessThan(2e-3)
    }
  })

  it('say of a computed number that it is computed, and of England’s price that it is not verified', () => {
    const devon = places.find((place) => place.name === 'Devon')!
    expect(devon.inputs['projected_people_85_and_over']!.status).toBe('D')
    expect(devon.inputs['supported_residents_per_1000_people_65_and_over']!.status).toBe('A')
    expect(devon.inputs['care_home_fee_a_week']!.status).toBe('M')
  })
})

describe('the list of places', () => {
  const index = readPlaces(JSON.parse(read('index.json')))

  it('is sorted by name, lists every file once and travels light', () => {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'index.json')
    expect(index.map((place) => `${place.id}.json`).sort()).toEqual(files.sort())
    expect(index.map((place) => place.name)).toEqual(index.map((place) => place.name).toSorted())
    expect(gzipSync(read('index.json')).length).toBeLessThan(12 * 1024)
  })

  it.each([
    ['Exeter', ['Devon']],
    ['Cumbria', ['Cumberland', 'Westmorland and Furness']],
    ['Harrogate', ['North Yorkshire']],
    ['City of London', ['Hackney and City of London']],
    ['Newcastle-under-Lyme', ['Staffordshire']],
  ])('finds %s in %j', (area, expected) => {
    expect(index.filter((place) => place.areas.includes(area)).map((place) => place.name)).toEqual(expected)
  })

  it('names no place of Wales and no area twice', () => {
    const areas = index.flatMap((place) => place.areas.map((area) => `${place.name}: ${area}`))
    expect(new Set(areas).size).toBe(areas.length)
    expect(index.some((place) => place.areas.includes('Gwynedd'))).toBe(false)
  })
})
