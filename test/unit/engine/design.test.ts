import { describe, expect, it } from 'vitest'
import { designOf, type DesignName } from '../../../src/engine/ensemble/design'
import { FaultError } from '../../../src/model/fault'

const rows = (design: DesignName, runs: number, dimensions: number, seed: number) => {
  const points = designOf(design, runs, dimensions, seed)
  return Array.from({ length: runs }, (_, run) =>
    Array.from({ length: dimensions }, (_, d) => points(run, d)),
  )
}

// 250 inputs need more columns than Sobol's sequence has.
describe.each([3, 250])('designs of %d inputs', (dimensions) => {
  it('morris moves one input a run, from a base, by a quarter to three quarters', () => {
    const each = dimensions + 1
    const all = rows('morris', 16 * each, dimensions, 3)
    let ups = 0
    for (let group = 0; group < 16; group++) {
      const [base, ...moved] = all.slice(group * each, (group + 1) * each)
      for (const [i, one] of moved.entries()) {
        expect(one.flatMap((u, d) => (u === base![d] ? [] : [d]))).toEqual([i])
        const step = one[i]! - base![i]!
        if (step > 0) ups += 1
        expect(Math.abs(step)).toBeGreaterThanOrEqual(0.25)
        expect(Math.abs(step)).toBeLessThanOrEqual(0.75)
      }
    }
    expect(ups / (16 * dimensions)).toBeGreaterThan(0.3)
    expect(ups / (16 * dimensions)).toBeLessThan(0.7)
    expect(all.flat().every((u) => u >= 0 && u < 1)).toBe(true)
  })

  it('saltelli takes one input a run from B, the others from A', () => {
    const each = dimensions + 2
    const all = rows('saltelli', 16 * each, dimensions, 3)
    for (let group = 0; group < 16; group++) {
      const [a, b, ...mixed] = all.slice(group * each, (group + 1) * each)
      expect(b!.some((u, d) => u === a![d])).toBe(false)
      for (const [i, one] of mixed.entries()) expect(one).toEqual(a!.map((u, d) => (d === i ? b![d]! : u)))
    }
  })

  it('both spread their bases evenly', () => {
    for (const design of ['morris', 'saltelli'] as const) {
      const each = dimensions + (design === 'morris' ? 1 : 2)
      const bases = rows(design, 16 * each, dimensions, 7).filter((_, run) => run % each === 0)
      for (let d = 0; d < dimensions; d++) {
        const slices = bases.map((one) => Math.floor(one[d]! * 16)).sort((a, b) => a - b)
        expect(slices).toEqual(Array.from({ length: 16 }, (_, i) => i))
      }
    }
  })
})

it('the first groups of a design are a smaller design', () => {
  expect(rows('saltelli', 160, 3, 5).slice(0, 40)).toEqual(rows('saltelli', 40, 3, 5))
  expect(rows('morris', 160, 3, 5).slice(0, 40)).toEqual(rows('morris', 40, 3, 5))
})

it('a number of runs that is not whole groups is refused', () => {
  expect(() => designOf('saltelli', 21, 3, 1)).toThrow(FaultError)
  expect(() => designOf('morris', 21, 3, 1)).toThrow(FaultError)
})
