import type { PlaceValue } from '../../scenario/scenario'
import type { Balance, PlaceBalance } from './balance'
import type { RelativePrice } from './council-prices'
import type { SourceKey } from './data-files'
import { england } from './geography'
import { placeValue } from './place-value'
import { atApril, midYear, over65, type People } from './population'

/** The Aprils at which the model's graphical functions have their points. */
export const aprils = Array.from({ length: 16 }, (_, at) => 2026 + at)

/** What councils pay in England, 2025/26: commonly cited, not verified. */
export const central = { feeAWeek: 1050, priceAnHour: 26 } as const

/** Beyond this range an occupancy is the mapping's doing: the model starts at the range's end. */
const occupancyRange = { low: 0.8, high: 0.98 }

/** The values that a place of today gives to the model's place inputs. */
export function inputsOf(place: PlaceBalance, balance: Balance): Readonly<Record<string, PlaceValue>> {
  const points = aprils.map((year) => atApril(place.population, year))
  return {
    ...projectedPeople(points, 0, 'D', ['ons-projections', 'rules']),
    starting_bed_occupancy: occupancy(place, balance),
    supported_residents_per_1000_people_65_and_over: level(place, place.residents2025),
    home_care_clients_per_1000_people_65_and_over: level(place, place.homeCareClients2025),
    care_home_fee_a_week: price(place, place.careHomeFee, central.feeAWeek, 0),
    home_care_price_an_hour: price(place, place.homeCarePrice, central.priceAnHour, 1),
    stay_factor_of_the_place: placeValue(1, 1, 'A', ['rules']),
    loss_factor_of_the_place: placeValue(1, 1, 'A', ['rules']),
  }
}

/** The four projections by band from points a year apart. */
export function projectedPeople(
  points: readonly People[],
  digits: number,
  status: PlaceValue['status'],
  from: readonly SourceKey[],
): Readonly<Record<string, PlaceValue>> {
  const band = (of: keyof People) =>
    placeValue(
      points.map((people) => people[of]),
      digits,
      status,
      from,
    )
  return {
    projected_people_18_to_64: band('from18to64'),
    projected_people_65_to_74: band('from65to74'),
    projected_people_75_to_84: band('from75to84'),
    projected_people_85_and_over: band('from85'),
  }
}

/** The observed occupancy of a place's mapped beds, or `null` where none may be read. */
export function observedOccupancy(place: PlaceBalance): number | null {
  return place.mappedBeds === null || place.mappedBeds.open === 0
    ? null
    : place.mappedBeds.occupied / place.mappedBeds.open
}

/** True where the observed occupancy is one that the model does not start from. */
export function isImplausible(occupied: number): boolean {
  return occupied < occupancyRange.low || occupied > occupancyRange.high
}

function occupancy(place: PlaceBalance, balance: Balance): PlaceValue {
  const found = observedOccupancy(place)
  if (found === null) {
    const mean = balance.adultBeds.occupied / balance.adultBeds.open
    return placeValue(mean, 3, 'A', ['nhs-beds', 'rules'])
  }
  const kept = Math.min(Math.max(found, occupancyRange.low), occupancyRange.high)
  return place.code === england
    ? placeValue(kept, 3, 'D', ['nhs-beds'])
    : placeValue(kept, 3, isImplausible(found) ? 'A' : 'D', ['nhs-beds', 'trust-mapping'])
}

/** Carrying 2014 on to 2025 is a judgement, so the level is one too. */
function level(place: PlaceBalance, people: number): PlaceValue {
  const older = over65(midYear(place.population, 2025))
  return placeValue((people / older) * 1000, 2, 'A', ['council-care', 'ons-projections', 'rules'])
}

function price(place: PlaceBalance, found: RelativePrice | null, mean: number, digits: number): PlaceValue {
  if (found !== null)
    return placeValue(mean * found.relative, digits, 'M', ['central-prices', 'council-prices'])
  const status = place.code === england ? 'M' : 'A'
  return placeValue(mean, digits, status, ['central-prices'])
}
