import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { regretOf } from '../../../../src/analysis/comparison/regret'

const beds = { better: 'lower', format: 'count', digits: 0 } as const
const days = { better: 'higher', format: 'days', digits: 1 } as const

describe('regret', () => {
  test('is what a plan gives up against the best one', () => {
    expect(regretOf(beds, [-30, 5, -12], 300)).toEqual({ best: [0], worst: [1], regrets: [0, 35, 18] })
    expect(regretOf(days, [1, 4, -2], 340)).toEqual({ best: [1], worst: [2], regrets: [3, 0, 6] })
  })

  test('plans that differ by less than anybody can see share a place', () => {
    expect(regretOf(beds, [-30, -30.2, 5, 4.9], 300)).toMatchObject({ best: [0, 1], worst: [2, 3] })
  })

  test('where no plan is behind there is no worst', () => {
    expect(regretOf(beds, [0, 0.1], 300)).toEqual({ best: [0, 1], worst: [], regrets: [0, 0] })
  })

  test('a plan of which nothing is known is neither best nor worst', () => {
    const regret = regretOf(beds, [Number.NaN, -3, 7], 10)!
    expect(regret).toMatchObject({ best: [1], worst: [2] })
    expect(regret.regrets[0]).toBeNaN()
    expect(regretOf(beds, [Number.NaN], 10)).toBeNull()
  })

  test('an outcome of which neither direction is better has none', () => {
    expect(regretOf({ ...beds, better: 'neither' }, [1, 2], 10)).toBeNull()
  })

  test('is never negative, none for the best, and turns round with the direction', () => {
    const changes = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(changes, fc.double({ min: 0, max: 1e6, noNaN: true }), (given, beside) => {
        const lower = regretOf(beds, given, beside)!
        expect(lower.best.length).toBeGreaterThan(0)
        expect(lower.best).toContain(given.indexOf(Math.min(...given)))
        for (const regret of lower.regrets) expect(regret).toBeGreaterThanOrEqual(0)
        const mirrored = given.map((change) => -change)
        expect(regretOf({ ...beds, better: 'higher' }, mirrored, beside)).toEqual(lower)
      }),
    )
  })
})
