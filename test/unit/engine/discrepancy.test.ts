import { describe, expect, it } from 'vitest'
import { latinHypercube } from '../../../src/engine/ensemble/latin-hypercube'
import type { Sampler } from '../../../src/engine/ensemble/sampler'
import { sobol } from '../../../src/engine/ensemble/sobol'

/**
 * Square of the L2 star discrepancy: how far, in mean square over all boxes from the origin, the share of points in a
 * box is from its volume (T. T. Warnock, Computational investigations of low-discrepancy point sets, 1972).
 */
function squaredDiscrepancy(sampler: Sampler, runs: number, dimensions: number): number {
  const points = Array.from({ length: runs }, (_, run) =>
    Array.from({ length: dimensions }, (_, d) => sampler(run, d)),
  )
  let alone = 0
  let pairs = 0
  for (const one of points) {
    alone += one.reduce((product, u) => (product * (1 - u * u)) / 2, 1)
    for (const other of points)
      pairs += one.reduce((product, u, d) => product * (1 - Math.max(u, other[d]!)), 1)
  }
  return 3 ** -dimensions - (2 * alone) / runs + pairs / runs ** 2
}

/** What it is in the mean for random points. */
const ofRandom = (runs: number, dimensions: number): number => (2 ** -dimensions - 3 ** -dimensions) / runs

/** How far in one dimension the share of points below any number is from that number, at most. */
function starDiscrepancy(sampler: Sampler, runs: number, dimension: number): number {
  const sorted = Float64Array.from({ length: runs }, (_, run) => sampler(run, dimension)).sort()
  return Math.max(...sorted.map((u, i) => Math.max((i + 1) / runs - u, u - i / runs)))
}

const seeds = [1, 2, 3, 4, 5]
const mean = (of: (seed: number) => number): number =>
  seeds.reduce((sum, seed) => sum + of(seed), 0) / seeds.length

describe('discrepancy', () => {
  it('is measured as it is known for a point in the middle, and for points of a regular grid', () => {
    // One point at 1/2: the integral over boxes up to x of (share - x)^2 is 2 / 24.
    expect(squaredDiscrepancy(() => 0.5, 1, 1)).toBeCloseTo(1 / 12, 12)
    // n points at the middles of n slices: 1 / (12 n^2).
    expect(squaredDiscrepancy((run) => (run + 0.5) / 10, 10, 1)).toBeCloseTo(1 / 1200, 12)
  })

  // Both are the more even the fewer the dimensions.
  it.each([
    [2, 0.02],
    [5, 0.15],
    [8, 0.5],
  ])('of Sobol points in %d dimensions is at most %d of that of random points', (dimensions, share) => {
    const found = mean((seed) => squaredDiscrepancy(sobol(dimensions, seed), 512, dimensions))
    expect(found / ofRandom(512, dimensions)).toBeLessThan(share)
  })

  it('of Sobol points falls faster with their number than that of random points, which falls to a quarter', () => {
    const at = (runs: number) => mean((seed) => squaredDiscrepancy(sobol(4, seed), runs, 4))
    expect(at(1024) / at(256)).toBeLessThan(0.25 / 2)
  })

  it.each([
    [2, 0.5],
    [5, 0.85],
  ])('of a Latin hypercube in %d dimensions is at most %d of that of random points', (dimensions, share) => {
    const found = mean((seed) => squaredDiscrepancy(latinHypercube(512, dimensions, seed), 512, dimensions))
    expect(found / ofRandom(512, dimensions)).toBeLessThan(share)
  })

  it('in each dimension by itself is at most one slice for both', () => {
    for (const seed of seeds) {
      for (const dimension of [0, 1, 7, 39]) {
        expect(starDiscrepancy(sobol(40, seed), 256, dimension)).toBeLessThanOrEqual(1 / 256)
        expect(starDiscrepancy(latinHypercube(250, 40, seed), 250, dimension)).toBeLessThanOrEqual(
          1 / 250 + 1e-12,
        )
      }
    }
  })
})
