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
    expect(finding).toEqual({ kind: 'dip', from: 12, until: 34 })
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
