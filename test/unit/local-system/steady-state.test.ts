import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawn } from './any-plan'
import { rangedConstants } from './range'
import { allPlaces, open, openModel, placeInputs, Result, still, stocks, type Inputs } from './system'

const model = openModel()
const simulator = open()
const places = allPlaces()
/** Money that came and went is counted since the start; accounts are measured against it. */
const counted = ['money_from_outside', 'money_paid_for_care']
const held = stocks(model).filter((one) => !counted.includes(one))
const scalars = simulator.run({}).outputs.filter((id) => held.includes(id.split('[')[0]!))

/** Stocks that move by more than a tenth of a percent in ten years, with population, trends and winter held still. */
function drifting(inputs: Inputs): readonly string[] {
  const run = new Result(simulator, { ...inputs, ...still }, [...scalars, 'money_from_outside'])
  const turnover = run.series('money_from_outside')[120]!
  return scalars.flatMap((id) => {
    const [start, end] = [run.series(id)[0]!, run.series(id)[120]!]
    const least = model.variables.get(id.split('[')[0]!)!.units === 'GBP' ? 1e-9 * turnover : 0.00001
    const moved = Math.abs(end - start) > Math.max(0.001 * Math.abs(start), least)
    return moved ? [`${id}: ${start} to ${end}`] : []
  })
}

describe('with population, trends and winter held still', () => {
  it.each(places.map((local) => [local.name, local] as const))('no stock of %s moves', (_, local) => {
    expect(drifting(placeInputs(local))).toEqual([])
  })

  it('every place starts at the occupancy its hospitals report', () => {
    for (const local of places) {
      const run = new Result(simulator, { ...placeInputs(local), ...still }, ['bed_occupancy'])
      expect(run.sum('bed_occupancy', 0), local.name).toBeCloseTo(
        Number(local.inputs['starting_bed_occupancy']!.value),
        9,
      )
    }
  })
})

describe('the steady state is found for any value of the assumptions', () => {
  const ranged = rangedConstants(model)
  const draw = (value: (low: number, high: number) => fc.Arbitrary<number>): fc.Arbitrary<Inputs> =>
    fc
      .tuple(...ranged.map(({ id, low, high }) => value(low, high).map((one) => [id, one] as const)))
      .map((pairs) => Object.fromEntries(pairs))
  const within = draw((min, max) => fc.double({ min, max, noNaN: true }))
  const corner = draw((low, high) => fc.constantFrom(low, high))
  /** What a place states goes before what was drawn for it. */
  const somewhere = fc.constantFrom(...places).map(placeInputs)

  it('has every constant with a range', () => {
    expect(ranged.length).toBeGreaterThan(350)
  })

  it('with all of them drawn from their ranges', () => {
    fc.assert(
      fc.property(within, (inputs) => {
        expect(drifting(inputs).slice(0, 3)).toEqual([])
      }),
      { ...drawn(30), endOnFailure: true },
    )
  })

  it('with each of them at one end of its range', () => {
    for (const { id, low, high } of ranged)
      for (const value of [low, high]) expect(drifting({ [id]: value }), `${id} at ${value}`).toEqual([])
  })

  it('with all of them at their lowest, and at their highest', () => {
    for (const end of ['low', 'high'] as const)
      expect(drifting(Object.fromEntries(ranged.map((one) => [one.id, one[end]]))), end).toEqual([])
  })

  it('in the corners of all ranges at once, in any place', () => {
    fc.assert(
      fc.property(corner, somewhere, (inputs, local) => {
        expect(drifting({ ...inputs, ...local }).slice(0, 3)).toEqual([])
      }),
      { ...drawn(100), endOnFailure: true },
    )
  })
})

describe('a small disturbance', () => {
  it('moves the stocks: the steady state is not a frozen model', () => {
    const calm = new Result(simulator, still)
    const moved = new Result(simulator, { ...still, home_care_spend: -0.1, home_care_spend_start: 0 })
    expect(moved.sum('delayed_patients', 12)).toBeGreaterThan(1.01 * calm.sum('delayed_patients', 12))
  })

  it('of a start that does not fit is found: a capacity one percent too large drifts', () => {
    expect(drifting({ scale_of_the_programme: 1 })).toEqual([])
    expect(drifting({ acute_beds_closed: 0.01, acute_beds_closed_start: 0 })).not.toEqual([])
  })
})
