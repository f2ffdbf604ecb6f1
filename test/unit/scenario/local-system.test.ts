import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readXmile } from '../../../src/model/xmile/read'
import { monthsBetween } from '../../../src/scenario/month'
import { checkPlace, readPlace, readPlaces } from '../../../src/scenario/place'
import { readCatalogue } from '../../../src/scenario/read-catalogue'

const scenarios = new URL('../../../scenarios/', import.meta.url)
const text = readFileSync(new URL('model/local-system.xmile', scenarios), 'utf8')
const model = readXmile(text)
const { levers, assumptions, outcomes, placeInputs, time } = readCatalogue(model)

describe('what people meet of the local system', () => {
  test('runs fifteen years from its first month', () => {
    expect(time).toEqual({ start: '2026-04', months: 180, dt: 1 / 32 })
  })

  test.each(levers.map((lever) => [lever.label, lever] as const))(
    'the lever “%s” is complete',
    (_, lever) => {
      expect(lever.doc).toMatch(/\S/)
      expect(lever.units).toMatch(/\S/)
      expect(lever.step).toBeGreaterThan(0)
      expect(lever.step).toBeLessThanOrEqual((lever.high - lever.low) / 2)
      expect(lever.start).toBeGreaterThanOrEqual(0)
      expect(lever.start).toBeLessThan(time.months)
      expect(lever.ramp).toBeGreaterThanOrEqual(0)
      if (lever.published !== undefined) {
        expect(lever.published).toBeGreaterThanOrEqual(lever.low)
        expect(lever.published).toBeLessThanOrEqual(lever.high)
      }
      for (const input of Object.values(lever.phase)) expect(model.variables.has(input)).toBe(true)
    },
  )

  test.each(assumptions.map((assumption) => [assumption.id, assumption] as const))(
    'the assumption %s is explained',
    (_, { doc, units, low, high, value, source }) => {
      expect(low).toBeLessThan(high)
      expect(value).toBeGreaterThanOrEqual(low)
      expect(value).toBeLessThanOrEqual(high)
      expect(doc).toMatch(/\S/)
      expect(units).toMatch(/\S/)
      expect(source).toMatch(/\S/)
    },
  )

  test('the scorecard shows its eight outcomes in order', () => {
    expect(outcomes.filter(({ group }) => group === 'scorecard').map(({ id }) => id)).toEqual([
      'average_occupied_emergency_beds',
      'delayed_bed_days_a_month',
      'emergency_admissions_65_and_over_a_year',
      'people_in_care_homes',
      'days_at_home_of_frail_people',
      'experience_score',
      'nhs_spend_a_year',
      'council_spend_a_year',
    ])
  })

  test.each(outcomes.map((outcome) => [outcome.id, outcome] as const))(
    'the outcome %s is complete',
    (_, outcome) => {
      expect(outcome.doc).toMatch(/\S/)
      expect(outcome.units).toMatch(/\S/)
      expect(Number.isInteger(outcome.digits)).toBe(true)
    },
  )

  test('no two outcomes of a group stand in the same place, and no identity is used twice', () => {
    const places = outcomes.map(({ group, order }) => `${group} ${order}`)
    expect(new Set(places).size).toBe(places.length)
    const ids = [...levers, ...assumptions, ...placeInputs].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('every place gives what the model takes from places, and nothing else', () => {
  const folder = new URL('places/', scenarios)
  const index = readPlaces(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')))
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'index.json')
  expect(files.sort()).toEqual(index.map(({ id }) => `${id}.json`).sort())
  expect(index.length).toBeGreaterThan(149)
  const catalogue = readCatalogue(model)
  for (const file of files) {
    const place = readPlace(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file)
    expect(checkPlace(place, catalogue, { file })).toEqual([])
    expect(Math.abs(monthsBetween(place.start, time.start))).toBeLessThan(12 * 40)
  }
})
