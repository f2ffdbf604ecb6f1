import { describe, expect, test } from 'vitest'
import { seriesOf, yearMean } from '../../../src/analysis/series'

const results = {
  times: Float64Array.of(0, 1, 2),
  outputs: ['beds', 'spend'],
  values: Float64Array.of(1, 2, 3, 10, 20, 30),
}

describe('a series', () => {
  test('is the row of its variable', () => {
    expect([...seriesOf(results, 'spend')]).toEqual([10, 20, 30])
    expect(() => seriesOf(results, 'staff')).toThrow('results.no-such-series')
  })

  test('is averaged over the twelve months up to the horizon', () => {
    const times = Float64Array.from({ length: 37 }, (_, i) => i)
    const rising = times.map((t) => 2 * t)
    // Months 25 to 36, whose middle is 30.5.
    expect(yearMean(times, rising)).toBe(61)
    expect(yearMean(times, rising, 24)).toBe(37)
    expect(yearMean(times, rising, 3)).toBe(3)
  })

  test('averages out a season of a year, however often it is saved', () => {
    for (const perMonth of [1, 3, 10]) {
      const times = Float64Array.from({ length: 36 * perMonth + 1 }, (_, i) => i / perMonth)
      const season = times.map((t) => 100 + 6 * Math.sin((t / 12) * 2 * Math.PI))
      expect(yearMean(times, season)).toBeCloseTo(100, 9)
      expect(yearMean(times, season, 17)).toBeCloseTo(100, 9)
    }
  })
})
