import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/page/figures'
import type { Outcome } from '../../../src/scenario/catalogue'
import type { LocalPlace } from '../../../src/scenario/scenario'
import { en } from '../../../src/text/en'

const outcome: Outcome = {
  id: 'x',
  label: 'Average occupied acute beds',
  units: 'people',
  doc: '',
  group: 'scorecard',
  order: 1,
  better: 'lower',
  format: 'count',
  digits: 0,
}
const here = { beds: 'count', start: '2026-04' } as LocalPlace
const torbay1998 = { beds: 'index', start: '1998-04' } as LocalPlace

describe('how an outcome is written', () => {
  it('shows beds as an index where their number is not known, and only beds', () => {
    const beds = figuresOf(outcome, torbay1998, 250, en)
    expect(beds.indexed).toBe(true)
    expect(beds.short(200)).toBe('80')
    expect(beds.say(267.5)).toBe('107 (1998 = 100)')
    expect(beds.unit).toBe('1998 = 100')
    expect(beds.moreOrLess(200, 250)).toBe('20 less')
    expect(figuresOf({ ...outcome, label: 'People in care homes' }, torbay1998, 250, en).indexed).toBe(false)
    expect(
      figuresOf({ ...outcome, label: 'Delayed share of beds', format: 'percent' }, torbay1998, 0.1, en)
        .indexed,
    ).toBe(false)
    expect(figuresOf(outcome, here, 250, en).indexed).toBe(false)
  })

  it('says what is short and what is left over where a shortage falls below zero', () => {
    const shape = { ...outcome, label: 'NHS short of money a year', format: 'pounds' as const }
    const shortage = figuresOf(shape, here, 1, en)
    expect([9.2e6, -379_000, 0].map(shortage.bare)).toEqual([
      '£9.2 million short',
      '£379,000 left over',
      '£0',
    ])
    expect(shortage.unit).toBe('below £0: left over')
    const balance = figuresOf({ ...shape, label: 'Acute trust balance a year' }, here, 1, en)
    expect(balance.bare(-2.2e6)).toBe('−£2.2 million')
  })

  it('writes a difference of percentages in points', () => {
    const share = figuresOf({ ...outcome, format: 'percent', digits: 1 }, here, 0.9, en)
    expect(share.value(0.934)).toBe('93.4%')
    expect(share.apart(0.9, 0.931)).toBe('3.1 points')
  })

  it('subtracts what is shown, so that readers who subtract find the same', () => {
    const people = figuresOf(outcome, here, 1, en)
    expect([343.6, 345.4].map(people.bare)).toEqual(['344', '345'])
    expect(people.moreOrLess(343.6, 345.4)).toBe('1 fewer')
    const share = figuresOf({ ...outcome, format: 'percent' }, here, 1, en)
    expect(share.moreOrLess(0.396, 0.334)).toBe('7 points more')
    const money = figuresOf({ ...outcome, format: 'pounds' }, here, 1, en)
    expect([105.24e6, 104.86e6].map(money.bare)).toEqual(['£105.2 million', '£104.9 million'])
    expect(money.moreOrLess(104.86e6, 105.24e6)).toBe('£0.3 million less')
    expect(money.shortApart(104.86e6, 105.24e6)).toBe('£0.3m')
  })

  it('tells of two values that look alike by how much they differ', () => {
    const money = figuresOf({ ...outcome, format: 'pounds' }, here, 1, en)
    expect(money.moreOrLess(105.21e6, 105.24e6)).toBe('£30,000 less')
    // Billions are shown to a tenth, a hundred million: what was saved is finer than that.
    expect(money.moreOrLess(14.26e9, 14.24e9)).toBe('£20.0 million more')
  })

  it('always tells a difference in the direction it has', () => {
    const style = fc.constantFrom<Outcome['format']>('count', 'percent', 'pounds', 'days', 'score')
    const value = fc.double({ min: 0, max: 1e8, noNaN: true })
    fc.assert(
      fc.property(style, value, value, (format, after, before) => {
        const { moreOrLess } = figuresOf({ ...outcome, format }, here, 1, en)
        expect(moreOrLess(after, before)).not.toMatch(/−/)
        expect(moreOrLess(after, before)).toMatch(after > before ? /more$/ : /(less|fewer)$/)
      }),
    )
  })

  it('names the unit of an axis as people say it', () => {
    const unit = (units: string) => figuresOf({ ...outcome, label: 'x', units }, here, 1, en).unit
    expect(['day/year', 'people*day/month', 'day', 'people / year', '1'].map(unit)).toEqual([
      'days a year',
      'days a month',
      'days',
      'people a year',
      '',
    ])
  })

  it('gives neighbours on an axis different names', () => {
    const money = figuresOf({ ...outcome, format: 'pounds' }, here, 1e8, en)
    expect([160e6, 162e6].map((value) => money.tick(value, 2e6))).toEqual(['£160m', '£162m'])
    expect([0, 500_000].map((value) => money.tick(value, 500_000))).toEqual(['£0', '£500k'])
    expect([-1.5e6, 1.5e6].map((value) => money.tick(value, 5e5))).toEqual(['−£1.5m', '£1.5m'])
    const share = figuresOf({ ...outcome, format: 'percent' }, here, 1, en)
    expect(share.tick(0.945, 0.005)).toBe('94.5%')
    expect(figuresOf(outcome, here, 1, en).tick(0.25, 0.25)).toBe('0.25')
  })

  it('names months', () => {
    expect(figuresOf(outcome, here, 1, en).month(2031 * 12 + 3)).toBe('April 2031')
  })
})
