import { FaultError } from '../../model/fault'
import { dataFiles } from './data-files'
import { england, placeOf, plainName, torbay } from './geography'
import { readTable, type Row } from './table'

/** People of all ages, and of the bands that the model knows, at one moment. */
export interface People {
  readonly all: number
  readonly from18to64: number
  readonly from65to74: number
  readonly from75to84: number
  readonly from85: number
}

/** The people of one place at the middle of each year. */
export interface Population {
  readonly code: string
  readonly name: string
  readonly midYears: ReadonlyMap<number, People>
}

/**
 * Reads the projections, joining the two smallest authorities to their neighbours.
 *
 * @returns places by code, in the order of codes, England among them
 * @throws FaultError `data.no-place` where England, Torbay or the heir of a joined authority is missing
 */
export function readPopulations(text: string): ReadonlyMap<string, Population> {
  const names = new Map<string, string>()
  const years = new Map<string, Map<number, People>>()
  for (const row of readTable(dataFiles.population, text, ['area_code', 'year'])) {
    const code = row.text('area_code')
    const place = placeOf(code)
    if (place === code) names.set(code, plainName(code, row.text('area_name')))
    const midYears = years.get(place) ?? new Map<number, People>()
    years.set(place, midYears)
    const year = row.number('year')
    const before = midYears.get(year)
    midYears.set(year, before ? combine([before, peopleOf(row)], [1, 1]) : peopleOf(row))
  }
  const missing = [...years.keys(), england, torbay].filter((code) => !names.has(code))
  if (missing.length > 0) {
    const where = { file: dataFiles.population }
    throw new FaultError(missing.map((code) => ({ kind: 'data.no-place', where, values: { code } })))
  }
  return new Map(
    [...years]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, midYears]) => [code, { code, name: names.get(code)!, midYears }]),
  )
}

function peopleOf(row: Row): People {
  return {
    all: row.amount('total'),
    from18to64: row.amount('a18_64'),
    from65to74: row.amount('a65_69') + row.amount('a70_74'),
    from75to84: row.amount('a75_79') + row.amount('a80_84'),
    from85: row.amount('a85_89') + row.amount('a90p'),
  }
}

/** People aged 65 and over. */
export function over65(people: People): number {
  return people.from65to74 + people.from75to84 + people.from85
}

/** @throws FaultError `data.no-year` */
export function midYear(population: Population, year: number): People {
  const people = population.midYears.get(year)
  if (people !== undefined) return people
  const values = { place: population.name, year }
  throw new FaultError([{ kind: 'data.no-year', where: { file: dataFiles.population }, values }])
}

/** The plain mean of several mid-years. */
export function meanOfYears(population: Population, years: readonly number[]): People {
  return combine(
    years.map((year) => midYear(population, year)),
    years.map(() => 1 / years.length),
  )
}

/**
 * People at the beginning of April. Mid-year is the end of June: nine of the twelve months from the last mid-year to
 * the next have passed, so April is a quarter of the last and three quarters of the next.
 */
export function atApril(population: Population, year: number): People {
  return combine([midYear(population, year - 1), midYear(population, year)], [0.25, 0.75])
}

/** A weighted sum of people, band by band. */
export function combine(parts: readonly People[], weights: readonly number[]): People {
  const sum = (band: keyof People) => parts.reduce((total, part, at) => total + part[band] * weights[at]!, 0)
  return {
    all: sum('all'),
    from18to64: sum('from18to64'),
    from65to74: sum('from65to74'),
    from75to84: sum('from75to84'),
    from85: sum('from85'),
  }
}
