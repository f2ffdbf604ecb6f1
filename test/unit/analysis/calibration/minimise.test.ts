import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimise, type Bounds } from '../../../../src/analysis/calibration/minimise'

const cube = (n: number, low: number, high: number): Bounds[] =>
  Array.from({ length: n }, () => ({ low, high }))
const middling = (bounds: readonly Bounds[]) => bounds.map(({ low, high }) => low + 0.3 * (high - low))
const least = (f: (x: readonly number[]) => number, bounds: readonly Bounds[], budget: number, seed = 1) =>
  minimise(f, bounds, middling(bounds), budget, seed)

const sphere = (x: readonly number[]) => x.reduce((sum, xi, i) => sum + (xi - 0.1 * i) ** 2, 0)
const rosenbrock = (x: readonly number[]) =>
  x.slice(1).reduce((sum, next, i) => sum + 100 * (next - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2, 0)
const rastrigin = (x: readonly number[]) =>
  x.reduce((sum, xi) => sum + xi ** 2 + 10 - 10 * Math.cos(2 * Math.PI * xi), 0)

describe('functions whose least value is known', () => {
  test.each([1, 2, 5, 10])('a sphere in %i dimensions', (n) => {
    const { point, value } = least(sphere, cube(n, -5, 5), 400 * n + 400)
    expect(value).toBeLessThan(1e-8)
    for (const [i, x] of point.entries()) expect(x).toBeCloseTo(0.1 * i, 4)
  })

  test('a sphere in twenty dimensions, within what a calibration may ask', () => {
    expect(least(sphere, cube(20, -5, 5), 8000).value).toBeLessThan(1e-3)
  })

  test.each([2, 4])("Rosenbrock's bent valley in %i dimensions", (n) => {
    const { point, value } = least(rosenbrock, cube(n, -2, 2), 3000 * n)
    expect(value).toBeLessThan(1e-6)
    for (const x of point) expect(x).toBeCloseTo(1, 2)
  })

  test.each([1, 2, 3, 4, 5])("Rastrigin's hundred valleys, seed %i", (seed) => {
    expect(least(rastrigin, cube(2, -5.12, 4), 3000, seed).value).toBeLessThan(1e-6)
    expect(least(rastrigin, cube(3, -5.12, 4), 5000, seed).value).toBeLessThan(1e-6)
  })

  test('one number, with a kink', () => {
    const { point } = minimise(([x]) => Math.abs(x! - 7.25), [{ low: 0, high: 10 }], [1], 300, 1)
    expect(point[0]).toBeCloseTo(7.25, 4)
  })
})

describe('bounds', () => {
  test('an optimum beyond them is taken at the bound itself, exactly', () => {
    const bounds = [
      { low: 0.1, high: 0.7 },
      { low: -3, high: 0.3 },
      { low: 1, high: 2 },
    ]
    const { point } = least(([a, b, c]) => (a! - 5) ** 2 + (b! + 9) ** 2 + (c! - 1.25) ** 2, bounds, 2000)
    expect(point.slice(0, 2)).toEqual([0.7, -3])
    expect(point[2]).toBeCloseTo(1.25, 4)
  })

  test('nothing is asked or answered outside them, and no more often than allowed', () => {
    const anyCase = fc.record({
      ends: fc.array(
        fc.tuple(
          fc.double({ min: -1e6, max: 1e6, noNaN: true }),
          fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        ),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      slopes: fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 6, maxLength: 6 }),
      budget: fc.integer({ min: 1, max: 200 }),
      seed: fc.nat(),
    })
    fc.assert(
      fc.property(anyCase, ({ ends, slopes, budget, seed }) => {
        const bounds = ends.map(([low, width]) => ({ low, high: low + width }))
        const isInside = (point: readonly number[]) =>
          point.every((x, d) => x >= bounds[d]!.low && x <= bounds[d]!.high)
        let asked = 0
        const f = (point: readonly number[]) => {
          asked += 1
          expect(isInside(point)).toBe(true)
          return point.reduce((sum, x, d) => sum + slopes[d]! * x, 0)
        }
        const start = middling(bounds)
        const { point, value, runs } = minimise(f, bounds, start, budget, seed)
        expect(isInside(point)).toBe(true)
        expect([runs, runs <= budget]).toEqual([asked, true])
        expect(value).toBeLessThanOrEqual(f(start))
      }),
    )
  })
})

describe('what a fit relies on', () => {
  test('the same seed gives the same bits, another seed another path', () => {
    const bounds = cube(3, -2, 2)
    expect(least(rosenbrock, bounds, 700, 5)).toEqual(least(rosenbrock, bounds, 700, 5))
    expect(least(rosenbrock, bounds, 100, 5).point).not.toEqual(least(rosenbrock, bounds, 100, 6).point)
  })

  test('where nothing is better, the start is the answer, and the search ends early', () => {
    const start = [0.3, 0.1]
    const { point, runs } = minimise(() => 4, cube(2, 0, 1), start, 100_000, 1)
    expect(point).toEqual(start)
    expect(runs).toBeLessThan(2000)
  })

  test('runs that fail are walked around', () => {
    const holed = ([x, y]: readonly number[]) => (x! > 0.5 ? NaN : (x! - 0.5) ** 2 + (y! - 0.25) ** 2)
    const { point, value } = minimise(holed, cube(2, 0, 1), [0.9, 0.9], 1500, 3)
    expect(value).toBeLessThan(1e-6)
    expect(point[1]).toBeCloseTo(0.25, 2)
  })

  test('no parameter: the start is asked and nothing else', () => {
    expect(minimise(() => 2, [], [], 100, 1)).toEqual({ point: [], value: 2, runs: 1 })
  })
})
