import { describe, expect, test } from 'vitest'
import { differenceText, publishedValue, readingText } from '../../../src/text/reading'

const claim = { value: -15.9, unit: '%', outcome: 'beds', comparable: true } as const

describe('figures of the library in words', () => {
  test.for([
    [-2.1, '£ million a year', 1, '\u2212£2.1 million a year'],
    [23.5, '£ million a year', 1, '£23.5 million a year'],
    [300, '£', 0, '£300'],
    [0.879, 'ratio', 3, 'a ratio of 0.879'],
    [-1.3, '%', 1, '\u22121.3%'],
    [13, 'people', 0, '13 people'],
    [null, '%', 1, 'not run yet'],
  ] as const)('%s %s', ([value, unit, digits, text]) => {
    expect(readingText({ value, unit, digits })).toBe(text)
  })

  test('a published figure keeps what it was worked out from', () => {
    expect(publishedValue({ ...claim, value: 0.669, unit: 'ratio', from: [750, 502] })).toBe(
      'a ratio of 0.669; 750 and 502',
    )
  })

  test('a difference of percentages is in points, of ratios a bare number', () => {
    expect(differenceText(claim, { value: -1.3, unit: '%', digits: 1 })).toBe('+14.6 points')
    const ratio = { ...claim, value: 0.669, unit: 'ratio' }
    expect(differenceText(ratio, { value: 0.879, unit: 'ratio', digits: 3 })).toBe('+0.210')
  })
})
