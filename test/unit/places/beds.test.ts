import { describe, expect, it } from 'vitest'
import { readNotMeetingCriteria } from '../../../src/cli/places/criteria'
import { mapBeds } from '../../../src/cli/places/mapped-beds'
import { readTrustBeds } from '../../../src/cli/places/trust-beds'
import { faultOf, texts } from './open-data'

const header = 'trust_code,month,ga_beds_available,ga_beds_occupied,adult_ga_available,adult_ga_occupied'
const months = Array.from({ length: 36 }, (_, at) => {
  const month = 3 + at
  return `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
})
const line = (trust: string, month: string, open: number, occupied: number) =>
  [trust, month, open, occupied, open, occupied].join(',')
const england = months.map((month) => line('ENGLAND', month, 400, 380))

describe('beds of trusts', () => {
  it('are the plain mean of three whole years', () => {
    const rows = months.map((month, at) => line('AAA', month, 100 + at, 90))
    const before = line('AAA', '2022-03', 9999, 9999)
    const beds = readTrustBeds([header, ...england, before, ...rows].join('\n'))
    expect(beds.trusts.get('AAA')!.open).toBeCloseTo(117.5, 9)
    expect(beds.trusts.get('AAA')!.occupied).toBeCloseTo(90, 9)
    expect(beds.adult).toEqual({ open: 400, occupied: 380 })
  })

  it('of a merged trust are split as they were when both reported, and none is lost', () => {
    const rows = months.flatMap((month, at) =>
      at < 12
        ? [line('RA4', month, 100, 80), line('RH5', month, 300, 240)]
        : at === 12
          ? [line('RA4', month, 10, 8), line('RH5', month, 390, 312)]
          : [line('RH5', month, 400, 320)],
    )
    const { trusts } = readTrustBeds([header, ...england, ...rows].join('\n'))
    expect(trusts.get('RA4')!.open).toBeCloseTo(100, 9)
    expect(trusts.get('RA4')!.occupied).toBeCloseTo(80, 9)
    expect(trusts.get('RH5')!.open).toBeCloseTo(300, 9)
    expect(trusts.get('RH5')!.occupied).toBeCloseTo(240, 9)
  })

  it('need England in every month', () => {
    const work = () => readTrustBeds([header, ...england.slice(1)].join('\n'))
    expect(faultOf('data.months', work)).toMatchObject({ values: { found: 35, expected: 36 } })
  })
})

describe('beds of places', () => {
  const beds = {
    adult: { open: 400, occupied: 380 },
    all: { open: 450, occupied: 420 },
    trusts: new Map([
      ['AAA', { open: 200, occupied: 190 }],
      ['BBB', { open: 160, occupied: 152 }],
      ['EYE', { open: 40, occupied: 38 }],
    ]),
  }
  const criteria = { england: 90, trusts: new Map([['AAA', 50]]) }
  const implied = new Map([
    ['E06000063', 100],
    ['E06000064', 300],
    ['E06000001', 400],
  ])
  const mapping = [
    'trust_code,geo_code,p_trust,p_geo',
    'AAA,E10000006,0.5,1',
    'AAA,E06000001,0.5,1',
    'BBB,E06000001,1,1',
    'ZZZ,E06000001,1,1',
  ].join('\n')

  it('follow the patients; old counties split by implied beds, specialist trusts spread over all', () => {
    const places = mapBeds(mapping, beds, criteria, implied)
    expect(places.get('E06000063')!.open).toBeCloseTo(200 * 0.5 * 0.25 + 40 / 8, 9)
    expect(places.get('E06000064')!.open).toBeCloseTo(200 * 0.5 * 0.75 + (40 * 3) / 8, 9)
    expect(places.get('E06000001')!.occupied).toBeCloseTo(190 * 0.5 + 152 + 19, 9)
    expect(places.get('E06000001')!.notMeetingCriteria).toBeCloseTo(25, 9)
  })

  it('that do not add up to England, or go nowhere, are faults', () => {
    const half = mapping.replace('BBB,E06000001,1', 'BBB,E06000001,0.5')
    faultOf('data.beds-do-not-add-up', () => mapBeds(half, beds, criteria, implied))
    const astray = mapping.replace('BBB,E06000001', 'BBB,W06000001')
    expect(faultOf('data.unknown-place', () => mapBeds(astray, beds, criteria, implied))).toMatchObject({
      where: { line: 4 },
      values: { code: 'W06000001' },
    })
  })
})

it('the trusts’ patients who no longer meet the criteria add up to England’s row within half a per cent', () => {
  const found = readNotMeetingCriteria(texts.criteria)
  const sum = [...found.trusts.values()].reduce((total, patients) => total + patients, 0)
  expect(Math.abs(sum / found.england - 1)).toBeLessThan(0.005)
})
