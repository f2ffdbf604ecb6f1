import { describe, expect, it } from 'vitest'
import { elementaryEffects } from '../../../../src/analysis/sensitivity/elementary-effects'
import { notNegligible } from '../../../../src/analysis/sensitivity/negligible'
import { ranking } from '../../../../src/analysis/sensitivity/stability'
import { valueAt, type Range } from '../../../../src/engine/ensemble/range'
import { designOf, runsInGroup } from '../../../../src/engine/ensemble/design'
import { gFunction, ishigami, valuesOf, type KnownFunction } from './known-functions'

/** Ranges in which a position is the value. */
const unitRanges = (count: number): Range[] =>
  Array.from({ length: count }, () => ({ kind: 'uniform', low: 0, high: 1 }))

function screened(
  known: Pick<KnownFunction, 'dimensions' | 'at'>,
  groups: number,
  seed: number,
  count = 200,
) {
  const { dimensions } = known
  const points = designOf('morris', groups * runsInGroup('morris', dimensions), dimensions, seed)
  return elementaryEffects(valuesOf('morris', known, groups, seed), points, unitRanges(dimensions), {
    seed,
    count,
  })
}

describe('elementary effects', () => {
  it('of a linear function are its coefficients, every time', () => {
    const slopes = [5, -3, 0.5, 0]
    const { inputs } = screened(
      { dimensions: 4, at: (u) => 7 + u.reduce((sum, one, i) => sum + slopes[i]! * one, 0) },
      10,
      1,
    )
    for (const [i, { mu, muStar, sigma }] of inputs.entries()) {
      expect(mu).toBeCloseTo(slopes[i]!, 9)
      for (const bound of [muStar.value, muStar.low, muStar.high])
        expect(bound).toBeCloseTo(Math.abs(slopes[i]!), 9)
      expect(sigma).toBeCloseTo(0, 9)
    }
  })

  it('are for a move from one end of a range to the other, however its middle is more likely than its ends', () => {
    const ranges: Range[] = [
      { kind: 'triangular', low: 0, mode: 0.15, high: 0.35 },
      { kind: 'triangular', low: 10, mode: 40, high: 40 },
      { kind: 'triangular', low: 3, mode: 3, high: 3 },
    ]
    const runs = 8 * runsInGroup('morris', 3)
    const points = designOf('morris', runs, 3, 5)
    const values = Float64Array.from({ length: runs }, (_, run) => {
      const [a, b, c] = ranges.map((range, i) => valueAt(range, points(run, i)))
      return 7 - 700 * a! + 2 * b! + 100 * c!
    })
    const { inputs } = elementaryEffects(values, points, ranges, { seed: 1, count: 50 })
    expect(inputs.map(({ mu }) => mu)).toEqual([-245, 60, 0].map((mu) => expect.closeTo(mu, 9) as number))
    expect(inputs.every(({ sigma }) => sigma < 1e-9)).toBe(true)
  })

  it('rank the inputs of the g-function as they are made to matter, with few runs', () => {
    const a = [0, 0.5, 3, 9, 99]
    for (const seed of [1, 2, 3, 4, 5]) {
      const { inputs } = screened(gFunction(a), 50, seed)
      expect(ranking(inputs.map(({ muStar }) => muStar.value))).toEqual([0, 1, 2, 3, 4])
      // It goes down as often as up.
      expect(Math.abs(inputs[0]!.mu)).toBeLessThan(inputs[0]!.muStar.value / 2)
    }
  })

  it('see an input that acts with others only, and one that comes round again at half its range', () => {
    const { inputs, counted } = screened(ishigami(), 40, 2)
    expect(counted).toEqual([0, 1, 2])
    expect(inputs[2]!.sigma).toBeGreaterThan(Math.abs(inputs[2]!.mu))
  })

  it('have intervals that hold the mean of many effects about as often as they say', () => {
    const known = gFunction([0, 1, 4.5, 9])
    const truth = screened(known, 20_000, 99, 0).inputs.map(({ muStar }) => muStar.value)
    let held = 0
    for (let seed = 1; seed <= 100; seed++) {
      for (const [i, { muStar }] of screened(known, 30, seed).inputs.entries()) {
        if (muStar.low <= truth[i]! && truth[i]! <= muStar.high) held += 1
      }
    }
    expect(held / 400).toBeGreaterThan(0.9)
  })

  it('are nought, and nothing counts, where the outcome never changes', () => {
    const { inputs, counted, stability } = screened({ dimensions: 3, at: () => 4 }, 6, 1)
    expect(inputs.every(({ mu, muStar, sigma }) => [mu, muStar.high, sigma].every((one) => one === 0))).toBe(
      true,
    )
    expect(counted).toEqual([])
    expect(stability.top).toBe(0)
  })

  it('are the same for the same seed and others for another', () => {
    expect(screened(ishigami(), 20, 3)).toEqual(screened(ishigami(), 20, 3))
    expect(screened(ishigami(), 20, 4)).not.toEqual(screened(ishigami(), 20, 3))
  })

  it('say how stable their ranking is', () => {
    expect(screened(gFunction([0, 2, 9, 99]), 200, 1).stability.holds).toBe('order')
    expect(screened(gFunction([2, 2, 2, 2, 2, 2, 2, 2]), 8, 1).stability.holds).toBe('none')
  })
})

describe('what is not negligible', () => {
  const sure = (value: number) => ({ value, low: value, high: value })

  it('leaves out the smallest, as long as their squares come to little together', () => {
    expect(notNegligible([10, 0.5, 3, 0.4, 0].map(sure))).toEqual([0, 2])
    // Many small ones are not small together: 1 + 30 * 0.04 = 2.2.
    const many = [1, ...Array.from({ length: 30 }, () => 0.2)].map(sure)
    expect(notNegligible(many).length).toBe(31)
    expect(notNegligible(many, 0.1).length).toBe(31 - 5)
  })

  it('keeps what may matter for all that is known', () => {
    expect(notNegligible([sure(10), { value: 0.5, low: 0, high: 4 }, sure(0.5)])).toEqual([0, 1])
  })
})
