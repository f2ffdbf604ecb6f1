import { expect, it } from 'vitest'
import fc from 'fast-check'
import { ofHundred } from '../../../src/page/futures/of-hundred'

it('adds up to a hundred where rounding each by itself would not', () => {
  expect(ofHundred([169, 19, 12])).toEqual([85, 9, 6])
  expect(ofHundred([1, 1, 1])).toEqual([34, 33, 33])
  expect(ofHundred([1999, 1, 0])).toEqual([99, 1, 0])
  expect(ofHundred([0, 0, 7])).toEqual([0, 0, 100])
})

it('is never nothing of something, nor something of nothing, and off by no more than that takes', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.nat(2000), { minLength: 3, maxLength: 3 })
        .filter((counts) => counts.some((one) => one > 0)),
      (counts) => {
        const parts = ofHundred(counts)
        const all = counts.reduce((sum, one) => sum + one, 0)
        expect(parts.reduce((sum, one) => sum + one, 0)).toBe(100)
        for (const [i, part] of parts.entries()) {
          expect(part > 0).toBe(counts[i]! > 0)
          expect(Math.abs(part - (100 * counts[i]!) / all)).toBeLessThan(2)
        }
      },
    ),
  )
})
