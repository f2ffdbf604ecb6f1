import { describe, expect, it } from 'vitest'
import { Peeling } from '../../../../src/analysis/robustness/peel'
import { casesOf, evenly } from './futures'

/**
 * The illustration of the method in T. Hastie, R. Tibshirani and J. Friedman, The elements of statistical learning, 2nd
 * edition (2009), section 9.3: 200 points spread evenly over the unit square, of class 1 where 0.5 < x1 < 0.8 and
 * 0.4 < x2 < 0.6, peeled a tenth at a time until a box of class 1 alone is left. The points are drawn anew.
 */
describe('the published illustration of peeling', () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    it(`ends in a pure box, draw ${seed}`, () => {
      const cases = casesOf(evenly(200, 2, seed), ([a, b]) => a! > 0.5 && a! < 0.8 && b! > 0.4 && b! < 0.6)
      const patience = { alpha: 0.1, least: 1 }
      const peeling = new Peeling(cases, [...cases.interest.keys()], [0, 1], patience)
      const path = peeling.trajectory()
      const last = path.at(-1)!
      expect(last.hits).toBe(last.count)
      expect(last.count).toBeGreaterThan(3)
      for (const [i, { count, hits }] of path.entries()) {
        if (i === 0) continue
        const before = path[i - 1]!
        // A tenth of what is left goes at each step, and no step makes the rest poorer.
        expect(before.count - count).toBe(Math.max(1, Math.floor(before.count * 0.1)))
        expect(hits / count).toBeGreaterThanOrEqual(before.hits / before.count)
      }
      const [x1, x2] = last.box
      expect(x1!.low).toBeGreaterThan(0.4)
      expect(x1!.high).toBeLessThan(0.9)
      expect(x2!.low).toBeGreaterThan(0.35)
      expect(x2!.high).toBeLessThan(0.65)
      const pasted = peeling.pasted(last.box)
      for (const [i, side] of pasted.entries()) {
        expect(side.low).toBeLessThanOrEqual(last.box[i]!.low)
        expect(side.high).toBeGreaterThanOrEqual(last.box[i]!.high)
      }
    })
  }
})
