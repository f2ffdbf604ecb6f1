import { describe, expect, it } from 'vitest'
import { councilPlaces, placeOfDistrict, plainName } from '../../../src/cli/places/geography'
import { readPopulations } from '../../../src/cli/places/population'
import { readTable } from '../../../src/cli/places/table'
import { faultOf, texts } from './open-data'

const populations = readPopulations(texts.population)
const councils = councilPlaces(populations.values())
const where = { file: 'care.csv', line: 7 }
const namesOf = (council: string) => councils(council, where).map((code) => populations.get(code)!.name)

describe('councils of the care returns', () => {
  it.each([
    ['Bath and Somerset', ['Bath and North East Somerset']],
    ['Bedford Borough', ['Bedford']],
    ['Bedfordshire', ['Bedford', 'Central Bedfordshire']],
    ['Blackburn and Darwen', ['Blackburn with Darwen']],
    ['Bristol', ['Bristol']],
    ['Cheshire', ['Cheshire East', 'Cheshire West and Chester']],
    ['City of London', ['Hackney and City of London']],
    ['Cornwall', ['Cornwall and Isles of Scilly']],
    ['Cumbria', ['Cumberland', 'Westmorland and Furness']],
    ['Durham', ['County Durham']],
    ['Isle of Wight Council', ['Isle of Wight']],
    ['Medway Towns', ['Medway']],
    ['Northamptonshire', ['North Northamptonshire', 'West Northamptonshire']],
    ['Poole', ['Bournemouth, Christchurch and Poole']],
    ['Southend on Sea', ['Southend-on-Sea']],
    ['St Helens', ['St Helens']],
    ['St. Helens', ['St Helens']],
    ['Telford and the Wrekin', ['Telford and Wrekin']],
  ])('%s is %j', (council, expected) => {
    expect(namesOf(council)).toEqual(expected)
  })

  it('every council of every table is a place of today, and every place has one', () => {
    const listed = [texts.care, texts.spend, texts.prices].flatMap((text) =>
      readTable('t', text).map((row) => row.text('council')),
    )
    const reached = new Set(
      listed
        .filter((council) => !/total|^england$/i.test(council))
        .flatMap((council) => councils(council, where)),
    )
    expect(reached.size).toBe(151)
  })

  it('an unknown council is named with its line', () => {
    expect(faultOf('data.unknown-council', () => councils('Barsetshire', where))).toMatchObject({
      where,
      values: { council: 'Barsetshire' },
    })
  })
})

describe('names and districts', () => {
  it('are said as people say them', () => {
    expect(plainName('E06000019', 'Herefordshire, County of')).toBe('Herefordshire')
    expect(plainName('E06000058', 'Bournemouth, Christchurch and Poole')).toBe(
      'Bournemouth, Christchurch and Poole',
    )
  })

  it('the districts of Cumbria go to their two councils of 2023', () => {
    expect(placeOfDistrict('Copeland', 'E10000006')).toBe('E06000063')
    expect(placeOfDistrict('South Lakeland', 'E10000006')).toBe('E06000064')
    expect(placeOfDistrict('Harrogate', 'E10000023')).toBe('E06000065')
  })
})
