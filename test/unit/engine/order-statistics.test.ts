import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeRanks, RankFinder } from '../../../src/engine/ensemble/order-statistics'
import { quantilesOfShares } from '../../../src/engine/ensemble/quantile'

/** Definition 7 of Hyndman and Fan, of numbers in ascending order. */
function quantileOf(sorted: Float64Array, q: number): number {
  const place = (sorted.length - 1) * q
  const low = sorted[Math.floor(place)]!
  const high = sorted[Math.ceil(place)]!
  return low + (high - low) * (place - Math.floor(place))
}

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

const spread = fc.constantFrom<(u: number) => number>(
  (u) => u,
  (u) => u ** 9,
  (u) => Math.floor(u * 7),
  (u) => (u < 0.001 ? 1e300 : u),
  (u) => 1e308 * (2 * u - 1),
  (u) => u * 2 ** -1060,
  () => 3,
)

test('among many numbers, spread in whatever way, the ranks are found that sorting gives', () => {
  const finder = new RankFinder()
  fc.assert(
    fc.property(
      fc.integer({ min: 1000, max: 6000 }),
      fc.nat(),
      spread,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 }),
      (length, seed, shape, shares) => {
        let state = seed
        const values = Float64Array.from({ length }, () => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0
          return shape(state / 4294967296)
        })
        const sorted = values.toSorted()
        const ranks = [...new Set(shares.map((share) => Math.floor(share * (length - 1))))]
        ranks.sort((a, b) => a - b)
        expect(finder.find(values, ranks)).toEqual(ranks.map((rank) => sorted[rank]))
      },
    ),
    { numRuns: 200 },
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
