import { describe, expect, test } from 'vitest'
import { keptSamplers } from '../../../src/engine/ensemble/kept-samplers'
import { hypercubeStages, latinHypercube } from '../../../src/engine/ensemble/latin-hypercube'
import { normalQuantile } from '../../../src/engine/ensemble/normal-quantile'
import { quantilesOfShares } from '../../../src/engine/ensemble/quantile'
import { checkRange, valueAt, type Range } from '../../../src/engine/ensemble/range'
import { sobol } from '../../../src/engine/ensemble/sobol'
import { FaultError } from '../../../src/model/fault'

const points = (
  sampler: (run: number, dimension: number) => number,
  runs: number,
  dimension: number,
): number[] => Array.from({ length: runs }, (_, run) => sampler(run, dimension))

describe('Sobol', () => {
  test('begins with the published points', () => {
    const plain = sobol(5, null)
    const rows = Array.from({ length: 8 }, (_, run) => [0, 1, 2, 3, 4].map((d) => plain(run, d)))
    expect(rows).toEqual([
      [0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375],
      [0.875, 0.875, 0.125, 0.375, 0.875],
      [0.625, 0.125, 0.875, 0.625, 0.625],
      [0.125, 0.625, 0.375, 0.125, 0.125],
    ])
  })

  test('agrees with another program in its last dimensions', () => {
    const plain = sobol(400, null)
    expect([1, 57, 211, 399].map((d) => plain(1000, d) * 2 ** 32)).toEqual([
      415236096, 339738624, 3602907136, 171966464,
    ])
  })

  test.each([null, 1, 77])('with seed %j puts one point into each slice of every dimension', (seed) => {
    const sampler = sobol(400, seed)
    for (const dimension of [0, 1, 2, 30, 399]) {
      const slices = points(sampler, 256, dimension).map((u) => Math.floor(u * 256))
      expect(slices.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 256 }, (_, i) => i))
    }
  })

  test('integrates better than random points do', () => {
    // The mean of the product of 2 u over six dimensions is 1; random points miss it by 1.8 / sqrt(n) typically.
    const sampler = sobol(6, 3)
    let sum = 0
    for (let run = 0; run < 4096; run++)
      sum += [0, 1, 2, 3, 4, 5].reduce((p, d) => p * 2 * sampler(run, d), 1)
    expect(Math.abs(sum / 4096 - 1)).toBeLessThan(0.004)
  })

  test('refuses more dimensions than its table has', () => {
    expect(() => sobol(401, 1)).toThrow(FaultError)
  })
})

describe('Latin hypercube', () => {
  test('of many points begins with those of fewer, each a Latin hypercube of its own', () => {
    const all = latinHypercube(10_000, 3, 5)
    for (const runs of [200, 2000, 10_000]) {
      const own = latinHypercube(runs, 3, 5)
      for (const dimension of [0, 1, 2]) {
        const one = points(all, runs, dimension)
        expect(one).toEqual(points(own, runs, dimension))
        const slices = one.map((u) => Math.floor(u * runs)).toSorted((a, b) => a - b)
        expect(slices).toEqual(Array.from({ length: runs }, (_, i) => i))
      }
    }
    // Points that came later are no more orderly than the first: of two dimensions neither tells the other.
    const [a, b] = [0, 1].map((d) => points(all, 10_000, d).slice(2000)) as [number[], number[]]
    const mean = a.reduce((sum, u, i) => sum + (u - 0.5) * (b[i]! - 0.5), 0) / a.length
    expect(Math.abs(mean * 12)).toBeLessThan(0.04)
  })

  test.each([
    [150, [150]],
    [200, [200]],
    [2000, [200, 2000]],
    [2100, [2100]],
    [10_000, [200, 2000, 10_000]],
  ])('of %d points has the stages %j', (runs, stages) => {
    expect(hypercubeStages(runs)).toEqual(stages)
  })

  test('puts one point into each slice of every dimension, in another order for each', () => {
    const sampler = latinHypercube(101, 3, 5)
    const slices = [0, 1, 2].map((d) => points(sampler, 101, d).map((u) => Math.floor(u * 101)))
    for (const one of slices) {
      expect(one.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 101 }, (_, i) => i))
    }
    expect(slices[0]).not.toEqual(slices[1])
    // Two dimensions know nothing of each other.
    const mean = 50
    const both = slices[0]!.reduce((sum, a, i) => sum + (a - mean) * (slices[1]![i]! - mean), 0)
    const alone = slices[0]!.reduce((sum, a) => sum + (a - mean) ** 2, 0)
    expect(Math.abs(both / alone)).toBeLessThan(0.3)
  })

  test('is the same for the same seed and another for another', () => {
    expect(points(latinHypercube(50, 2, 9), 50, 1)).toEqual(points(latinHypercube(50, 2, 9), 50, 1))
    expect(points(latinHypercube(50, 2, 9), 50, 1)).not.toEqual(points(latinHypercube(50, 2, 10), 50, 1))
  })
})

