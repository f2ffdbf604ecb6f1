import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitOf } from '../../../../src/analysis/attribution/split'

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true })
const corners = fc.record({ nothing: number, assumptions: number, levers: number, both: number })

describe('the split of a change', () => {
  it('gives each of two that do not meddle its own, and nothing to both together', () => {
    expect(splitOf({ nothing: 100, assumptions: 110, levers: 80, both: 90 })).toEqual({
      plan: -20,
      assumptions: 10,
      together: 0,
      total: -10,
    })
  })

  it('gives what neither does alone to both together', () => {
    // A programme that halves, in a world twice as large: 100 → 200 → 100.
    const split = splitOf({ nothing: 100, assumptions: 200, levers: 50, both: 100 })
    expect(split).toEqual({ plan: -50, assumptions: 100, together: -50, total: 0 })
  })

  it('adds up to the last bit, in every order', () => {
    fc.assert(
      fc.property(corners, (four) => {
        const { plan, assumptions, together, total } = splitOf(four)
        for (const [a, b, c] of [
          [plan, assumptions, together],
          [together, plan, assumptions],
          [assumptions, together, plan],
        ] as const)
          expect(a + b + c + 0).toBe(total + 0)
      }),
    )
  })

  it('moves no number by as much as could be seen', () => {
    fc.assert(
      fc.property(corners, (four) => {
        const largest = Math.max(...Object.values(four).map(Math.abs))
        const { plan, assumptions, total } = splitOf(four)
        const off = [
          plan - (four.levers - four.nothing),
          assumptions - (four.assumptions - four.nothing),
          total - (four.both - four.nothing),
        ]
        for (const error of off) expect(Math.abs(error)).toBeLessThanOrEqual(largest * 1e-14 + 1e-300)
      }),
    )
  })

  it('does not ask who came first: exchanging levers and assumptions exchanges their parts', () => {
    fc.assert(
      fc.property(corners, (four) => {
        const there = splitOf(four)
        const back = splitOf({ ...four, assumptions: four.levers, levers: four.assumptions })
        expect(back).toEqual({ ...there, plan: there.assumptions, assumptions: there.plan })
      }),
    )
  })

  it('holds for the smallest and the largest numbers', () => {
    expect(splitOf({ nothing: 0, assumptions: 0, levers: 0, both: 0 }).total).toBe(0)
    const tiny = splitOf({ nothing: 0, assumptions: 1e-300, levers: 2e-300, both: 4e-300 })
    expect(tiny.together / tiny.total).toBeCloseTo(0.25, 9)
    const huge = splitOf({ nothing: 0, assumptions: 1e300, levers: 2e300, both: 4e300 })
    expect(huge.together / huge.total).toBeCloseTo(0.25, 9)
  })
})
