import { describe, expect, it } from 'vitest'
import { binomialTail } from '../../../../src/analysis/robustness/binomial-tail'
import { hurdleOf, marginOf, summaryOf, type Hurdle } from '../../../../src/analysis/robustness/hurdle'
import { proportionOf } from '../../../../src/analysis/robustness/proportion'
import { robustnessFrom } from '../../../../src/analysis/robustness/robustness'
import { yearMean } from '../../../../src/analysis/series'
import { summariser } from '../../../../src/engine/ensemble/summary'
import { readGoals, type Goal } from '../../../../src/scenario/goal'
import { evenly } from './futures'

const goal: Goal = {
  outcome: 'beds',
  is: 'at most',
  value: 100,
  measure: 'value',
  by: '2031-03',
  over: 'year',
}

describe('a goal', () => {
  it.each([
    ['at most', 'value', 100, 97, 3],
    ['at most', 'difference', -10, 97, -7],
    ['at most', 'share', -0.05, 97, -2],
    ['at least', 'value', 100, 97, -3],
    ['at least', 'difference', -10, 97, 7],
    ['at least', 'share', -0.05, 97, 2],
  ] as const)('%s a %s of %d is met by a margin', (is, measure, value, plan, margin) => {
    expect(marginOf({ ...goal, is, measure, value, from: 0, until: 1 }, plan, 100)).toBeCloseTo(margin, 12)
  })

  it('of no more, or no less, than doing nothing is met by a difference too small to count, and by no larger one', () => {
    const outcomes = [{ id: 'beds', format: 'count', digits: 0 }] as const
    const even = (is: Goal['is'], measure: Goal['measure'], value = 0) =>
      hurdleOf({ ...goal, outcome: 'beds', is, measure, value }, '2026-04', outcomes)
    // A thousandth of 2,000 is 2.
    for (const measure of ['difference', 'share'] as const) {
      expect(marginOf(even('at most', measure), 2001.9, 2000)).toBeGreaterThan(0)
      expect(marginOf(even('at most', measure), 2002.1, 2000)).toBeLessThan(0)
      expect(marginOf(even('at least', measure), 1998.1, 2000)).toBeGreaterThan(0)
      expect(marginOf(even('at least', measure), 1997.9, 2000)).toBeLessThan(0)
    }
    // A number that somebody names is held to.
    expect(marginOf(even('at most', 'difference', -5), 1995.1, 2000)).toBeLessThan(0)
    expect(marginOf(even('at most', 'value', 2000), 2000.1, 2000)).toBeLessThan(0)
  })

  it('of five per cent less than a loss is a larger loss', () => {
    const less: Hurdle = { ...goal, measure: 'share', value: -0.05, from: 0, until: 1 }
    expect(marginOf(less, -105, -100)).toBeCloseTo(0, 12)
    expect(marginOf(less, -95, -100)).toBeCloseTo(-10, 12)
  })

  it('looks at the year that the scorecard looks at, or at a month alone', () => {
    const times = Float64Array.from({ length: 121 }, (_, i) => i)
    const values = Float64Array.from(times, (t) => (t * t) % 37)
    for (const month of ['2031-03', '2027-01', '2026-09']) {
      const hurdle = hurdleOf({ ...goal, by: month }, '2026-04', [])
      const [found] = summariser(summaryOf(hurdle), ['beds'], times)([values], 1)
      const until = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - (2026 * 12 + 4) + 1
      expect(found).toBe(yearMean(times, values, until))
    }
    const month = summaryOf(hurdleOf({ ...goal, over: 'month' }, '2026-04', []))
    expect(summariser(month, ['beds'], times)([values], 1)[0]).toBe(values[59])
  })

  it('is read from JSON, and refused in its place', () => {
    expect(readGoals([goal])).toEqual([goal])
    const kinds = (json: unknown) => {
      try {
        readGoals(json)
        return []
      } catch (error) {
        return (error as { faults: readonly { kind: string; where: { path?: string } }[] }).faults.map(
          ({ kind, where }) => `${kind} ${where.path ?? ''}`,
        )
      }
    }
    expect(kinds([goal, { ...goal, is: 'about' }])).toEqual(['json.not-one-of 1.is'])
    expect(kinds([{ ...goal, by: '2031' }])).toEqual(['json.wrong-form 0.by'])
    expect(kinds([{ ...goal, value: Infinity }])).toEqual(['json.out-of-bounds 0.value'])
    expect(kinds(Array.from({ length: 13 }, () => goal))).toEqual(['json.too-long '])
  })
})

