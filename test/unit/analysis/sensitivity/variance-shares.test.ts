import { describe, expect, it } from 'vitest'
import { varianceShares, type VarianceShares } from '../../../../src/analysis/sensitivity/variance-shares'
import { gFunction, ishigami, valuesOf, type KnownFunction } from './known-functions'

type Varied = Extract<VarianceShares, { varies: true }>

function sharesOf(
  known: Pick<KnownFunction, 'dimensions' | 'at'>,
  groups: number,
  seed: number,
  count = 200,
) {
  const values = valuesOf('saltelli', known, groups, seed)
  const found = varianceShares(values, known.dimensions, { seed, count })
  expect(found.varies).toBe(true)
  return found as Varied
}

describe('Sobol indices', () => {
  it.each([
    ['the Ishigami function', ishigami(), 2048],
    ['the g-function', gFunction(), 4096],
    ['a g-function of 20 inputs', gFunction(Array.from({ length: 20 }, (_, i) => i)), 8192],
  ])('of %s are within 0.02 of the known ones, whatever the seed', (_, known, groups) => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { inputs } = sharesOf(known, groups, seed, 0)
      for (const [i, { first, total }] of inputs.entries()) {
        expect(Math.abs(first.value - known.first[i]!), `first ${i}, seed ${seed}`).toBeLessThan(0.02)
        expect(Math.abs(total.value - known.total[i]!), `total ${i}, seed ${seed}`).toBeLessThan(0.02)
      }
    }
  })

  it('of a sum are the parts of its variance, and what is behind nothing has none', () => {
    const { inputs, variance } = sharesOf({ dimensions: 4, at: ([a, b, c]) => 3 * a! + 2 * b! + c! }, 1024, 9)
    expect(variance).toBeCloseTo(14 / 12, 2)
    for (const [i, part] of [9, 4, 1, 0].entries()) {
      expect(Math.abs(inputs[i]!.first.value - part / 14)).toBeLessThan(0.01)
      expect(Math.abs(inputs[i]!.total.value - part / 14)).toBeLessThan(0.01)
    }
    expect(inputs[3]).toEqual({ first: { value: 0, low: 0, high: 0 }, total: { value: 0, low: 0, high: 0 } })
  })

  it('do not depend on where the outcome has its zero, or on its unit', () => {
    const known = ishigami()
    const values = valuesOf('saltelli', known, 256, 1)
    const here = varianceShares(values, 3, { seed: 1, count: 50 }) as Varied
    const there = varianceShares(
      values.map((value) => 1000 * (value + 500)),
      3,
      { seed: 1, count: 50 },
    ) as Varied
    for (const [i, { first, total }] of here.inputs.entries()) {
      expect(there.inputs[i]!.first.value).toBeCloseTo(first.value, 9)
      expect(there.inputs[i]!.total.high).toBeCloseTo(total.high, 9)
    }
  })

  it('are refused where the outcome never changes', () => {
    expect(varianceShares(new Float64Array(40).fill(0.1), 3, { seed: 1, count: 10 })).toEqual({
      varies: false,
      value: expect.closeTo(0.1, 12) as number,
    })
    expect(varianceShares(new Float64Array(40), 3, { seed: 1, count: 10 })).toEqual({
      varies: false,
      value: 0,
    })
  })

  it('stay numbers when a resample draws one group again and again', () => {
    const values = valuesOf('saltelli', ishigami(), 2, 1)
    const { inputs } = varianceShares(values, 3, { seed: 1, count: 100 }) as Varied
    const bounds = inputs.flatMap(({ first, total }) => [first.low, first.high, total.low, total.high])
    expect(bounds.every(Number.isFinite)).toBe(true)
  })
})

describe('intervals of Sobol indices', () => {
  it('hold the known indices about as often as they say, and shrink with more runs', () => {
    const known = ishigami()
    let [held, asked, few, many] = [0, 0, 0, 0]
    for (let seed = 1; seed <= 60; seed++) {
      const { inputs } = sharesOf(known, 256, seed, 300)
      for (const [i, { first, total }] of inputs.entries()) {
        asked += 2
        if (first.low <= known.first[i]! && known.first[i]! <= first.high) held += 1
        if (total.low <= known.total[i]! && known.total[i]! <= total.high) held += 1
        few += total.high - total.low
      }
      if (seed > 10) continue
      for (const { total } of sharesOf(known, 2048, seed, 300).inputs) many += total.high - total.low
    }
    // Points that lie evenly err less than the resampling of independent ones supposes.
    expect(held / asked).toBeGreaterThan(0.93)
    expect(many / 10).toBeLessThan(few / 60 / 2)
  })

  it('are the same for the same seed and others for another', () => {
    const values = valuesOf('saltelli', ishigami(), 128, 1)
    const found = [4, 4, 5].map((seed) => varianceShares(values, 3, { seed, count: 99 }))
    expect(found[1]).toEqual(found[0])
    expect(found[2]).not.toEqual(found[0])
  })
})

describe('the ranking by total indices', () => {
  it('is stable where inputs differ clearly', () => {
    const { stability } = sharesOf(gFunction([0, 1, 4.5, 99, 99]), 2048, 1)
    expect(stability).toMatchObject({ top: 3, holds: 'order', order: 1, members: 1 })
  })

  it('is not where two inputs matter as much as each other; that they are the two may be', () => {
    const { stability } = sharesOf(gFunction([0.5, 0.5, 99]), 512, 2)
    expect(stability).toMatchObject({ top: 2, holds: 'members', members: 1 })
    expect(stability.order).toBeLessThan(0.95)
  })

  it('is not where there are too few runs', () => {
    const alike = {
      dimensions: 12,
      at: (u: readonly number[]) => u.reduce((sum, one, i) => sum + (1 + i / 50) * one, 0),
    }
    expect(sharesOf(alike, 64, 3).stability).toMatchObject({ top: 5, holds: 'none' })
  })
})
