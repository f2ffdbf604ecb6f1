import { levelOfEngland, readCouncilCare, readSpend2008, sum } from './council-care'
import { careHomeFee, homeCarePrice, readPrices, type RelativePrice } from './council-prices'
import { readNotMeetingCriteria } from './criteria'
import type { DataTexts } from './data-files'
import { councilPlaces, england, torbay } from './geography'
import { readHospitalUse, type HospitalUse } from './hospital-use'
import { mapBeds, type MappedBeds } from './mapped-beds'
import { meanOfYears, midYear, over65, readPopulations, type People, type Population } from './population'
import { readTrustBeds, type Beds } from './trust-beds'

/** Mid-years that stand for the three years in which beds were observed. */
const bedYears = [2022, 2023, 2024, 2025]

/** What the open data say about one place. */
export interface PlaceBalance {
  readonly code: string
  readonly name: string
  readonly population: Population
  /** Mean people of the years in which beds were observed. */
  readonly people: People
  readonly use: HospitalUse
  readonly use2025: HospitalUse
  /** Occupied adult beds that its people imply, brought to England's observed number. */
  readonly impliedBeds: number
  /** Beds of the trusts that its people use; `null` where they are withheld (Torbay). */
  readonly mappedBeds: MappedBeds | null
  /** `null` where the council made no return that may be read. */
  readonly residents2014: number | null
  readonly residents2025: number
  readonly homeCareClients2014: number | null
  readonly homeCareClients2025: number
  readonly careHomeFee: RelativePrice | null
  readonly homeCarePrice: RelativePrice | null
  /** Pounds of that time; `null` where the council made no return. */
  readonly spend2008: number | null
}

/** What the open data say about England, and the yardsticks that places are measured by. */
export interface Balance {
  readonly england: PlaceBalance
  readonly places: ReadonlyMap<string, PlaceBalance>
  readonly adultBeds: Beds
  readonly allBeds: Beds
  /** Observed occupied adult beds over those that England's rates imply: about .912. */
  readonly calibration: number
  /** People per person aged 65 and over, 2025. */
  readonly residentLevel: number
  readonly homeCareLevel: number
  readonly residentTrend: number
  readonly texts: DataTexts
}

/**
 * Brings the tables together.
 *
 * @throws FaultError for whatever is wrong in a table, naming file and line
 */
export function readBalance(texts: DataTexts): Balance {
  const populations = readPopulations(texts.population)
  const authorities = new Map([...populations].filter(([code]) => code !== england))
  const councils = councilPlaces(authorities.values())
  const usage = readHospitalUse(texts.hospitalUse)
  const people = (code: string) => meanOfYears(populations.get(code)!, bedYears)

  const beds = readTrustBeds(texts.beds)
  const criteria = readNotMeetingCriteria(texts.criteria)
  const implied = new Map([...authorities.keys()].map((code) => [code, usage(people(code)).beds]))
  const mapped = mapBeds(texts.mapping, beds, criteria, implied)
  const calibration = beds.adult.occupied / usage(people(england)).beds

  const care = readCouncilCare(texts.care, councils, authorities)
  const residentLevel = levelOfEngland(care.residents2025, authorities)
  const homeCareLevel = levelOfEngland(care.homeCareClients, authorities)
  const spend = readSpend2008(texts.spend, councils, authorities)
  const fees = readPrices(texts.prices, careHomeFee, councils, care)
  const hourly = readPrices(texts.prices, homeCarePrice, councils, care)

  const balanceOf = (code: string) => {
    const population = populations.get(code)!
    const older = over65(midYear(population, 2025))
    const residents2025 = care.residents2025.get(code) ?? residentLevel * older
    const clients = care.homeCareClients.get(code)
    return {
      code,
      name: population.name,
      population,
      people: people(code),
      use: usage(people(code)),
      use2025: usage(midYear(population, 2025)),
      impliedBeds: usage(people(code)).beds * calibration,
      mappedBeds: code === torbay ? null : (mapped.get(code) ?? null),
      residents2014: care.residents2014.get(code) ?? null,
      residents2025,
      homeCareClients2014: clients ?? null,
      homeCareClients2025: clients ?? homeCareLevel * older,
      careHomeFee: fees.get(code) ?? null,
      homeCarePrice: hourly.get(code) ?? null,
      spend2008: spend.get(code) ?? null,
    }
  }
  return {
    england: {
      ...balanceOf(england),
      mappedBeds: { ...beds.adult, notMeetingCriteria: criteria.england },
      spend2008: sum(spend),
    },
    places: new Map([...authorities.keys()].map((code) => [code, balanceOf(code)])),
    adultBeds: beds.adult,
    allBeds: beds.all,
    calibration,
    residentLevel,
    homeCareLevel,
    residentTrend: care.trend,
    texts,
  }
}
