import { describe, expect, it } from 'vitest'
import { moneyBand } from '../../../src/page/futures/money-band'

const limits = (low: number, high: number) => ({ low, midLow: low, median: low, midHigh: high, high })
const said = (low: number, high: number, short = 50) =>
  moneyBand({ organisation: 'nhs', years: [{ gap: limits(low, high), short }], count: limits(3, 11.6) }, 200)

describe('the band of an organisation’s money', () => {
  it.each([
    [1_230_000, 3_040_000, '£1.2m to £3.0m short'],
    [-3_040_000, -1_230_000, '£1.2m to £3.0m left'],
    [-1_200_000, 3_000_000, '£1.2m left to £3.0m short'],
    [0, 3_000_000, 'in balance to £3.0m short'],
    [-3_000_000, 10_000, '£3.0m left to in balance'],
    [2_000_000, 2_000_100, '£2.0m short'],
    [-10_000, 10_000, 'in balance'],
  ])('from %d to %d is %s', (low, high, says) => {
    expect(said(low, high).years[0]!.gap).toBe(says)
  })

  it('counts futures and years', () => {
    expect(said(0, 0, 50).years[0]!.short).toBe('25 of 100')
    expect(said(0, 0, 0).years[0]!.short).toBe('none')
    expect(said(0, 0, 200).years[0]!.short).toBe('all of them')
    expect(said(0, 0).count).toBe('3 to 12')
  })
})
