import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBalance, type PlaceBalance } from '../../../src/cli/places/balance'
import { agrees, checkBalance, checkText } from '../../../src/cli/places/balance-check'
import { england } from '../../../src/cli/places/geography'
import { midYear } from '../../../src/cli/places/population'
import { findRow, readTable } from '../../../src/cli/places/table'
import { faultOf, scenarios, texts } from './open-data'

const balance = readBalance(texts)
const rows = readTable(
  'baseline_by_place.csv',
  readFileSync(join(scenarios, 'data/baseline_by_place.csv'), 'utf8'),
  ['code'],
)

const feeOfEngland = findRow('prices', readTable('prices', texts.prices), {
  fin_year_ending: '2014',
  council: 'TOTAL England',
}).number('res_nursing_65p_gbp_per_week')

/** Each column of the earlier calculation, and the same from this build; `null` for an empty cell. */
const columns: Readonly<Record<string, (place: PlaceBalance) => number | null>> = {
  pop18_64_2025: (place) => midYear(place.population, 2025).from18to64,
  pop65_74_2025: (place) => midYear(place.population, 2025).from65to74,
  pop75_84_2025: (place) => midYear(place.population, 2025).from75to84,
  pop85p_2025: (place) => midYear(place.population, 2025).from85,
  pop18_64_2035: (place) => midYear(place.population, 2035).from18to64,
  pop65_74_2035: (place) => midYear(place.population, 2035).from65to74,
  pop75_84_2035: (place) => midYear(place.population, 2035).from75to84,
  pop85p_2035: (place) => midYear(place.population, 2035).from85,
  emer_adm_2025: (place) => place.use2025.emergencyAdmissions,
  emer_adm_65p_2025: (place) => place.use2025.emergencyAdmissionsOver65,
  emer_bed_days_2025: (place) => place.use2025.emergencyBedDays,
  elective_bed_days_2025: (place) => place.use2025.electiveBedDays,
  implied_beds_raw_2225: (place) => place.use.beds,
  implied_beds_cal_2225: (place) => place.impliedBeds,
  adult_ga_open_2225: (place) => place.mappedBeds?.open ?? null,
  adult_ga_occupied_2225: (place) => place.mappedBeds?.occupied ?? null,
  nctr_patients_2225: (place) => place.mappedBeds?.notMeetingCriteria ?? null,
  supported_residents_2014: (place) => place.residents2014,
  supported_residents_2025e: (place) => place.residents2025,
  all_residents_2025e: (place) => place.residents2025 / 0.65,
  home_care_clients_2014: (place) => place.homeCareClients2014,
  home_care_clients_2025e: (place) => place.homeCareClients2025,
  carehome_gbp_week_2014: (place) =>
    place.careHomeFee && !place.careHomeFee.unusual ? place.careHomeFee.relative * feeOfEngland : null,
  gross_spend_older_2008_gbp000: (place) => place.spend2008 && place.spend2008 / 1000,
}

/** Where the two calculations part, and why. Anything else that differs is an error in one of them. */
const known: Readonly<Record<string, string>> = {
  'Cornwall and Isles of Scilly: carehome_gbp_week_2014':
    'there the Isles of Scilly overwrite Cornwall; here the two are weighed by weeks',
  'Hackney and City of London: carehome_gbp_week_2014':
    'there Hackney alone; here the City of London is weighed in',
  'Bournemouth, Christchurch and Poole: carehome_gbp_week_2014':
    'there Poole overwrites Bournemouth; here the two are weighed by weeks',
  'Kensington and Chelsea: carehome_gbp_week_2014':
    'there the latest year; here the middle of the years, for the latest is 1.8 times England',
}

describe('against the earlier calculation of every place, by other code', { timeout: 60_000 }, () => {
  const places = new Map([...balance.places, [england, balance.england]])

  it('covers the same places', () => {
    expect(rows.map((row) => row.text('code')).sort()).toEqual([...places.keys()].sort())
  })

  it('gives the same numbers, but for the differences that are explained', () => {
    const differences = rows.flatMap((row) => {
      const place = places.get(row.text('code'))!
      return Object.entries(columns)
        .filter(([column, found]) => differ(row.text(column), found(place)))
        .map(([column]) => `${place.name}: ${column}`)
    })
    expect(differences.sort()).toEqual(Object.keys(known).sort())
  })

  it('flags the same places for a mapping that can hardly be right', () => {
    for (const row of rows) {
      const place = places.get(row.text('code'))!
      const ratio = place.mappedBeds === null ? 1 : place.impliedBeds / place.mappedBeds.occupied
      expect(row.text('flags').includes('beds_low')).toBe(ratio > 1.33)
      expect(row.text('flags').includes('beds_high')).toBe(ratio < 0.75)
    }
  })
})

/** Two roundings of the same number may fall on either side of a half, hence the hair's breadth. */
function differ(written: string, found: number | null): boolean {
  if (written === '' || found === null) return (written === '') !== (found === null)
  const unit = written.includes('.') ? 0.1 : 1
  return Math.abs(Number(written) - found) > unit / 2 + 1e-6
}

describe('against the balance sheet of England and Torbay', () => {
  it('every figure agrees to the last digit that the balance sheet gives', () => {
    const checks = checkBalance(balance)
    expect(checks.length).toBeGreaterThan(40)
    expect(checks.filter((check) => !agrees(check))).toEqual([])
  })

  it('a figure that is off by one is found and said', () => {
    const wrong = { ...balance, texts: { ...texts, balance: texts.balance.replace(',94519', ',94520') } }
    const checks = checkBalance(wrong)
    expect(checks.filter((check) => !agrees(check)).map((check) => check.figure)).toEqual(['adult-open'])
    expect(checkText(checks)).toMatch(/open \| 94,520 \| 94,519 \| differs/)
    const strange = { ...balance, texts: { ...texts, balance: `${texts.balance}moon,Moon,1\n` } }
    faultOf('data.unknown-figure', () => checkBalance(strange))
  })
})
