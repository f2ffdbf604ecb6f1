import { FaultError, type Place } from '../../model/fault'

export const england = 'E92000001'
export const torbay = 'E06000027'

/** Two authorities too small to stand alone join a neighbour, as in most official tables. */
const joins: Readonly<Record<string, string>> = {
  E09000001: 'E09000012', // City of London
  E06000053: 'E06000052', // Isles of Scilly
}

/** County councils that have ended since the trust mapping was made, and the councils of today in their area. */
const successors: Readonly<Record<string, readonly string[]>> = {
  E10000006: ['E06000063', 'E06000064'], // Cumbria
  E10000021: ['E06000061', 'E06000062'], // Northamptonshire
  E10000023: ['E06000065'], // North Yorkshire
  E10000027: ['E06000066'], // Somerset
}

/** Districts of Cumbria that became Cumberland; the others became Westmorland and Furness. */
const cumberland = ['Allerdale', 'Carlisle', 'Copeland']

const names: Readonly<Record<string, string>> = {
  E06000052: 'Cornwall and Isles of Scilly',
  E09000012: 'Hackney and City of London',
}

/** Names of councils in the care returns that no rule of spelling brings to a name of today. */
const formerNames: Readonly<Record<string, readonly string[]>> = {
  'bath and somerset': ['E06000022'],
  'bedford borough': ['E06000055'],
  bedfordshire: ['E06000055', 'E06000056'],
  'blackburn and darwen': ['E06000008'],
  bournemouth: ['E06000058'],
  cheshire: ['E06000049', 'E06000050'],
  'city of london': ['E09000012'],
  cornwall: ['E06000052'],
  cumbria: ['E06000063', 'E06000064'],
  durham: ['E06000047'],
  hackney: ['E09000012'],
  'isle of wight council': ['E06000046'],
  'isles of scilly': ['E06000052'],
  'medway towns': ['E06000035'],
  northamptonshire: ['E06000061', 'E06000062'],
  poole: ['E06000058'],
  'telford and the wrekin': ['E06000020'],
}

/** Former councils that people still search for. */
const formerCouncils: Readonly<Record<string, readonly string[]>> = {
  Bedfordshire: ['E06000055', 'E06000056'],
  Bournemouth: ['E06000058'],
  Cheshire: ['E06000049', 'E06000050'],
  Christchurch: ['E06000058'],
  'City of London': ['E09000012'],
  Cumbria: ['E06000063', 'E06000064'],
  'Isles of Scilly': ['E06000052'],
  Northamptonshire: ['E06000061', 'E06000062'],
  Poole: ['E06000058'],
}

/** The place that an authority of the projections belongs to: itself, or the neighbour it joins. */
export function placeOf(code: string): string {
  return joins[code] ?? code
}

/** The places of today in the area of an authority of 2021 or 2022. */
export function placesOf(code: string): readonly string[] {
  return successors[code] ?? [placeOf(code)]
}

/** The place that a district of 2022 lies in. */
export function placeOfDistrict(district: string, upper: string): string {
  if (upper === 'E10000006') return cumberland.includes(district) ? 'E06000063' : 'E06000064'
  return placesOf(upper)[0]!
}

/** A name as people say it: `Bristol` for `Bristol, City of`. */
export function plainName(code: string, official: string): string {
  return names[code] ?? official.replace(/, (City|County) of$/, '').replace('St.', 'St')
}

/** Names of former councils inside a place. */
export function formerCouncilsOf(code: string): readonly string[] {
  return Object.keys(formerCouncils).filter((name) => formerCouncils[name]!.includes(code))
}

/** Finds the places of today that a council of the care returns stands for. */
export type CouncilPlaces = (council: string, where: Place) => readonly string[]

/**
 * @param places code and name of every place
 * @returns a search by council name, blind to case, hyphens and stops
 * @throws FaultError `data.unknown-council` when asked for a council that none of the places answers to
 */
export function councilPlaces(
  places: Iterable<{ readonly code: string; readonly name: string }>,
): CouncilPlaces {
  const known = new Map<string, readonly string[]>()
  for (const { code, name } of places) known.set(spelling(name), [code])
  for (const [name, codes] of Object.entries(formerNames)) known.set(name, codes)
  return (council, where) => {
    const found = known.get(spelling(council))
    if (found !== undefined) return found
    throw new FaultError([{ kind: 'data.unknown-council', where, values: { council } }])
  }
}

function spelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
