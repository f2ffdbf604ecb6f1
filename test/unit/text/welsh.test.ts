import { afterEach, describe, expect, it, test } from 'vitest'
import { cy, welshSpelling } from '../../../src/text/cy'
import { en } from '../../../src/text/en'
import { monthName, monthsLong, shortMonthName } from '../../../src/text/month'
import { formatShort, formatValue } from '../../../src/text/number'
import { welsh } from '../../../src/text/plural'
import { englishSpelling, spellAs } from '../../../src/text/spelling'

afterEach(() => {
  spellAs(englishSpelling)
})

describe('Welsh', () => {
  it('follows the Unicode plural rules of the language', () => {
    const rules = new Intl.PluralRules('cy')
    const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' }
    for (let count = 0; count <= 40; count++) expect(welsh(count, forms)).toBe(rules.select(count))
    expect(welsh('2.5', forms)).toBe(rules.select(2.5))
  })

  test.each([
    [1, '1 mis'],
    [2, '2 fis'],
    [3, '3 mis'],
    [24, '2 flynedd'],
    [36, '3 blynedd'],
    [48, '4 blynedd'],
    [60, '5 mlynedd'],
    [26, '2 flynedd 2 fis'],
  ])('writes %d months', (months, written) => {
    spellAs(welshSpelling)
    expect(monthsLong(months)).toBe(written)
  })

  it('writes months and numbers, and English again afterwards', () => {
    spellAs(welshSpelling)
    expect(monthName('2026-04')).toBe('Ebrill 2026')
    expect(shortMonthName('2026-08')).toBe('Awst 2026')
    expect(formatValue(143.6e6, { format: 'pounds', digits: 1 })).toBe('£143.6 miliwn')
    expect(formatShort(143.6e6, { format: 'pounds', digits: 1 })).toBe('£143.6m')
    expect(formatValue(2, { format: 'days', digits: 0 })).toBe('2 ddiwrnod')
    spellAs(englishSpelling)
    expect(formatValue(2, { format: 'days', digits: 0 })).toBe('2 days')
    expect(monthName('2026-04')).toBe('April 2026')
  })

  it('says everything of the sections that it has, as English does', () => {
    const shape = (one: unknown): unknown =>
      typeof one === 'object' && one !== null
        ? Object.fromEntries(Object.entries(one).map(([name, value]) => [name, shape(value)]))
        : typeof one
    for (const [section, said] of Object.entries(cy)) {
      expect({ [section]: shape(said) }).toEqual({ [section]: shape(en[section as keyof typeof en]) })
    }
  })
})
