import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { england } from '../../../src/cli/places/geography'
import { aprils } from '../../../src/cli/places/inputs'
import { atApril, midYear, over65, readPopulations, type People } from '../../../src/cli/places/population'
import { readTable } from '../../../src/cli/places/table'
import { faultOf, scenarios, texts } from './open-data'

const populations = readPopulations(texts.population)
const places = [...populations.values()].filter((population) => population.code !== england)
const bands = ['all', 'from18to64', 'from65to74', 'from75to84', 'from85'] as const

describe('people of a place', () => {
  it('are 151 places after the two smallest joined their neighbours', () => {
    expect(places).toHaveLength(151)
    const cornwall = midYear(populations.get('E06000052')!, 2026)
    const row = (code: string) =>
      readTable('p', texts.population).find((r) => r.text('area_code') === code && r.text('year') === '2026')!
    expect(cornwall.all).toBe(row('E06000052').number('total') + row('E06000053').number('total'))
  })

  it('stand in April three quarters of the way from one mid-year to the next', () => {
    const people = (n: number): People => ({ all: n, from18to64: n, from65to74: n, from75to84: n, from85: n })
    const midYears = new Map([
      [2025, people(1000)],
      [2026, people(1040)],
    ])
    expect(atApril({ code: 'X', name: 'X', midYears }, 2026).from85).toBe(1030)
  })

  it('add up to England in every April and band', () => {
    for (const year of aprils) {
      const whole = atApril(populations.get(england)!, year)
      for (const band of bands) {
        const sum = places.reduce((total, place) => total + atApril(place, year)[band], 0)
        expect(Math.abs(sum - whole[band]) / whole[band]).toBeLessThan(2e-5)
      }
    }
  })

  it('are positive and run smoothly: no band leaps by a tenth in a year', () => {
    const leaps = [...populations.values()].flatMap((place) => {
      const years = aprils.map((year) => atApril(place, year))
      return bands
        .filter((band) => !years.every((people, at) => smooth(years[at - 1]?.[band], people[band])))
        .map((band) => `${place.name}: ${band}`)
    })
    expect(leaps).toEqual([])
  })

  it('as projected for mid-2020 are within 3% of that year’s estimates, 65 and over, nearly everywhere', () => {
    const text = readFileSync(join(scenarios, 'data/population_utla_age.csv'), 'utf8')
    const rows = readTable('e', text, ['utla_code', 'mid_year']).filter(
      (row) => row.text('mid_year') === '2020',
    )
    const drifts = rows
      .filter((row) => !['E06000052', 'E06000053', 'E09000001', 'E09000012'].includes(row.text('utla_code')))
      .filter((row) => populations.has(row.text('utla_code')))
      .map((row) => over65(midYear(populations.get(row.text('utla_code'))!, 2020)) / row.number('a65p') - 1)
    expect(drifts.length).toBeGreaterThan(140)
    expect(drifts.filter((drift) => Math.abs(drift) > 0.03).length).toBeLessThanOrEqual(5)
  })

  it('of a year that is not there are a fault, not a nought', () => {
    expect(faultOf('data.no-year', () => midYear(places[0]!, 2090))).toMatchObject({ values: { year: 2090 } })
    faultOf('data.no-place', () => readPopulations(texts.population.replace(/^E92.*\n/gm, '')))
  })
})

function smooth(before: number | undefined, now: number): boolean {
  return now > 0 && (before === undefined || Math.abs(now / before - 1) < 0.1)
}
