import { describe, expect, test } from 'vitest'
import { asShown, formatShort, formatValue, type NumberStyle } from '../../../src/text/number'

const style = (format: NumberStyle['format'], digits = 0): NumberStyle => ({ format, digits })

describe('numbers for people', () => {
  test.each([
    [1234.4, style('count'), '1,234', '1,234'],
    [-1234.5, style('count', 1), '−1,234.5', '−1,234.5'],
    [0.9458, style('percent', 1), '94.6%', '94.6%'],
    [-0.0001, style('percent', 1), '0.0%', '0.0%'],
    [105_234_567, style('pounds', 1), '£105.2 million', '£105.2m'],
    [105_234_567, style('pounds'), '£105.2 million', '£105.2m'],
    [1_050_000_000, style('pounds', 2), '£1.05 billion', '£1.05bn'],
    [999_960, style('pounds', 1), '£1.0 million', '£1.0m'],
    [940_000, style('pounds', 1), '£940,000', '£940,000'],
    [26.5, style('pounds', 2), '£26.50', '£26.50'],
    [26, style('pounds'), '£26', '£26'],
    [-4_200_000, style('pounds', 1), '−£4.2 million', '−£4.2m'],
    [301.25, style('days', 1), '301.3 days', '301.3'],
    [1, style('days'), '1 day', '1'],
    [1, style('days', 1), '1.0 days', '1.0'],
    [6, style('months'), '6 months', '6'],
    [61.7, style('score'), '62', '62'],
    [0.4, style('index'), '0', '0'],
    [-0, style('number', 2), '0.00', '0.00'],
    [NaN, style('count'), 'not known', 'not known'],
  ])('%d as %j is %s', (value, how, long, short) => {
    expect(formatValue(value, how)).toBe(long)
    expect(formatShort(value, how)).toBe(short)
  })

  test.each([
    [343.6, style('count'), 344],
    [-1234.56, style('count', 1), -1234.6],
    [0.3249, style('percent'), 0.32],
    [105_249_000, style('pounds', 1), 105.2e6],
    [1_049_000_000, style('pounds', 1), 1e9],
    [84_600, style('pounds'), 85_000],
    [0, style('days', 1), 0],
  ])('%d as %j is read as %d', (value, how, read) => {
    expect(asShown(value, how)).toBeCloseTo(read, 6)
  })
})
