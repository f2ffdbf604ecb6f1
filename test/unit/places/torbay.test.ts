import { describe, expect, it } from 'vitest'
import { buildPlaces } from '../../../src/cli/places/build-places'
import type { LocalPlace } from '../../../src/scenario/scenario'
import { texts } from './open-data'

const built = buildPlaces(texts)
const place = (id: string) => built.places.find((one) => one.id === id)!
const number = (of: LocalPlace, name: string) => of.inputs[name]!.value as number
const points = (of: LocalPlace, name: string) => of.inputs[name]!.value as readonly number[]

describe('Torbay today', { timeout: 60_000 }, () => {
  it('reads nothing of Torbay’s care after March 2008', () => {
    const poisoned = {
      ...texts,
      care: `${texts.care.trimEnd()}\n2010,Torbay,999999,99999,99999,9999\n2014,Torbay,999999,99999,99999,9999\n`,
      prices: texts.prices.replace(/^(2011|2013|2014),Torbay,.*$/gm, '$1,Torbay,9999,9999,9999,999'),
    }
    expect(poisoned.prices).not.toBe(texts.prices)
    expect([...buildPlaces(poisoned).files]).toEqual([...built.files])
  })

  it('reads nothing of the beds observed in Torbay', () => {
    const moved = texts.mapping
      .replace(/^RA9,E06000027,[^,]+/m, 'RA9,E06000027,0.9')
      .replace(/^RA9,E10000008,[^,]+/m, 'RA9,E10000008,0.1')
    const rebuilt = buildPlaces({ ...texts, mapping: moved })
    expect(rebuilt.files.get('E10000008.json')).not.toBe(built.files.get('E10000008.json'))
    expect(rebuilt.files.get('E06000027.json')).toBe(built.files.get('E06000027.json'))
    expect(place('E06000027').beside.map((figure) => figure.key)).not.toContain('adult-beds-occupied')
  })

  it('takes England’s levels in their place', () => {
    for (const name of [
      'starting_bed_occupancy',
      'supported_residents_per_1000_people_65_and_over',
      'home_care_clients_per_1000_people_65_and_over',
    ]) {
      expect(number(place('E06000027'), name)).toBe(number(place('E92000001'), name))
    }
  })
})

describe('Torbay 1998', () => {
  const torbay = place('torbay-1998')
  const bands = ['18_to_64', '65_to_74', '75_to_84', '85_and_over'].map((band) =>
    points(torbay, `projected_people_${band}`),
  )

  it('begins with 127,500 people, of whom a little under a quarter are 65 and over', () => {
    expect(torbay).toMatchObject({ start: '1998-04', people: 127500, kind: 'historical', beds: 'index' })
    const older = bands.slice(1).reduce((sum, band) => sum + band[0]!, 0)
    expect(older / torbay.people).toBeCloseTo(torbay.share65, 2)
    expect(torbay.share65).toBeGreaterThan(0.21)
    expect(torbay.share65).toBeLessThan(0.25)
  })

  it('grows from year to year in every band and runs below the projections’ own beginning', () => {
    const in2018 = [74450, 9468 + 9840, 6606 + 4939, 3073 + 1982]
    bands.forEach((band, at) => {
      expect(band).toHaveLength(16)
      band.forEach((value, year) => {
        if (year > 0) expect(value).toBeGreaterThan(band[year - 1]!)
      })
      expect(band[15]!).toBeLessThan(in2018[at]!)
      expect(band[15]! / in2018[at]!).toBeGreaterThan(0.9)
    })
  })

  it('holds 1,109 residents in 2003 and 1,048 home-care clients in 2001, as counted', () => {
    const older = (year: number) => bands.slice(1).reduce((sum, band) => sum + band[year - 1998]!, 0)
    const residents = number(torbay, 'supported_residents_per_1000_people_65_and_over')
    const clients = number(torbay, 'home_care_clients_per_1000_people_65_and_over')
    expect((residents * older(2003)) / 1000).toBeCloseTo(1109, -1)
    expect((clients * older(2001)) / 1000).toBeCloseTo(1048, -1)
  })

  it('pays what Torbay paid against England', () => {
    expect(number(torbay, 'care_home_fee_a_week') / 1050).toBeCloseTo(396 / 517, 2)
    expect(number(torbay, 'home_care_price_an_hour') / 26).toBeCloseTo(12.1 / 17, 2)
  })

  it('claims nothing as published or computed', () => {
    for (const { status } of Object.values(torbay.inputs)) expect(['A', 'M']).toContain(status)
  })
})
