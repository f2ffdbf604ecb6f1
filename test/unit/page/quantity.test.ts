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
    expect(stay.write(2.5)).toBe('2.5 visits/week')
    const money = quantityOf({ format: 'pounds', units: 'pounds', low: 0, high: 2000, step: 10 })
    expect(money.write(1050)).toBe('£1,050')
    expect(money.before).toBe('£')
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
