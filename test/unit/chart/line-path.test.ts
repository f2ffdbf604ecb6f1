import { describe, expect, test } from 'vitest'
import { bandPath, linePath } from '../../../src/chart/line-path'

const xs = [0, 10, 20, 30]
const same = (v: number) => v

describe('paths', () => {
  test('a line goes through every value, to a tenth of a pixel', () => {
    expect(linePath(xs, Float64Array.of(1, 2.345, 3, -4), same)).toBe('M0,1L10,2.3L20,3L30,-4')
  })

  test('a value that is not a number leaves a gap, not a bridge', () => {
    expect(linePath(xs, [1, Number.NaN, 3, 4], same)).toBe('M0,1M20,3L30,4')
  })

  test('a line shorter than the axis ends where its values end', () => {
    expect(linePath(xs, [1, 2], same)).toBe('M0,1L10,2')
  })

  test('nothing at all draws nothing', () => {
    expect(linePath(xs, [Number.NaN, Infinity], same)).toBe('')
    expect(bandPath(xs, [], [], same)).toBe('')
  })

  test('a band runs along its upper edge and back along the lower', () => {
    expect(bandPath([0, 10], [1, 2], [5, 6], same)).toBe('M0,5L10,6L10,2L0,1Z')
  })

  test('a band with a gap is two areas', () => {
    expect(bandPath(xs, [1, 1, Number.NaN, 1], [2, 2, 2, 2], same)).toBe('M0,2L10,2L10,1L0,1ZM30,2L30,1Z')
  })
})
