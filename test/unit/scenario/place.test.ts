import { describe, expect, test } from 'vitest'
import { FaultError } from '../../../src/model/fault'
import { checkPlace, readPlace, readPlaces } from '../../../src/scenario/place'
import { catalogue, place } from './small-system'

function faultsOf(read: () => unknown) {
  try {
    read()
  } catch (error) {
    if (error instanceof FaultError) return error.faults.map(({ kind, where }) => [kind, where?.path])
    throw error
  }
  return []
}

const copy = JSON.parse(JSON.stringify(place)) as unknown

describe('a place file', () => {
  test('is read as it stands', () => {
    expect(readPlace(copy)).toStrictEqual(place)
  })

  test('is refused with the path of each mistake', () => {
    const inputs = { ...place.inputs, admission_rate: { value: '2%', status: 'X', from: [] } }
    expect(faultsOf(() => readPlace({ ...place, share65: 20, kind: 'county', inputs }))).toEqual([
      ['json.not-one-of', 'kind'],
      ['json.out-of-bounds', 'share65'],
      ['json.wrong-type', 'inputs.admission_rate.value'],
      ['json.not-one-of', 'inputs.admission_rate.status'],
    ])
    expect(faultsOf(() => readPlace({ ...place, inputs: [] }))).toEqual([['json.wrong-type', 'inputs']])
  })

  test('fits its model, or says what is missing and what is too much', () => {
    expect(checkPlace(place, catalogue)).toEqual([])
    const given = { status: 'D', from: [] } as const
    const inputs = { projected_people: { value: [1, 2, 3], ...given }, beds: { value: 3, ...given } }
    expect(checkPlace({ ...place, inputs }, catalogue).map(({ kind, severity }) => [kind, severity])).toEqual(
      [
        ['place.wrong-points', undefined],
        ['place.unknown-input', undefined],
        ['place.missing-input', 'warning'],
      ],
    )
  })
})

test('the list of places is read and refused likewise', () => {
  const entry = {
    id: 'riverside',
    name: 'Riverside',
    kind: 'authority',
    people: 14000,
    share65: 0.2,
    start: '2026-04',
    areas: ['Old Town'],
  }
  expect(readPlaces([entry])).toEqual([entry])
  expect(faultsOf(() => readPlaces([{ ...entry, areas: 'Old Town' }]))).toEqual([
    ['json.wrong-type', '0.areas'],
  ])
})
