import { describe, expect, test } from 'vitest'
import { monthNumber } from '../../../src/chart/series'
import { valueTicks, yearTicks } from '../../../src/chart/ticks'

describe('numbers of the vertical axis', () => {
  test('are round and few', () => {
    expect(valueTicks({ low: 155, high: 215 }, 220, 40)).toEqual({
      values: [160, 170, 180, 190, 200, 210],
      step: 10,
    })
    expect(valueTicks({ low: -4, high: 4 }, 120, 40).values).toEqual([-4, -2, 0, 2, 4])
  })

  test('leave room for one another on a low chart', () => {
    expect(valueTicks({ low: 0, high: 100 }, 60, 40).values.length).toBeLessThanOrEqual(3)
  })
})

describe('years of the time axis', () => {
  const start = monthNumber('2026-04')

  test('stand at January of every year where there is room', () => {
    const ticks = yearTicks(start, 0, 48, 600, 40)
    expect(ticks.map((t) => t.year)).toEqual([2027, 2028, 2029, 2030])
    expect(ticks[0]?.at).toBe(9)
  })

  test('are fewer, and even, where there is not', () => {
    expect(yearTicks(start, 0, 180, 330, 40).map((t) => t.year)).toEqual([
      2028, 2030, 2032, 2034, 2036, 2038, 2040,
    ])
    expect(yearTicks(start, 0, 180, 150, 40).map((t) => t.year)).toEqual([2030, 2035, 2040])
  })

  test('include the first month when that is a January', () => {
    expect(yearTicks(monthNumber('2026-01'), 0, 24, 600, 40).map((t) => t.at)).toEqual([0, 12, 24])
  })
})
