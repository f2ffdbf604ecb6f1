import { describe, expect, it } from 'vitest'
import { percent } from './comparison'
import { crowded, cuts } from './cuts'
import { open, openModel, place, placeInputs, Result, still, stocks, type Inputs } from './system'

const model = openModel()
const simulator = open()
const torbay = placeInputs(place('E06000027'))
const run = (inputs: Inputs, outputs?: readonly string[]) =>
  new Result(simulator, { ...torbay, ...inputs }, outputs)
const loops = [...model.variables.keys()].filter((id) => id.startsWith('loop_'))

describe('each feedback loop, shown by cutting it', () => {
  it('has a row here for every loop of the model', () => {
    expect(loops).toHaveLength(21)
    expect([...new Set(cuts.map(({ loop }) => loop))].toSorted()).toEqual(loops.toSorted())
  })

  it.each(cuts)('$loop, $where: $because', ({ loop, inputs, does, year }) => {
    const [intact, cut] = [run(inputs), run({ ...inputs, [loop]: 0 })]
    for (const [outcome, sign, least] of does) {
      const change = percent(intact, cut, outcome, year)
      expect(sign === '+' ? change : -change, outcome).toBeGreaterThan(least)
    }
  })
})

describe('with nothing done and everything still', () => {
  const calm = run(still)

  it.each(loops)('cutting %s leaves the steady state where it is', (loop) => {
    const cut = run({ ...still, [loop]: 0 })
    for (const stock of stocks(model).filter((id) => model.variables.get(id)!.units !== 'GBP'))
      for (const id of cut.ids.filter((one) => one === stock || one.startsWith(`${stock}[`))) {
        const start = calm.series(id)[0]!
        expect(Math.abs(cut.series(id)[120]! - start), id).toBeLessThanOrEqual(
          Math.max(0.001 * Math.abs(start), 1e-9),
        )
      }
  })
})

describe('crowding: slower assessment and earlier discharge together', () => {
  const saved = ['average_occupied_emergency_beds', 'all_occupied_acute_beds']
  /** What the two loops do to occupied emergency beds, in percent, if a point of occupancy costs so much time. */
  const net = (process: number) => {
    const world: Inputs = { ...crowded, process_per_point_of_occupancy: process }
    const neither: Inputs = { ...world, loop_r2_crowding: 0, loop_b9_coping: 0 }
    return percent(run(world, saved), run(neither, saved), saved[0]!, 10)
  }

  it('balances at central values: the hospital is emptier than if it did not notice', () => {
    expect(net(0.01)).toBeLessThan(-0.45)
  })

  it('still does at 4%, and at 5%, the least at which the specification lets it turn, hardly reinforces', () => {
    expect(net(0.04)).toBeLessThan(-0.1)
    expect(net(0.05)).toBeLessThan(0.05)
  })

  it('reinforces at 8%, beyond the range of the assumption: full beds fill further', () => {
    expect(net(0.08)).toBeGreaterThan(0.2)
  })
})
