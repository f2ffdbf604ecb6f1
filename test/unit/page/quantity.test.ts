import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantityOf } from '../../../src/page/quantity'

const share = quantityOf({ format: 'percent', units: 'dmnl', low: 0, high: 1, step: 0.05 })

describe('a number that people set', () => {
  it('stands as a percentage in the box and is a share underneath', () => {
    expect(share.toBox(0.35)).toBe(35)
    expect(share.fromBox(35)).toBe(0.35)
    expect(share.write(0.35)).toBe('35%')
    expect(share.after).toBe('%')
  })

  it('shows the places that somebody typed between two steps', () => {
    expect(share.write(0.333)).toBe('33.3%')
  })

  it('signs a relative change, because +10% is not 10%', () => {
    const change = quantityOf({ format: 'percent', units: 'dmnl', low: -0.2, high: 0.4, step: 0.05 })
    expect([change.write(-0.1), change.write(0), change.write(0.1)]).toEqual(['−10%', '0%', '+10%'])
  })

  it('writes the unit of the model where the number alone would not say it', () => {
    const stay = quantityOf({ format: 'number', units: 'visits/week', low: 1, high: 3, step: 0.5 })
    expect(stay.write(2.5)).toBe('2.5 visits a week')
    const money = quantityOf({ format: 'pounds', units: 'pounds', low: 0, high: 2000, step: 10 })
    expect(money.write(1050)).toBe('£1,050')
    expect(money.before).toBe('£')
  })

  it('writes units of the model as people read them', () => {
    const one = (units: string, low: number, high: number) =>
      quantityOf({ format: 'number', units, low, high })
    const growth = one('1/year', 0, 0.03)
    expect([growth.write(0), growth.write(0.015), growth.after]).toEqual([
      '0 a year',
      '0.015 a year',
      'a year',
    ])
    const bed = one('GBP/day/people', 208, 555)
    expect([bed.write(416), bed.before, bed.after, bed.unit]).toEqual([
      '£416 a day',
      '£',
      'a day',
      'pounds a day',
    ])
    expect(one('GBP/hour', 22, 32).write(26.5)).toBe('£26.50 an hour')
    expect(one('GBP/people', 10000, 40000).write(20000)).toBe('£20,000')
    expect(one('hour/week/people', 7, 16).write(12)).toBe('12 hours a week')
    const month = one('month', 1, 24)
    expect([month.write(1), month.write(18)]).toEqual(['1 month', '18 months'])
  })

  it('writes no more places than tell one step of a slider from the next, and no empty ones', () => {
    const rate = quantityOf({ format: 'number', units: '1', low: 0.1157, high: 0.1808 })
    expect([rate.write(0.149552), rate.write(0.15)]).toEqual(['0.1496', '0.15'])
    const fund = quantityOf({ format: 'percent', units: '1', low: 0, high: 0.02, step: 0.0025 })
    expect([fund.write(0), fund.write(0.0075), fund.write(0.02)]).toEqual(['0%', '0.75%', '2%'])
    const falling = quantityOf({ format: 'number', units: '1/year', low: -0.025, high: -0.01 })
    expect(falling.write(-0.02)).toBe('−0.02 a year')
  })

  it('gives back what was typed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (tenths) => {
        const typed = tenths / 10
        expect(share.toBox(share.fromBox(typed))).toBe(typed)
      }),
    )
  })
})
