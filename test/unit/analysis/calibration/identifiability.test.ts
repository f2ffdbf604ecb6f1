import { describe, expect, test } from 'vitest'
import type { Aim, Runs } from '../../../../src/analysis/calibration/aim'
import { calibrate } from '../../../../src/analysis/calibration/calibration'
import { identify } from '../../../../src/analysis/calibration/identifiability'
import type { Parameter } from '../../../../src/analysis/calibration/parameter'
import type { Inputs } from '../../../../src/scenario/inputs'

describe('standard errors', () => {
  test('of a straight line are those of the textbook', () => {
    const x = [1, 2, 4, 7, 9]
    const mean = x.reduce((sum, each) => sum + each, 0) / x.length
    const spread = x.reduce((sum, each) => sum + (each - mean) ** 2, 0)
    const [level, slope] = identify([x.map(() => 1), x], 0.02)
    expect(slope!.error).toBeCloseTo(0.02 / Math.sqrt(spread), 12)
    expect(level!.error).toBeCloseTo(0.02 * Math.sqrt(1 / x.length + mean ** 2 / spread), 12)
  })

  test('of three columns are the diagonal of the inverse, here worked out by Cramer’s rule', () => {
    const columns = [
      [3, 1, 0, 2, 1],
      [1, 4, 1, 0, 2],
      [0, 1, 5, 1, 3],
    ]
    const squares = columns.map((a) => columns.map((b) => a.reduce((sum, each, i) => sum + each * b[i]!, 0)))
    const minor = (i: number, j: number) => {
      const [p, q] = [0, 1, 2].filter((each) => each !== i)
      const [r, s] = [0, 1, 2].filter((each) => each !== j)
      return squares[p!]![r!]! * squares[q!]![s!]! - squares[p!]![s!]! * squares[q!]![r!]!
    }
    const whole = [0, 1, 2].reduce((sum, j) => sum + (j === 1 ? -1 : 1) * squares[0]![j]! * minor(0, j), 0)
    identify(columns, 0.1).forEach(({ error }, i) => {
      expect(error).toBeCloseTo(0.1 * Math.sqrt(minor(i, i) / whole), 12)
    })
  })

  test('tell what is seen alone, what only together with others, and what not at all', () => {
    const told = (columns: readonly number[][]) => identify(columns, 0.01).map((one) => one.told)
    expect(
      told([
        [1, 0, 0],
        [0, 1, 2],
        [0, 2, 4],
        [0, 0, 0],
      ]),
    ).toEqual(['alone', 'together', 'together', 'not'])
    // Seen, but a 1% error of the figure moves it through half of its range.
    expect(told([[0.02, 0, 0]])).toEqual(['not'])
    // More parameters than figures: each is told by the rest only.
    expect(
      told([
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
    ).toEqual(['together', 'together', 'together'])
    expect(told([[NaN], [0, 0, 1]])).toEqual(['not', 'alone'])
  })
})

test('a calibration gives the error of each value in its own unit', () => {
  const simulate = (inputs: Inputs): Runs => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => inputs.get(id) as number) as [number, number, number]
    const values = [100 + a, 100 - a, 50 + 2 * b + 2 * c]
    return {
      plan: { times: Float64Array.of(0), outputs: ['x', 'y', 'z'], values: Float64Array.from(values) },
    }
  }
  const aim = (id: string, value: number): Aim => ({
    ...{ value, summed: [id], moments: [0], since: [], againstNothing: false, factor: 1 },
    ...{ weight: 1, fitted: true },
  })
  const movable = (id: string, value: number, low: number, high: number) => ({ id, value, low, high })
  const parameters: Parameter[] = [[movable('a', 2, 0, 20)], [movable('b', 5, 0, 10), movable('c', 5, 0, 10)]]
  const aims = [aim('x', 110), aim('y', 90), aim('z', 80)]
  const { parameters: fitted, aimError } = calibrate(simulate, parameters, aims, 2000, 1)
  // The figures are met, so that 1% of each is what is left to doubt.
  expect(aimError).toBe(0.01)
  const [a, b, c] = fitted.map(({ error }) => error)
  expect(a).toBeCloseTo(0.01 / Math.hypot(1 / 110, 1 / 90), 6)
  // Both go together: 4 people for a unit of each.
  expect(b).toBeCloseTo((0.01 * 80) / 4, 6)
  expect(c).toBeCloseTo(b!, 9)
  expect(fitted.map(({ told }) => told)).toEqual(['alone', 'alone', 'alone'])
})
