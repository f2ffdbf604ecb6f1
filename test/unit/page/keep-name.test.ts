import { describe, expect, it } from 'vitest'
import { keepName } from '../../../src/page/history/keep-name'
import { freshScenario } from '../../../src/scenario/fresh'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import type { Scenario } from '../../../src/scenario/scenario'
import { withAssumption, withLever } from '../../../src/session/moves'
import { openModel, place } from '../local-system/system'

const catalogue = readCatalogue(openModel())
const torbay = place('E06000027')
const fresh = freshScenario(catalogue, torbay)
const nameOf = (...entries: readonly Scenario[]) =>
  keepName({ entries, at: entries.length - 1 }, torbay.name, {
    catalogue,
    places: [torbay],
  })
const move = (scenario: Scenario, id: string, value: number) =>
  withLever(
    scenario,
    catalogue.levers.find((one) => one.id === id)!,
    { value },
    torbay.start,
  )
const teams = (scenario: Scenario) => move(scenario, 'integrated_locality_teams', 0.8)
const all = (scenario: Scenario) =>
  catalogue.levers.reduce((moved, { id, high }) => move(moved, id, high), scenario)

describe('the name of a kept plan', () => {
  it('is its own, if it has one', () => {
    expect(nameOf(fresh, { ...teams(fresh), name: 'Ours' })).toBe('Ours')
  })

  it('tells what the plan moves, not only what was moved last, and not the place', () => {
    const one = teams(fresh)
    expect(nameOf(one)).toBe('Integrated locality teams 80%')
    expect(nameOf(fresh, one, { ...one, note: 'reworded' })).toBe('Integrated locality teams 80%')
  })

  it('is short enough to head a column, however much is moved', () => {
    const name = nameOf(fresh, all(fresh))
    expect(name.length).toBeLessThanOrEqual(60)
    expect(name).toMatch(/and \d+ more$/)
  })

  it('without a moved lever is the last move, or the place', () => {
    const [one] = catalogue.assumptions
    expect(nameOf(fresh)).toBe(torbay.name)
    expect(nameOf(fresh, withAssumption(fresh, one!, one!.high))).toMatch(/^Assumption, /)
  })
})
