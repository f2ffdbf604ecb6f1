import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dipOf } from '../../../src/analysis/dip'

const beds = { better: 'lower', format: 'count', digits: 0 } as const
const days = { better: 'higher', format: 'days', digits: 1 } as const
const times = Float64Array.from({ length: 61 }, (_, i) => i)
const nothing = times.map(() => 200)

/** A response made of steps: from each month on, this far from doing nothing. */
const steps = (...parts: readonly (readonly [from: number, change: number])[]) =>
  times.map((t) => 200 + (parts.filter(([from]) => t >= from).at(-1)?.[1] ?? 0))

describe('worse before better', () => {
  test('is found with its first and last month, its turn and its deepest point', () => {
    expect(dipOf(beds, times, steps([10, 4], [15, 9], [20, 2], [26, 0], [30, -12]), nothing)).toEqual({
      first: 10,
      last: 25,
      better: 30,
      deepest: 15,
      depth: 9,
    })
  })

  test('is seen from the side that is better', () => {
    const dip = steps([5, -3], [12, 6])
    expect(dipOf(days, times, dip, nothing)).toMatchObject({ first: 5, last: 11, better: 12, depth: -3 })
    expect(dipOf(beds, times, dip, nothing)).toBeNull()
  })

  test.each([
    ['nothing changes', steps()],
    ['it is only better', steps([12, -20])],
    ['it is only worse', steps([12, 20])],
    ['it is better before worse', steps([12, -20], [24, 20])],
    ['it ends as it began', steps([12, 20], [24, 0])],
    ['it was better, then fades', steps([6, 10], [12, -20], [40, 0])],
    ['the worse part is too small to show', steps([6, 0.4], [12, -20])],
    ['the better part is too small to show', steps([6, 20], [12, -0.4])],
  ])('is not reported when %s', (_, plan) => {
    expect(dipOf(beds, times, plan, nothing)).toBeNull()
  })

  test('is not reported for an outcome that is neither', () => {
    expect(dipOf({ ...beds, better: 'neither' }, times, steps([10, 9], [30, -12]), nothing)).toBeNull()
  })

  test('is judged at the horizon that is asked for', () => {
    const plan = steps([10, 9], [30, -12])
    expect(dipOf(beds, times, plan, nothing, 24)).toBeNull()
    expect(dipOf(beds, times, plan, nothing, 48)).toMatchObject({ first: 10, last: 29, better: 30 })
  })

  test('a setback between two better times belongs to it', () => {
    const plan = steps([6, -5], [12, 8], [18, -5])
    expect(dipOf(beds, times, plan, nothing)).toMatchObject({ first: 12, last: 17, better: 18 })
  })

  test('agrees with the response of a first-order delay to two opposed steps', () => {
    // A cost that comes at once and a gain that builds up: change = 10 - 30 (1 - exp(-t / 12)); it turns at
    // t = 12 ln 1.5 = 4.87, and is shown as worse above half a bed, t < 12 ln (30 / 20.5) = 4.57.
    const plan = times.map((t) => 200 + 10 - 30 * (1 - Math.exp(-t / 12)))
    expect(dipOf(beds, times, plan, nothing)).toMatchObject({ first: 0, last: 4, deepest: 0, depth: 10 })
    expect(dipOf(beds, times, plan, nothing)!.better).toBe(6)
  })

  test('any dip that is reported is worse at its ends, then better, and better over the last year', () => {
    const change = fc.integer({ min: -10, max: 10 })
    const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), change), { maxLength: 6 })
    fc.assert(
      fc.property(parts, (unsorted) => {
        const plan = steps(...unsorted.sort(([a], [b]) => a - b))
        const worse = times.filter((t) => plan[t]! > 200.5)
        const lastYear = plan.slice(-12).reduce((sum, value) => sum + value, 0) / 12
        const dip = dipOf(beds, times, plan, nothing)
        if (worse.length === 0 || lastYear >= 199.5) expect(dip).toBeNull()
        if (!dip) return
        expect(dip.first).toBe(worse[0])
        expect(dip.last).toBe(worse.at(-1))
        expect(plan[dip.better]).toBeLessThan(199.5)
        expect(dip.better).toBeGreaterThan(dip.last)
        expect(dip.depth).toBe(Math.max(...plan) - 200)
      }),
    )
  })
})
