import { expect, test } from 'vitest'
import {
  dayName,
  financialYear,
  monthName,
  monthsLong,
  seasonName,
  shortMonthName,
} from '../../../src/text/month'

test('days have their names', () => {
  expect(dayName('2026-11-06')).toBe('6 November 2026')
  expect(dayName('soon')).toBe('soon')
  expect(dayName('2026-13-01')).toBe('2026-13-01')
})

test('a year is called by its financial year, or by its months where it is another one', () => {
  expect(financialYear('2029-04')).toBe('2029/30')
  expect(financialYear('1999-04')).toBe('1999/00')
  expect(financialYear('2029-07')).toBe('Jul 2029 to Jun 2030')
  expect(financialYear('2029-01')).toBe('Jan 2029 to Dec 2029')
})

test('months have their names', () => {
  expect(monthName('2026-04')).toBe('April 2026')
  expect(shortMonthName('1998-12')).toBe('Dec 1998')
  expect(monthName('2026-13')).toBe('2026-13')
  expect(monthName('soon')).toBe('soon')
})

test('names agree with those of the platform', () => {
  const platform = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  for (let month = 1; month <= 12; month++) {
    const own = monthName(`2031-${String(month).padStart(2, '0')}`)
    expect(own).toBe(platform.format(new Date(Date.UTC(2031, month - 1))))
  }
})

test.each([
  [0, '0 months'],
  [1, '1 month'],
  [18, '18 months'],
  [24, '2 years'],
  [30, '2 years 6 months'],
  [37, '3 years 1 month'],
])('%d months is %s', (months, text) => {
  expect(monthsLong(months)).toBe(text)
})

test('seasons have their names, and winter its two years', () => {
  expect(seasonName('2029-03')).toBe('spring 2029')
  expect(seasonName('2029-08')).toBe('summer 2029')
  expect(seasonName('2029-10')).toBe('autumn 2029')
  expect(seasonName('2029-12')).toBe('winter 2029/30')
  expect(seasonName('2030-02')).toBe('winter 2029/30')
  expect(seasonName('2099-12')).toBe('winter 2099/00')
  expect(seasonName('soon')).toBe('soon')
})
