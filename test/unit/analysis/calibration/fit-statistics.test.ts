import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rmspe, theil, type Pair } from '../../../../src/analysis/calibration/fit-statistics'

const pairs = (...values: readonly (readonly [number, number])[]): Pair[] =>
  values.map(([observed, model]) => ({ observed, model }))
const figure = fc.double({ min: 0.1, max: 1000, noNaN: true })
const anyPairs = fc.array(fc.record({ observed: figure, model: figure }), { minLength: 1, maxLength: 12 })

describe('root mean square percentage error', () => {
  test('by hand: 10% and 20% off', () => {
    expect(rmspe(pairs([100, 110], [50, 40]))).toBeCloseTo(Math.sqrt((0.01 + 0.04) / 2), 12)
  })

  test('by hand, weighted: the second counts three times', () => {
    const weighted = [
      { observed: 100, model: 110 },
      { observed: 50, model: 40, weight: 3 },
    ]
    expect(rmspe(weighted)).toBeCloseTo(Math.sqrt((0.01 + 3 * 0.04) / 4), 12)
  })

  test('does not mind the unit', () => {
    fc.assert(
      fc.property(anyPairs, figure, (some, factor) => {
        const scaled = some.map(({ observed, model }) => ({
          observed: observed * factor,
          model: model * factor,
        }))
        expect(rmspe(scaled)).toBeCloseTo(rmspe(some), 8)
      }),
    )
  })

  test('of a percentage of nothing there is none', () => {
    expect(rmspe(pairs([0, 1]))).toBe(Infinity)
    expect(rmspe([])).toBeNaN()
  })
})

describe("Theil's inequality", () => {
  test('by hand: always two too many is bias alone', () => {
    const { coefficient, parts } = theil(pairs([1, 3], [2, 4], [3, 5]))
    expect(coefficient).toBeCloseTo(2 / (Math.sqrt(14 / 3) + Math.sqrt(50 / 3)), 12)
    expect(parts!.bias).toBeCloseTo(1, 12)
  })

  test('by hand: twice the swing around the same mean is unequal variation alone', () => {
    const { parts } = theil(pairs([1, 0], [2, 2], [3, 4]))
    expect(parts!.bias).toBeCloseTo(0, 12)
    expect(parts!.variation).toBeCloseTo(1, 12)
    expect(parts!.covariation).toBeCloseTo(0, 12)
  })

  test('by hand: the same swing out of step is unequal covariation alone', () => {
    const { parts } = theil(pairs([1, 3], [2, 1], [3, 2]))
    expect(parts!.bias).toBeCloseTo(0, 12)
    expect(parts!.variation).toBeCloseTo(0, 12)
    expect(parts!.covariation).toBeCloseTo(1, 12)
  })

  test('by hand: a mixture', () => {
    // Means 3 and 4, spreads 1 and 2, in step: the mean square error is (0 + 4) / 2 = 1 + 1.
    const { parts } = theil(pairs([2, 2], [4, 6]))
    expect(parts!.bias).toBeCloseTo(0.5, 12)
    expect(parts!.variation).toBeCloseTo(0.5, 12)
  })

  test('a perfect fit has no parts', () => {
    expect(theil(pairs([1, 1], [2, 2]))).toEqual({ coefficient: 0 })
  })

  test('parts are shares that add up to one, and make the mean square error', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const { coefficient, parts } = theil(some)
        expect(coefficient).toBeGreaterThanOrEqual(0)
        expect(coefficient).toBeLessThanOrEqual(1 + 1e-12)
        if (!parts) return
        for (const part of [parts.bias, parts.variation, parts.covariation]) {
          expect(part).toBeGreaterThanOrEqual(0)
          expect(part).toBeLessThanOrEqual(1)
        }
        expect(parts.bias + parts.variation + parts.covariation).toBeCloseTo(1, 9)
      }),
    )
  })

  test('is the same whichever of the two is called the model', () => {
    fc.assert(
      fc.property(anyPairs, (some) => {
        const swapped = some.map(({ observed, model }) => ({ observed: model, model: observed }))
        expect(theil(swapped).coefficient).toBeCloseTo(theil(some).coefficient, 12)
      }),
    )
  })
})
