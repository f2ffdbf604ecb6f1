import type { PlaceBalance } from './balance'
import { england, torbay } from './geography'
import { isImplausible, observedOccupancy } from './inputs'

/** What readers must know of a place; `src/text` has a sentence for each. */
const byCode: Readonly<Record<string, readonly string[]>> = {
  E06000049: ['split-2009'], // Cheshire East
  E06000050: ['split-2009'], // Cheshire West and Chester
  E06000055: ['split-2009'], // Bedford
  E06000056: ['split-2009'], // Central Bedfordshire
  E06000052: ['with-isles-of-scilly'],
  E06000058: ['boundary-2019'], // Bournemouth, Christchurch and Poole
  E06000059: ['boundary-2019'], // Dorset
  E06000061: ['split-county'], // North Northamptonshire
  E06000062: ['split-county'], // West Northamptonshire
  E06000063: ['split-county'], // Cumberland
  E06000064: ['split-county'], // Westmorland and Furness
  E09000012: ['with-city-of-london'],
  [torbay]: ['observed-beds-withheld', 'care-withheld'],
}

/** Implied over mapped beds outside this range: the mapping can hardly be right. */
const mappingRange = { low: 0.75, high: 1.33 }

/** The flags of a place of today, in a fixed order. */
export function flagsOf(place: PlaceBalance): readonly string[] {
  if (place.code === england) return ['whole-nation']
  const occupied = observedOccupancy(place)
  return [
    ...bedFlags(place),
    ...(occupied !== null && isImplausible(occupied) ? ['occupancy-capped'] : []),
    ...(byCode[place.code] ?? []),
    ...(place.code !== torbay && place.residents2014 === null ? ['no-care-return'] : []),
    ...priceFlags('fee', place.careHomeFee),
    ...priceFlags('home-care-price', place.homeCarePrice),
  ]
}

function bedFlags(place: PlaceBalance): readonly string[] {
  if (place.mappedBeds === null) return []
  const ratio = place.impliedBeds / place.mappedBeds.occupied
  if (ratio > mappingRange.high) return ['beds-differ', 'beds-mapping-low']
  if (ratio < mappingRange.low) return ['beds-differ', 'beds-mapping-high']
  return Math.abs(ratio - 1) > 0.2 ? ['beds-differ'] : []
}

function priceFlags(kind: string, price: { readonly unusual: boolean } | null): readonly string[] {
  if (price === null) return [`${kind}-of-england`]
  return price.unusual ? [`${kind}-unusual`] : []
}
