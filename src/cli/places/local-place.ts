import type { BesideFigure, LocalPlace } from '../../scenario/scenario'
import type { Balance, PlaceBalance } from './balance'
import { vintage } from './data-files'
import { flagsOf } from './flags'
import { england } from './geography'
import { aprils, inputsOf } from './inputs'
import { besideFigure, round } from './place-value'
import { atApril, over65 } from './population'

/** A council's area today, or England, as a place of the model. */
export function localPlace(place: PlaceBalance, balance: Balance): LocalPlace {
  const people = atApril(place.population, aprils[0]!)
  return {
    id: place.code,
    name: place.name,
    kind: place.code === england ? 'nation' : 'authority',
    vintage,
    start: `${aprils[0]!}-04`,
    people: round(people.all, 0),
    share65: round(over65(people) / people.all, 4),
    beds: 'count',
    inputs: inputsOf(place, balance),
    beside: besideOf(place),
    flags: flagsOf(place),
  }
}

function besideOf(place: PlaceBalance): readonly BesideFigure[] {
  const { mappedBeds: mapped, spend2008: spend } = place
  const mapping = place.code === england ? [] : (['trust-mapping'] as const)
  return [
    ...(mapped === null
      ? []
      : [
          besideFigure('adult-beds-open', mapped.open, 'D', ['nhs-beds', ...mapping]),
          besideFigure('adult-beds-occupied', mapped.occupied, 'D', ['nhs-beds', ...mapping]),
          besideFigure('not-meeting-criteria', mapped.notMeetingCriteria, 'D', ['nhs-criteria', ...mapping]),
        ]),
    besideFigure('adult-beds-implied', place.impliedBeds, 'D', [
      'hospital-use',
      'ons-projections',
      'nhs-beds',
    ]),
    besideFigure('supported-residents', place.residents2025, 'A', ['council-care', 'rules']),
    besideFigure('home-care-clients', place.homeCareClients2025, 'A', ['council-care', 'rules']),
    ...(spend === null ? [] : [besideFigure('older-people-spend-2008', spend, 'D', ['council-spend'])]),
  ]
}