describe('a share of futures', () => {
  it('has the interval that Wilson gives', () => {
    // By hand from the formula, z = 1.96.
    const { share, low, high } = proportionOf(61, 100)
    expect(share).toBe(0.61)
    expect(low).toBeCloseTo(0.51203, 4)
    expect(high).toBeCloseTo(0.69983, 4)
    expect(proportionOf(0, 20)).toMatchObject({ low: 0, high: expect.closeTo(0.16113, 4) as number })
    expect(proportionOf(20, 20)).toMatchObject({ low: expect.closeTo(0.83887, 4) as number, high: 1 })
  })

  it('is as likely by chance as the sum of the binomial says', () => {
    const tail = binomialTail(2000)
    expect(tail(3, 4, 0.5)).toBeCloseTo(5 / 16, 12)
    expect(tail(1, 10, 0.1)).toBeCloseTo(1 - 0.9 ** 10, 12)
    expect(tail(0, 10, 0.1)).toBe(1)
    expect(tail(11, 10, 0.1)).toBe(0)
    // Symmetric: more than half of an odd number.
    expect(tail(1000, 1999, 0.5)).toBeCloseTo(0.5, 9)
    expect(tail(400, 2000, 0.1)).toBeLessThan(1e-30)
  })
})

describe('robustness', () => {
  const columns = evenly(1000, 4, 8)
  const draws = {
    names: ['growth', 'recruitment', 'noise', 'more'],
    ranges: [
      { kind: 'uniform', low: 0, high: 0.04 },
      { kind: 'uniform', low: 100, high: 200 },
      { kind: 'uniform', low: 0, high: 1 },
      { kind: 'uniform', low: 0, high: 1 },
    ] as const,
    columns: [
      columns[0]!.map((u) => u * 0.04),
      columns[1]!.map((u) => 100 + 100 * u),
      columns[2]!,
      columns[3]!,
    ],
  }
  const hurdles: Hurdle[] = [
    { ...goal, value: 100, from: 0, until: 1 },
    { ...goal, is: 'at least', measure: 'difference', value: 0, from: 0, until: 1 },
  ]
  const first = draws.columns[0]!.map((growth, i) =>
    growth > 0.02 && draws.columns[1]![i]! < 150 ? 101 : 99,
  )
  const second = draws.columns[2]!.map((u) => (u < 0.02 ? -1 : 1))
  const nothing = new Float64Array(1000)
  const found = robustnessFrom(hurdles, [first, second], [nothing, nothing], draws)

  it('counts the futures in which each goal is met, and all', () => {
    const met = first.map((value, i) => Number(value <= 100 && second[i]! >= 0))
    expect(found.goals[0]!.met.count).toBe(first.filter((value) => value <= 100).length)
    expect(found.goals[1]!.met.count).toBe(second.filter((value) => value >= 0).length)
    expect(found.all.met.count).toBe(met.reduce((a, b) => a + b))
  })

  it('names the inputs of a region, in their units and as positions in their ranges', () => {
    const [region] = found.goals[0]!.failures.regions
    expect(region!.conditions).toEqual([
      {
        input: 'growth',
        low: { value: expect.closeTo(0.02, 2) as number, position: expect.closeTo(0.5, 1) as number },
        high: null,
        p: expect.any(Number) as number,
      },
      {
        input: 'recruitment',
        low: null,
        high: { value: expect.closeTo(150, -1) as number, position: expect.closeTo(0.5, 1) as number },
        p: expect.any(Number) as number,
      },
    ])
    expect(region!.mean).toBeGreaterThan(0.9)
  })

  it('counts what could not be told as missed', () => {
    const broken = first.map((value, i) => (i < 3 ? NaN : value))
    const worse = robustnessFrom([hurdles[0]!], [broken], null, draws)
    expect(worse.unknown).toBe(3)
    expect(worse.all.met.count).toBe(broken.filter((value) => value <= 100).length)
  })
})
