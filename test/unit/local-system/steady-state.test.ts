import { describe, expect, it } from 'vitest'
import { allPlaces, open, openModel, place, placeInputs, Result, still, stocks } from './system'

const model = openModel()
const simulator = open()

describe('with population, trends and winter held still', () => {
  const ids = ['E92000001', 'E06000027', 'E09000030', 'E06000017', 'torbay-1998']
  it.each(ids)('no stock of %s moves by a tenth of a percent in ten years', (id) => {
    const run = new Result(simulator, { ...placeInputs(place(id)), ...still })
    // Money that came and went is counted since the start; accounts are measured against it.
    const counted = ['money_from_outside', 'money_paid_for_care']
    const turnover = run.series('money_from_outside')[120]!
    for (const stock of stocks(model).filter((one) => !counted.includes(one))) {
      const least = model.variables.get(stock)!.units === 'GBP' ? 1e-9 * turnover : 0.00001
      for (const scalar of run.ids.filter((one) => one === stock || one.startsWith(`${stock}[`))) {
        const [start, end] = [run.series(scalar)[0]!, run.series(scalar)[120]!]
        expect(Math.abs(end - start), scalar).toBeLessThanOrEqual(Math.max(0.001 * Math.abs(start), least))
      }
    }
  })

  it('every place starts at the occupancy its hospitals report', () => {
    for (const local of allPlaces()) {
      const run = new Result(simulator, { ...placeInputs(local), ...still }, ['bed_occupancy'])
      expect(run.sum('bed_occupancy', 0), local.name).toBeCloseTo(
        Number(local.inputs['starting_bed_occupancy']!.value),
        9,
      )
    }
  })
})

describe('a small disturbance', () => {
  it('moves the stocks: the steady state is not a frozen model', () => {
    const calm = new Result(simulator, still)
    const moved = new Result(simulator, { ...still, home_care_spend: -0.1, home_care_spend_start: 0 })
    expect(moved.sum('delayed_patients', 12)).toBeGreaterThan(1.01 * calm.sum('delayed_patients', 12))
  })
})
