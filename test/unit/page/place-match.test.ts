import { describe, expect, it } from 'vitest'
import { matchPlaces } from '../../../src/page/header/place-match'
import type { PlaceSummary } from '../../../src/scenario/scenario'

const place = (name: string, areas: readonly string[] = []): PlaceSummary => ({
  id: name,
  name,
  kind: 'authority',
  people: 1,
  share65: 0.2,
  start: '2026-04',
  areas,
})
const places = [
  place('Devon', ['Exeter', 'South Hams']),
  place('Kingston upon Hull, City of'),
  place('Southampton'),
  place('Hull Road', []),
  place('Bournemouth, Christchurch and Poole'),
  place('Torbay'),
]
const found = (typed: string) => matchPlaces(places, typed).map((match) => match.place.name)

describe('place search', () => {
  it('lists everything, by name, while nothing is typed', () => {
    expect(found('')).toEqual([...places.map(({ name }) => name)].sort())
  })
  it('finds a place by a district inside it and says which', () => {
    expect(matchPlaces(places, 'exe')).toMatchObject([{ place: { name: 'Devon' }, area: 'Exeter' }])
  })
  it('puts names that begin with the text before names that hold it, and both before districts', () => {
    expect(found('hull')).toEqual(['Hull Road', 'Kingston upon Hull, City of'])
    expect(found('south')).toEqual(['Southampton', 'Devon'])
  })
  it('is blind to case, accents and "&"', () => {
    expect(found('  BOURNEMOUTH chr ')).toEqual(['Bournemouth, Christchurch and Poole'])
    expect(found('Christchurch & Poole')).toEqual(['Bournemouth, Christchurch and Poole'])
    expect(found('Tórbay')).toEqual(['Torbay'])
  })
  it('finds nothing rather than something for a text that nothing answers to', () => {
    expect(found('zzz')).toEqual([])
    expect(found('tor bay')).toEqual([])
  })
})
