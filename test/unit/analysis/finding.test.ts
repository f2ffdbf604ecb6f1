import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingOf } from '../../../src/analysis/finding'
import { scorecard } from '../../../src/analysis/scorecard'
import type { Catalogue, Outcome } from '../../../src/scenario/catalogue'

const times = Float64Array.from({ length: 61 }, (_, i) => i)
const outcome: Outcome = {
  id: 'beds',
  label: 'Beds',
  units: 'people',
  doc: '',
  group: 'scorecard',
  order: 1,
  better: 'lower',
  format: 'count',
  digits: 0,
}

/** The finding for a plan that differs from 100 beds by a number for each month. */
function find(difference: (month: number) => number, better: Outcome['better'] = 'lower') {
  const one = { ...outcome, better }
  // Winter is in both lines and must not be news.
  const nothing = times.map((t) => 100 + 8 * Math.sin((t * Math.PI) / 6))
  const plan = times.map((t, i) => nothing[i]! + difference(t))
  const runs = {
    nothing: { times, outputs: ['beds'], values: nothing },
    plan: { times, outputs: ['beds'], values: plan },
  }
  const score = scorecard({ outcomes: [one] } as unknown as Catalogue, runs)[0]!
  return { finding: findingOf(score, times, nothing, plan), score }
}

describe('finding', () => {
  it('sees nothing where nothing differs by a digit that is shown', () => {
    expect(find(() => 0).finding).toEqual({ kind: 'same' })
    expect(find(() => 0.3).finding).toEqual({ kind: 'same' })
  })

  it('sees a steady change for better or worse', () => {
    expect(find((t) => -Math.min(t, 20)).finding).toEqual({ kind: 'steady' })
    expect(find((t) => Math.min(t, 20)).finding).toEqual({ kind: 'steady' })
  })

  it('sees worse before better, and the month from which it is better for good', () => {
    const { finding } = find((t) => (t < 6 ? 0 : t < 30 ? 5 : -10))
    // In the year to month 34, five better months outweigh seven worse ones for the first time.
    // The months themselves are worse from 6 to 29.
    expect(finding).toEqual({ kind: 'dip', from: 12, until: 34, first: 6, turn: 30, gain: 30 })
  })

  it('finds a dip of a single step, and one of a programme that builds up while its cost runs double', () => {
    const step = find((t) => (t === 0 ? 0 : t <= 18 ? 4 : -4)).finding
    expect(step).toMatchObject({ kind: 'dip', first: 1, turn: 19 })
    // Double running of 6 for two years from month 12; benefits that build up to 10 by month 48.
    const built = (t: number) => (t >= 12 && t < 36 ? 6 : 0) - (10 * Math.min(36, Math.max(0, t - 12))) / 36
    const { finding } = find(built)
    expect(finding).toMatchObject({ kind: 'dip', first: 12 })
    // 6 less what has built up falls below what is shown (half a bed) in month 31 or 32, and turns with month 36.
    expect(finding.kind === 'dip' && finding.turn).toBeGreaterThanOrEqual(32)
    expect(finding.kind === 'dip' && finding.turn).toBeLessThanOrEqual(36)
  })

  it('marks no dip where there is none', () => {
    for (const shape of [
      (t: number) => (t < 6 ? 0 : -5), // better at once
      (t: number) => (t < 6 ? 0 : 5), // worse for good
      (t: number) => (t < 30 ? 5 : 0), // worse, then even
      (t: number) => (t < 30 ? 5 : -0.3), // touches, by less than is shown
      (t: number) => 5 * Math.sin((t * Math.PI) / 6), // a season
      (t: number) => 6 * Math.sin((t * Math.PI) / 15), // to and fro for years
      (t: number) => (t < 30 ? -5 : 5), // better before worse
    ])
      expect(find(shape).finding.kind).not.toBe('dip')
  })

  it('finds the dip under a season that is stronger than it', () => {
    const { finding } = find((t) => (t < 24 ? 3 : -3) + 4 * Math.sin((t * Math.PI) / 6))
    expect(finding.kind).toBe('dip')
    if (finding.kind !== 'dip') return
    expect(finding.until).toBeGreaterThan(24)
    expect(finding.until).toBeLessThanOrEqual(36)
    // The month is known to within a year: the season covers the turn itself.
    expect(Math.abs(finding.turn - 24)).toBeLessThanOrEqual(12)
  })

  it('tells when it stops being worse from when it is better, where years lie between', () => {
    const { finding } = find((t) => (t <= 12 ? 5 : t < 40 ? 0 : -5))
    expect(finding).toMatchObject({ kind: 'dip', turn: 13, gain: 40 })
  })

  it('finds a dip that turns in the last year', () => {
    const { finding, score } = find((t) => (t <= 51 ? 4 : -20))
    expect(score.verdict).toBe('better')
    expect(finding).toMatchObject({ kind: 'dip', first: 1, turn: 52 })
  })

  it('keeps the months of a dip inside it, whatever its shape', () => {
    const shape = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 10, maxLength: 10 })
    fc.assert(
      fc.property(shape, (halves) => {
        const { finding } = find((t) => halves[Math.min(9, Math.floor(t / 6.1))]!)
        if (finding.kind !== 'dip') return
        expect(finding.first).toBeGreaterThan(finding.from - 12)
        expect(finding.first).toBeLessThan(finding.turn)
        expect(finding.turn).toBeGreaterThan(finding.from - 12)
        expect(finding.turn).toBeLessThanOrEqual(finding.gain)
        expect(finding.gain).toBeLessThanOrEqual(finding.until)
      }),
      { numRuns: 500 },
    )
  })

  it('does not call a plan that flattens the winter worse before better', () => {
    const flatter = find((t) => -4 * Math.sin((t * Math.PI) / 6) - (t < 12 ? 0 : 3))
    expect(flatter.finding).toEqual({ kind: 'steady' })
  })

  it('does not call better, worse, better again a dip', () => {
    expect(find((t) => (t < 20 ? -10 : t < 40 ? 10 : -10)).finding).toEqual({ kind: 'mixed' })
  })

  it('sees better before worse, and until when', () => {
    const { finding, score } = find((t) => (t < 30 ? -5 : 10))
    expect(score.verdict).toBe('worse')
    expect(finding.kind).toBe('relapse')
    // Of the year to month 32, nine months at -5 still outweigh three at +10; of the next, eight and four are even.
    expect(finding).toMatchObject({ until: 32 })
  })

  it('sees a change that passes, and the year in which it was largest', () => {
    const { finding } = find((t) => (t >= 13 && t <= 24 ? -12 : 0))
    expect(finding).toMatchObject({ kind: 'passing', at: 24 })
    expect(finding.kind === 'passing' && finding.change).toBeCloseTo(-12, 9)
  })

  it('takes no side where neither direction is better', () => {
    expect(find(() => 10, 'neither').finding).toEqual({ kind: 'moved' })
  })

  it('judges the last year as the scorecard does', () => {
    const change = fc.double({ min: -3, max: 3, noNaN: true })
    fc.assert(
      fc.property(change, (size) => {
        const { finding, score } = find((t) => (t > 48 ? size : 0))
        if (score.verdict === 'same') expect(['same', 'passing']).toContain(finding.kind)
        else expect(finding.kind).toBe('steady')
      }),
    )
  })

  it('is the same story for an outcome turned upside down', () => {
    const shape = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(shape, (years) => {
        const at = (t: number) => years[Math.min(4, Math.floor(t / 12.5))]!
        expect(find(at, 'lower').finding.kind).toBe(find((t) => -at(t), 'higher').finding.kind)
      }),
    )
  })
})
