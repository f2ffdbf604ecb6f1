import { describe, expect, test } from 'vitest'
import type { Spread } from '../../../src/analysis/futures/spread'
import type { Score } from '../../../src/analysis/scorecard'
import { figuresOf } from '../../../src/page/figures'
import { tileBand } from '../../../src/page/futures/band'
import type { Outcome } from '../../../src/scenario/catalogue'
import type { LocalPlace } from '../../../src/scenario/scenario'
import { en } from '../../../src/text/en'

const place = { beds: 'count', start: '2026-04' } as unknown as LocalPlace

function short(format: Outcome['format'], low: number, high: number, moved: 'plan' | 'neither'): string {
  const outcome = {
    id: 'o',
    label: 'Outcome',
    units: '',
    format,
    digits: format === 'percent' ? 1 : 0,
  } as Outcome
  const spread = {
    nothing: { low, high },
    change: { low, high },
    up: 1,
    down: 0,
    runs: 1,
  } as unknown as Spread
  const score = { outcome, assumptions: 0 } as unknown as Score
  return tileBand(score, spread, figuresOf(outcome, place, 100, en), moved).short
}

describe('the range in a tile', () => {
  test.each([
    [133.31e6, 170.12e6, '£133m to 170m'],
    [37.6e6, 45.7e6, '£37.6 to 45.7m'],
    [133.31e6, 133.42e6, '£133.3 to 133.4m'],
    [133.31e6, 133.32e6, '£133.3m'],
    [1.234e9, 1.31e9, '£1.23 to 1.31bn'],
    [-0.4e6, 1.2e6, '−£0.4 to 1.2m'],
  ])('of money from %d to %d is %s', (low, high, said) => {
    expect(short('pounds', low, high, 'neither')).toBe(said)
  })

  test.each([
    [0.3e6, 1.8e6, '+£0.3 to +1.8m'],
    [-1.2e6, 0.2e6, '−£1.2 to +0.2m'],
    [-123.4e6, -101e6, '−£123m to −101m'],
    [-0.31e6, 0.34e6, '−£0.3 to +0.3m'],
    [-74e3, 7e3, '−£74k to +7k'],
    [0, 0, '£0'],
  ])('of a change of money from %d to %d is %s', (low, high, said) => {
    expect(short('pounds', low, high, 'plan')).toBe(said)
  })

  test('of numbers is written out; hundreds of thousands in thousands', () => {
    expect(short('count', 14_298, 19_001, 'neither')).toBe('14,298 to 19,001')
    expect(short('count', 114_298, 119_001, 'neither')).toBe('114k to 119k')
    expect(short('count', 99_000, 119_001, 'neither')).toBe('99,000 to 119,001')
    expect(short('count', 119_001, 119_101, 'neither')).toBe('119,001 to 119,101')
  })

  test('of percentages says once that it is in points', () => {
    expect(short('percent', -0.001, 0.002, 'plan')).toBe('−0.1 to +0.2 points')
    expect(short('percent', 0.023, 0.038, 'neither')).toBe('2.3% to 3.8%')
  })
})
