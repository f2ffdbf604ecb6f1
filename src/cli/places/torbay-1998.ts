import type { LocalPlace } from '../../scenario/scenario'
import type { Balance } from './balance'
import { careHomeFee, homeCarePrice, relativePriceOf } from './council-prices'
import { dataFiles, vintage } from './data-files'
import { torbay } from './geography'
import { central, projectedPeople } from './inputs'
import { placeValue, round } from './place-value'
import { combine, midYear, over65, type People } from './population'
import { findRow, readTable } from './table'

/** Totals that are known before the projections begin. Years are counted so that April 1998 is 1998.25. */
const april1998 = { year: 1998.25, all: 127_500 } // between 125,000 and 130,000
const census = { year: 2001.25, all: 129_706 }
const projected = 2018.5

/** England's people at the census of 2001, as shares of all ages; commonly cited, to a tenth of a point. */
const englandIn2001 = { from18to64: 0.614, from65to74: 0.084, from75to84: 0.056, from85: 0.019 } as const

/** A run of 1998 starts near the occupancy of that time, not today's. */
const occupancy1998 = 0.85
/** Stays then, against stays today. */
const stayFactor1998 = 1.3
/** Deaths of older people at a given age then, against deaths today. */
const lossFactor1998 = 1.45

/**
 * Torbay as it was when the report's story begins. Its people by age are an assumption: each age band's share of all
 * people keeps its ratio to England's share, so Torbay in mid-2018 scaled back by how much England has aged since the
 * census of 2001. (Torbay's own trend of the projections carried back would overshoot: they start as the large
 * generations born after the war turn 65, and nothing like that happened before.) Shares stand still before 2001 and
 * move in a straight line from then to mid-2018; so does the total from April 1998 to the census and on to mid-2018.
 * Points are rounded to ten so that they run smoothly; they are known to about one in twenty.
 */
export function torbay1998(balance: Balance): LocalPlace {
  const aprils = Array.from({ length: 16 }, (_, at) => 1998.25 + at)
  const points = aprils.map((year) => peopleOfTorbay(balance, year))
  const series = readTable(dataFiles.torbay, balance.texts.torbay, ['fin_year_ending'])
  const inMarch = (year: number) => findRow(dataFiles.torbay, series, { fin_year_ending: `${year}` })
  // 2002 stands half above 2001 for no known reason, most likely a change of recording: the level of 2003 is used.
  const residents = inMarch(2003).amount('torbay_supported_residents_65p_equiv')
  const clients = inMarch(2001).amount('torbay_home_care_clients_65p')
  const level = (people: number, year: number) =>
    placeValue((people / over65(peopleOfTorbay(balance, year))) * 1000, 1, 'A', ['torbay-series', 'rules'])
  const fee = relativePriceOf(balance.texts.prices, careHomeFee, 'Torbay', 2010)
  const hourly = relativePriceOf(balance.texts.prices, homeCarePrice, 'Torbay', 2012)
  return {
    id: 'torbay-1998',
    name: 'Torbay 1998',
    kind: 'historical',
    vintage,
    start: '1998-04',
    people: april1998.all,
    share65: round(over65(points[0]!) / points[0]!.all, 2),
    beds: 'index',
    inputs: {
      ...projectedPeople(points, -1, 'A', ['census-2001', 'ons-projections', 'rules']),
      starting_bed_occupancy: placeValue(occupancy1998, 2, 'M', ['bed-use-1998']),
      supported_residents_per_1000_people_65_and_over: level(residents, 2003.25),
      home_care_clients_per_1000_people_65_and_over: level(clients, 2001.25),
      care_home_fee_a_week: placeValue(central.feeAWeek * fee, 0, 'M', ['central-prices', 'council-prices']),
      home_care_price_an_hour: placeValue(central.priceAnHour * hourly, 1, 'M', [
        'central-prices',
        'council-prices',
      ]),
      stay_factor_of_the_place: placeValue(stayFactor1998, 1, 'M', ['bed-use-1998']),
      loss_factor_of_the_place: placeValue(lossFactor1998, 2, 'M', ['deaths-1998']),
    },
    beside: [],
    flags: [
      'population-assumed',
      'beds-index',
      'compare-from-2003',
      'care-levels-2001-2003',
      'prices-of-today',
      'occupancy-1998-assumed',
    ],
  }
}

function peopleOfTorbay(balance: Balance, year: number): People {
  const in2018 = midYear(balance.places.get(torbay)!.population, 2018)
  const ofEngland = midYear(balance.england.population, 2018)
  const share2018 = sharesOf(in2018)
  const english = sharesOf(ofEngland)
  const share2001: People = {
    all: 1,
    from18to64: share2018.from18to64 * (englandIn2001.from18to64 / english.from18to64),
    from65to74: share2018.from65to74 * (englandIn2001.from65to74 / english.from65to74),
    from75to84: share2018.from75to84 * (englandIn2001.from75to84 / english.from75to84),
    from85: share2018.from85 * (englandIn2001.from85 / english.from85),
  }
  const aged = between(census.year, projected, year)
  const shares = combine([share2001, share2018], [1 - aged, aged])
  const early = between(april1998.year, census.year, year)
  const all =
    year < census.year
      ? april1998.all + (census.all - april1998.all) * early
      : census.all + (in2018.all - census.all) * aged
  return combine([shares], [all])
}

/** How far `year` has come from one year to another, 0 to 1. */
function between(from: number, to: number, year: number): number {
  return Math.min(Math.max((year - from) / (to - from), 0), 1)
}

function sharesOf(people: People): People {
  return combine([people], [1 / people.all])
}
