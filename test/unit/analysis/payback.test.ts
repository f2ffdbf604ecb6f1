import { describe, expect, it } from 'vitest'
import { findingOf } from '../../../src/analysis/finding'
import { sinceStart } from '../../../src/analysis/comparison/since-start'
import { isSpending, paybackOf } from '../../../src/analysis/payback'
import { scorecard } from '../../../src/analysis/scorecard'
import type { Catalogue, Outcome } from '../../../src/scenario/catalogue'

const months = 120
const times = Float64Array.from({ length: months + 1 }, (_, i) => i)
const spend: Outcome = {
  id: 'spend',
  label: 'NHS spend a year',
  units: 'GBP/year',
  doc: '',
  group: 'scorecard',
  order: 1,
  better: 'lower',
  format: 'pounds',
  digits: 0,
}
const million = 1e6

/** Payback of a plan that costs so many millions a year more in each month than £100 million. */
function payback(difference: (month: number) => number) {
  const idle = times.map((t) => 100 * million + 3 * million * Math.sin((t * Math.PI) / 6))
  const plan = times.map((t, i) => idle[i]! + difference(t) * million)
  const runs = {
    nothing: { times, outputs: ['spend'], values: idle },
    plan: { times, outputs: ['spend'], values: plan },
  }
  const score = scorecard({ outcomes: [spend] } as unknown as Catalogue, runs)[0]!
  return paybackOf(spend, findingOf(score, times, idle, plan), times, idle, plan)
}

describe('payback', () => {
  it('of a single step that saves: nothing to pay back', () => {
    const step = payback((t) => (t < 12 ? 0 : -2))
    expect(step).toMatchObject({ kind: 'saves' })
    expect(step.kind === 'saves' && step.saved).toBeCloseTo(2 * million * (109 / 12), -2)
  })

  it('of a single step that costs: never, and what is owed at the end', () => {
    const step = payback((t) => (t < 12 ? 0 : 2))
    expect(step).toMatchObject({ kind: 'owing', turn: null })
    expect(step.kind === 'owing' && step.owed).toBeCloseTo(2 * million * (109 / 12), -2)
  })

  it('of double running, then saving: the year turns first, all is made good later', () => {
    // Two years at £3m more, then £2m less: £6m are made good three years after.
    const paid = payback((t) => (t <= 24 ? 3 : -2))
    expect(paid).toMatchObject({ kind: 'paid', turn: 25 })
    expect(paid.kind === 'paid' && Math.abs(paid.back - 60)).toBeLessThanOrEqual(1)
    expect(paid.kind === 'paid' && paid.saved / million).toBeCloseTo(10, 0)
  })

  it('that would take longer than the run: turned, and still owing', () => {
    const late = payback((t) => (t < 60 ? 3 : -2))
    expect(late).toMatchObject({ kind: 'owing', turn: 60 })
    expect(late.kind === 'owing' && late.owed / million).toBeCloseTo(5, 0)
  })

  it('in the last month of the run, and a month too late', () => {
    // £5m a year for four years, then a saving that makes it good over exactly six.
    const rate = (slow: number) => (t: number) => (t <= 48 ? 5 : -5 * slow * (48 / 72))
    expect(payback(rate(1.0005))).toMatchObject({ kind: 'paid', turn: 49, back: months })
    expect(payback(rate(0.99))).toMatchObject({ kind: 'owing', turn: 49 })
  })

  it('of a few dear months in a year that is not dearer: turned when they are over', () => {
    const few = payback((t) => (t <= 4 ? 3 : -2))
    expect(few).toMatchObject({ kind: 'paid', turn: 4 })
  })

  it('balances to what the years add up to elsewhere', () => {
    const difference = (t: number) => 1 + t / 12
    const idle = times.map(() => 100 * million)
    const plan = times.map((t) => (100 + difference(t)) * million)
    const sum = sinceStart(times, plan) - sinceStart(times, idle)
    const owing = payback(difference)
    expect(owing.kind === 'owing' && owing.owed).toBeCloseTo(sum, 0)
  })

  it('that is reached and lost again is no payback', () => {
    const lost = payback((t) => (t < 24 ? 3 : t < 72 ? -3 : 3))
    expect(lost.kind).toBe('owing')
    const touched = payback((t) => (t < 24 ? 3 : t < 48 ? -2.99 : 1))
    expect(touched.kind).toBe('owing')
  })

  it('is dated from when it stays, where it comes and goes', () => {
    const twice = payback((t) => (t < 12 ? 3 : t < 30 ? -4 : t < 48 ? 3 : -4))
    expect(twice).toMatchObject({ kind: 'paid', turn: null })
    expect(twice.kind === 'paid' && twice.back).toBeGreaterThan(48)
  })

  it('sees neither debt nor saving in a season, in noise, or where nothing is moved', () => {
    const noise = (t: number) => Math.sin(t * 12.9898) * 0.1
    expect(payback(() => 0)).toEqual({ kind: 'same' })
    expect(payback((t) => 0.15 * Math.cos((t * Math.PI) / 6))).toEqual({ kind: 'same' })
    expect(payback(noise)).toEqual({ kind: 'same' })
    // The same noise on a plan that pays back moves the date by a few weeks at most.
    const paid = payback((t) => (t < 24 ? 3 : -2) + noise(t))
    expect(paid.kind === 'paid' && Math.abs(paid.back - 60)).toBeLessThanOrEqual(2)
  })

  it('is found under a season that is stronger than the saving', () => {
    const paid = payback((t) => (t < 24 ? 3 : -2) + 4 * Math.sin((t * Math.PI) / 6))
    expect(paid.kind === 'paid' && Math.abs(paid.back - 60)).toBeLessThanOrEqual(12)
  })

  it('is asked of spending alone: not of money short, of what was spent so far, or of beds', () => {
    expect(isSpending(spend)).toBe(true)
    expect(isSpending({ ...spend, label: 'NHS short of money a year' })).toBe(false)
    expect(isSpending({ ...spend, units: 'GBP' })).toBe(false)
    expect(isSpending({ ...spend, better: 'higher' })).toBe(false)
    expect(isSpending({ ...spend, format: 'count', units: 'people' })).toBe(false)
  })
})
