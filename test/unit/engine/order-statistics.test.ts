import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeRanks } from '../../../src/engine/ensemble/order-statistics'
import { quantileOf, quantilesOfShares } from '../../../src/engine/ensemble/quantile'

const numbers = fc
  .tuple(
    fc.integer({ min: 1, max: 500 }),
    fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.nat(),
  )
  .map(([length, some, seed]) =>
    // Few different numbers among many give equal ones, which partitions stumble over.
    Float64Array.from({ length }, (_, i) =>
      i < some.length ? some[i]! : ((i * 7919 + seed) % (1 + (seed % 50))) - 20,
    ),
  )

test('the numbers of the ranks stand where sorting puts them, and none is lost', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      (values, shares) => {
        const sorted = values.toSorted()
        const ranks = [...new Set(shares.map((share) => Math.floor(share * (values.length - 1))))]
        ranks.sort((a, b) => a - b)
        const moved = values.slice()
        placeRanks(moved, ranks)
        for (const rank of ranks) expect(moved[rank] === sorted[rank]).toBe(true)
        expect(moved.toSorted()).toEqual(sorted)
      },
    ),
    { numRuns: 500 },
  )
})

test('quantiles are those of the sorted numbers', () => {
  fc.assert(
    fc.property(
      numbers,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 }),
      (values, shares) => {
        const sorted = values.map((value) => value + 0).toSorted()
        const found = quantilesOfShares([{ count: values.length, values }], 1, shares)
        expect([...found]).toEqual(shares.map((share) => quantileOf(sorted, share)))
      },
    ),
  )
})
