import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, isMonth, monthsBetween } from '../../../src/scenario/month'

describe('months', () => {
  test('are counted across years', () => {
    expect(monthsBetween('2026-04', '2027-01')).toBe(9)
    expect(monthsBetween('2026-04', '1998-04')).toBe(-336)
    expect(addMonths('2026-11', 3)).toBe('2027-02')
    expect(addMonths('2026-01', -1)).toBe('2025-12')
    expect(addMonths('2026-04', 180)).toBe('2041-04')
  })

  test('adding and counting are inverse, and agree with the calendar of the language', () => {
    const month = fc.integer({ min: 1900 * 12, max: 2100 * 12 - 1 })
    fc.assert(
      fc.property(month, fc.integer({ min: -1100, max: 1100 }), (start, length) => {
        const from = `${Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, '0')}`
        const to = addMonths(from, length)
        expect(monthsBetween(from, to)).toBe(length)
        const calendar = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5)) - 1 + length, 1))
        expect(to).toBe(calendar.toISOString().slice(0, 7))
      }),
    )
  })

  test.each(['2026-13', '2026-00', '2026-4', '26-04', '1799-12', '2200-01', '2026-04-01', '', ' 2026-04'])(
    '%j is not one',
    (text) => {
      expect(isMonth(text)).toBe(false)
      expect(() => monthsBetween('2026-04', text)).toThrow('month.wrong-form')
    },
  )
})
