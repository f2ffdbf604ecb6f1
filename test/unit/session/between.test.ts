import { describe, expect, it } from 'vitest'
import { checkScenario } from '../../../src/scenario/check'
import { freshScenario } from '../../../src/scenario/fresh'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { alike, between } from '../../../src/session/between'
import { withAssumption, withLever } from '../../../src/session/moves'
import { openModel, place } from '../local-system/system'

const catalogue = readCatalogue(openModel())
const torbay = place('E06000027')
const fresh = freshScenario(catalogue, torbay)
const teams = catalogue.levers.find(({ id }) => id === 'integrated_locality_teams')!
const stay = catalogue.assumptions[0]!
const moved = withLever(
  fresh,
  teams,
  { value: 0.8, start: '2028-04', ramp: 24, end: '2032-04' },
  torbay.start,
)
const half = (before: typeof fresh, after: typeof fresh, share = 0.5) =>
  between(before, after, share, catalogue, torbay)

describe('on the way from one state to another', () => {
  it('begins and ends with the states themselves', () => {
    expect(half(fresh, moved, 0)).toBe(fresh)
    expect(half(fresh, moved, 1)).toBe(moved)
  })

  it('a lever that was not moved goes to its value, in the months it will have', () => {
    expect(half(fresh, moved).levers[teams.id]).toEqual({
      value: 0.4,
      start: '2028-04',
      ramp: 24,
      end: '2032-04',
    })
    expect(half(moved, fresh, 0.25).levers[teams.id]).toMatchObject({
      value: expect.closeTo(0.6, 12) as number,
    })
  })

  it('months move too; what never ends comes from the end of the run', () => {
    const later = withLever(moved, teams, { start: '2029-04', ramp: 12 }, torbay.start)
    expect(half(moved, later).levers[teams.id]).toMatchObject({ start: '2028-10', ramp: 18 })
    const lasting = withLever(moved, teams, { end: null }, torbay.start)
    // Run to April 2041: half of the nine years.
    expect(half(moved, lasting).levers[teams.id]!.end).toBe('2036-10')
  })

  it('assumptions and our own figures move, and everything on the way is a plan that the model takes', () => {
    const believed = withAssumption(fresh, stay, stay.high)
    expect(half(fresh, believed).assumptions[stay.id]).toBeCloseTo((stay.value + stay.high) / 2, 9)
    const input = catalogue.placeInputs.find(
      ({ points, id }) => points === 1 && torbay.inputs[id] !== undefined,
    )!
    const published = torbay.inputs[input.id]!.value as number
    const ours = { ...fresh, ours: { [input.id]: published * 1.2 } }
    expect(half(fresh, ours).ours[input.id]).toBeCloseTo(published * 1.1, 6)
    for (const share of [0.1, 0.5, 0.9]) {
      for (const after of [moved, believed, ours]) {
        const faults = checkScenario(half(fresh, after, share), catalogue, torbay)
        expect(faults.filter(({ severity }) => severity !== 'warning')).toEqual([])
      }
    }
  })

  it('a name is no number', () => {
    expect(alike(fresh, { ...fresh, name: 'Another', note: 'x' })).toBe(true)
    expect(alike(fresh, moved)).toBe(false)
  })
})
