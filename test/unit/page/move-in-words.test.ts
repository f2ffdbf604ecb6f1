import { describe, expect, it } from 'vitest'
import { moveInWords } from '../../../src/page/history/move-in-words'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import { freshScenario } from '../../../src/scenario/fresh'
import type { Scenario } from '../../../src/scenario/scenario'
import { settingsOf, withAssumption, withLever } from '../../../src/session/moves'
import { openModel, place } from '../local-system/system'

const catalogue = readCatalogue(openModel())
const torbay = place('E06000027')
const devon = place('E10000008')
const fresh = freshScenario(catalogue, torbay)
const say = (before: Scenario | undefined, after: Scenario) =>
  moveInWords(before, after, { catalogue, places: [torbay, devon] })
const lever = (id: string) => catalogue.levers.find((one) => one.id === id)!
const teams = lever('integrated_locality_teams')
const moved = (scenario: Scenario, change: object, one = teams) =>
  withLever(scenario, one, change, torbay.start)

describe('a move in words', () => {
  it('names the lever, and both its values', () => {
    const half = moved(fresh, { value: 0.5 })
    expect(say(fresh, half)).toBe('Integrated locality teams: 0% → 50%')
    expect(say(half, moved(half, { value: 0.85 }))).toBe('Integrated locality teams: 50% → 85%')
    expect(say(half, fresh)).toBe('Integrated locality teams: back to 0%, as today')
  })

  it('names what moved of its months', () => {
    const half = moved(fresh, { value: 0.5, start: '2027-04', ramp: 12, end: '2030-04' })
    expect(say(half, moved(half, { start: '2028-04' }))).toBe(
      'Integrated locality teams: starts Apr 2027 → Apr 2028',
    )
    expect(say(half, moved(half, { ramp: 24 }))).toBe(
      'Integrated locality teams: full size after 12 → 24 months',
    )
    expect(say(half, moved(half, { end: null }))).toBe('Integrated locality teams: ends Apr 2030 → never')
  })

  it('names an assumption as one, and a figure of our own', () => {
    const one = catalogue.assumptions[0]!
    const after = withAssumption(fresh, one, one.high)
    expect(say(fresh, after)).toMatch(/^Assumption, .+: .+ → .+$/)
    const input = catalogue.placeInputs.find(({ points }) => points === 1)!
    const ours = { ...fresh, ours: { [input.id]: 123 } }
    expect(say(fresh, ours)).toMatch(new RegExp(`^Our figure, ${input.label}: the published one → .*123`))
    expect(say(ours, fresh)).toMatch(/→ the published one$/)
  })

  it('tells a move to another place by the places alone', () => {
    const half = moved(fresh, { value: 0.5, start: '2027-04' })
    const there = {
      ...half,
      place: devon.id,
      data: devon.vintage,
      levers: settingsOf(half, torbay.start, '2027-01'),
    }
    expect(say(half, there)).toBe('Place: Torbay → Devon')
  })

  it('tells names, resets and plans that were opened', () => {
    expect(say(fresh, { ...fresh, name: 'Teams first' })).toBe('Renamed: ‘Teams first’')
    expect(say({ ...fresh, name: 'Teams first' }, fresh)).toBe('Name removed')
    const two = moved(moved(fresh, { value: 0.5 }), { value: 0.5 }, lever('reablement'))
    expect(say(two, { ...two, levers: {} })).toBe('All levers reset (2)')
    expect(say(fresh, { ...two, name: 'Plan B' })).toBe('Opened ‘Plan B’')
    expect(say(fresh, two)).toMatch(/^Integrated locality teams: 0% → 50%, and 1 more change$/)
    expect(say(undefined, fresh)).toBe('Where this session begins')
    expect(say(undefined, { ...fresh, name: 'A' })).toBe('Where this session begins: ‘A’')
    expect(say(fresh, { ...fresh })).toBe('Opened again, unchanged')
  })
})