describe('ranges', () => {
  /** Share of a normal distribution below z, by Simpson's rule. */
  const normalShare = (z: number): number => {
    const steps = 20_000
    const width = z / steps
    let sum = 0
    for (let i = 0; i <= steps; i++) {
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2
      sum += weight * Math.exp(-((i * width) ** 2) / 2)
    }
    return 0.5 + (sum * width) / 3 / Math.sqrt(2 * Math.PI)
  }

  test.each([1e-10, 1e-4, 0.01, 0.074, 0.076, 0.3, 0.5, 0.7, 0.924, 0.926, 0.999, 1 - 1e-9])(
    'the normal quantile of %d is where that share of the distribution lies below',
    (u) => {
      expect(Math.abs(normalShare(normalQuantile(u)) - u)).toBeLessThan(1e-13)
    },
  )

  const even = Array.from({ length: 40_000 }, (_, i) => (i + 0.5) / 40_000)
  const moments = (range: Range): [number, number] => {
    const values = even.map((u) => valueAt(range, u))
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length
    return [mean, Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length)]
  }

  test.each<[Range, number, number]>([
    [{ kind: 'uniform', low: 2, high: 8 }, 5, 6 / Math.sqrt(12)],
    [{ kind: 'triangular', low: 1, mode: 2, high: 6 }, 3, Math.sqrt((1 + 4 + 36 - 2 - 6 - 12) / 18)],
    [{ kind: 'normal', mean: -3, deviation: 2 }, -3, 2],
    [
      { kind: 'lognormal', median: 2, deviation: 0.5 },
      2 * Math.exp(0.125),
      2 * Math.sqrt((Math.exp(0.25) - 1) * Math.exp(0.25)),
    ],
    [{ kind: 'discrete', values: [1, 5], weights: [3, 1] }, 2, Math.sqrt(3)],
  ])('%j has the mean and the deviation of its distribution', (range, mean, deviation) => {
    const [foundMean, foundDeviation] = moments(range)
    expect(foundMean).toBeCloseTo(mean, 3)
    expect(Math.abs(foundDeviation / deviation - 1)).toBeLessThan(0.002)
  })

  test('a range without width is its value, and the ends stay inside', () => {
    expect(valueAt({ kind: 'triangular', low: 4, mode: 4, high: 4 }, 0.3)).toBe(4)
    expect(valueAt({ kind: 'triangular', low: 1, mode: 1, high: 3 }, 0)).toBe(1)
    expect(valueAt({ kind: 'triangular', low: 1, mode: 3, high: 3 }, 1 - 2 ** -53)).toBeLessThanOrEqual(3)
    expect(Number.isFinite(valueAt({ kind: 'normal', mean: 0, deviation: 1 }, 0))).toBe(true)
  })

  test.each<Range>([
    { kind: 'triangular', low: 2, mode: 1, high: 3 },
    { kind: 'uniform', low: 2, high: 1 },
    { kind: 'normal', mean: 0, deviation: -1 },
    { kind: 'lognormal', median: 0, deviation: 1 },
    { kind: 'discrete', values: [1], weights: [0] },
    { kind: 'uniform', low: 0, high: Infinity },
  ])('%j is refused', (range) => {
    expect(() => {
      checkRange('x', range)
    }).toThrow(FaultError)
  })
})

test('quantiles lie on the line between neighbours', () => {
  const values = Float64Array.of(8, 1, 4, 2)
  expect([...quantilesOfShares([{ count: 4, values }], 1, [0, 0.25, 0.5, 1])]).toEqual([1, 1.75, 3, 8])
})

test('samplers that are kept are the samplers of what is asked', () => {
  const sample = keptSamplers()
  const first = sample('lhs', 200, 3, 1)
  expect(sample('lhs', 200, 3, 1)).toBe(first)
  for (const [choice, dimensions, seed] of [
    ['lhs', 3, 2],
    ['sobol', 3, 1],
    ['lhs', 4, 1],
    ['lhs', 3, 1],
  ] as const) {
    const found = sample(choice, 200, dimensions, seed)
    const own = choice === 'lhs' ? latinHypercube(200, dimensions, seed) : sobol(dimensions, seed)
    expect(points(found, 200, 2)).toEqual(points(own, 200, 2))
  }
})
