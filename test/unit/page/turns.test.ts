import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/analysis/finding'
import type { Payback } from '../../../src/analysis/payback'
import { paybackSentence, turnsOf } from '../../../src/page/explore/turns'
import type { Figures } from '../../../src/page/figures'
import { en } from '../../../src/text/en'

const start = '2026-04'
const dip: Finding = { kind: 'dip', from: 12, until: 48, first: 6, turn: 43, gain: 43 }
const turns = (finding: Finding, payback: Payback | null = null) => turnsOf(finding, payback, start, en)
const figures = { apart: (size: number) => `£${size} million` } as unknown as Figures
const say = (payback: Payback) => paybackSentence(payback, start, 'March 2041', figures, en)

describe('what turns', () => {
  it('is marked with its season, on the chart and on the tile', () => {
    const marks = turns(dip)
    expect(marks.spans).toEqual([{ from: 6, to: 43, label: 'worse until autumn 2029' }])
    expect(marks.events).toEqual([])
    expect(marks.mark).toEqual({ short: 'worse to 2029', spoken: 'worse until autumn 2029' })
  })

  it('has two dates where it is money, and says which is which', () => {
    const paid: Payback = { kind: 'paid', turn: 43, back: 84, saved: 3 }
    const marks = turns(dip, paid)
    expect(marks.spans[0]!.label).toBe('costs more until Oct 2029')
    expect(marks.events).toEqual([{ at: 84, label: 'paid back Mar 2033' }])
    expect(marks.mark!.spoken).toBe('costs more until October 2029, paid back March 2033')
    expect(say(paid)).toBe(
      ' Costs less each year from Oct 2029; all that it cost more is paid back by Mar 2033.',
    )
  })

  it('that never comes is said and not marked', () => {
    const never: Payback = { kind: 'owing', turn: null, owed: 35 }
    expect(turns({ kind: 'steady' }, never)).toEqual({ spans: [], events: [], mark: null })
    expect(say(never)).toBe(' Not paid back by March 2041: £35 million more in all.')
    expect(say({ ...never, turn: 43 })).toBe(
      ' Costs less each year from Oct 2029, but is not paid back by March 2041: £35 million more in all.',
    )
  })

  it('is nothing where nothing turns', () => {
    for (const kind of ['same', 'steady', 'mixed', 'moved'] as const)
      expect(turns({ kind })).toEqual({ spans: [], events: [], mark: null })
    expect(turns({ kind: 'relapse', until: 30 }).mark).toBeNull()
    expect(turns({ kind: 'passing', at: 24, change: -3 }, { kind: 'saves', saved: 3 }).mark).toBeNull()
    expect(say({ kind: 'same' })).toBe('')
    expect(say({ kind: 'saves', saved: 3 })).toBe('')
  })
})
