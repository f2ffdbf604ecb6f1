import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadOf } from '../../../../src/analysis/futures/spread'

const outcome = { id: 'beds', format: 'count', digits: 0 } as const

test('limits of what a plan changes are taken future by future, not from the limits of the two', () => {
  // Futures lie far apart, and the plan takes ten from each of them.
  const nothing = Float64Array.from({ length: 101 }, (_, i) => 100 + i)
  const spread = spreadOf(
    outcome,
    nothing.map((value) => value - 10),
    nothing,
  )
  expect(spread.change).toEqual({ low: -10, midLow: -10, median: -10, midHigh: -10, high: -10 })
  expect(spread.nothing).toEqual({ low: 110, midLow: 125, median: 150, midHigh: 175, high: 190 })
  expect(spread).toMatchObject({ up: 0, down: 101, runs: 101 })
})

test('differences that readers could not see count neither way', () => {
  const nothing = Float64Array.of(1000, 1000, 1000, 1000)
  const spread = spreadOf(outcome, Float64Array.of(1000.4, 999.6, 1002, 997), nothing)
  expect(spread).toMatchObject({ up: 1, down: 1, runs: 4 })
})

test('limits are in order, and the order of the futures changes nothing', () => {
  const runs = fc.array(fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 1e6 })), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(runs, (pairs) => {
      const of = (list: typeof pairs) =>
        spreadOf(
          outcome,
          Float64Array.from(list, ([plan]) => plan),
          Float64Array.from(list, ([, nothing]) => nothing),
        )
      const spread = of(pairs)
      for (const { low, midLow, median, midHigh, high } of [spread.plan, spread.nothing, spread.change]) {
        expect([low, midLow, median, midHigh, high]).toEqual(
          [low, midLow, median, midHigh, high].sort((a, b) => a - b),
        )
      }
      expect(of([...pairs].reverse())).toEqual(spread)
    }),
  )
})
