import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/page/figures'
import type { Outcome } from '../../../src/scenario/catalogue'
import type { LocalPlace } from '../../../src/scenario/scenario'

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
const here = { beds: 'count' } as LocalPlace
const torbay1998 = { beds: 'index' } as LocalPlace

describe('how an outcome is written', () => {
  it('shows beds as an index where their number is not known, and only beds', () => {
    const beds = figuresOf(outcome, torbay1998, 250)
    expect(beds.indexed).toBe(true)
    expect(beds.value(200 * beds.scale)).toBe('80')
    expect(figuresOf({ ...outcome, label: 'People in care homes' }, torbay1998, 250).indexed).toBe(false)
    expect(
      figuresOf({ ...outcome, label: 'Delayed share of beds', format: 'percent' }, torbay1998, 0.1).indexed,
    ).toBe(false)
    expect(figuresOf(outcome, here, 250).indexed).toBe(false)
  })

  it('writes a difference of percentages in points', () => {
    const share = figuresOf({ ...outcome, format: 'percent', digits: 1 }, here, 0.9)
    expect(share.value(0.934)).toBe('93.4%')
    expect(share.size(-0.031)).toBe('3.1 points')
  })

  it('gives neighbours on an axis different names', () => {
    const money = figuresOf({ ...outcome, format: 'pounds' }, here, 1e8)
    expect([160e6, 162e6].map((value) => money.tick(value, 2e6))).toEqual(['£160m', '£162m'])
    expect([0, 500_000].map((value) => money.tick(value, 500_000))).toEqual(['£0', '£500k'])
    expect([-1.5e6, 1.5e6].map((value) => money.tick(value, 5e5))).toEqual(['−£1.5m', '£1.5m'])
    const share = figuresOf({ ...outcome, format: 'percent' }, here, 1)
    expect(share.tick(0.945, 0.005)).toBe('94.5%')
    expect(figuresOf(outcome, here, 1).tick(0.25, 0.25)).toBe('0.25')
  })

  it('names months', () => {
    expect(figuresOf(outcome, here, 1).month(2031 * 12 + 3)).toBe('April 2031')
  })
})
