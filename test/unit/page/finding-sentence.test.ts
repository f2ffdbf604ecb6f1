import { describe, expect, it } from 'vitest'
import { scorecard } from '../../../src/analysis/scorecard'
import { changeOf } from '../../../src/page/change'
import { figuresOf } from '../../../src/page/figures'
import { findingIn, findingSentence } from '../../../src/page/explore/finding-sentence'
import { movedOf } from '../../../src/page/explore/moved'
import type { Catalogue, Outcome } from '../../../src/scenario/catalogue'
import type { LocalPlace, Scenario } from '../../../src/scenario/scenario'
import { variantsOf, type Result } from '../../../src/session/result'
import { en } from '../../../src/text/en'

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
const catalogue = { outcomes: [outcome], levers: [{ id: 'teams', value: 0 }] } as unknown as Catalogue
const times = Float64Array.from({ length: 25 }, (_, i) => i)
const place = { id: 'here', start: '2026-04', beds: 'count' } as LocalPlace
const level = (value: number | ((month: number) => number)) =>
  times.map((month) => (typeof value === 'number' ? value : value(month)))

/** What the page says where the runs stay at these levels. */
function say(
  nothing: number | ((month: number) => number),
  assumptions: number | null,
  plan: number | ((month: number) => number),
  teams: number,
) {
  const result: Result = {
    id: 1,
    ok: true,
    times,
    outcomes: ['beds'],
    nothing: level(nothing),
    assumptions: assumptions === null ? null : level(assumptions),
    plan: level(plan),
    place,
    scenario: {
      levers: teams === 0 ? {} : { teams: { value: teams, start: '2026-04', ramp: 0, end: null } },
      assumptions: assumptions === null ? {} : { stay: 1 },
    } as unknown as Scenario,
  }
  const score = scorecard(catalogue, variantsOf(result))[0]!
  const figures = figuresOf(outcome, place, result.nothing[0]!, en)
  const moved = movedOf(result, catalogue)
  const sentence = findingSentence(score, findingIn(score, result), result, moved, figures, en)
  return { sentence, change: changeOf(score, figures, moved, en), moved }
}

describe('what a chart says', () => {
  it('compares our plan with doing nothing while no assumption is moved', () => {
    const { sentence } = say(321, null, 309, 1)
    expect(sentence).toBe(
      '309 under our plan against 321 doing nothing, in the year to March 2028: 12 fewer, better.',
    )
  })

  it('tells what our plan does from what our assumptions do', () => {
    const { sentence, change } = say(321, 380, 368, 1)
    expect(sentence).toBe(
      'Our plan: 12 fewer than with our assumptions and no action, in the year to March 2028 (368 against 380), better. ' +
        'Our assumptions alone: 59 more than do nothing.',
    )
    expect(change).toMatchObject({ verdict: 'better', up: false, size: '12' })
    expect(change.spoken).toBe('12 fewer than with our assumptions and no action, better')
  })

  it('never judges a plan that nobody has made', () => {
    const { sentence, change, moved } = say(321, 380, 380, 0)
    expect(moved).toBe('assumptions')
    expect(sentence).toBe(
      'Our assumptions alone, without action: 59 more than do nothing, in the year to March 2028 (380 against 321).',
    )
    expect(change).toMatchObject({ verdict: 'changed', up: true, size: '59' })
    expect(`${sentence} ${change.spoken}`).not.toMatch(/better|worse|our plan/i)
  })

  it('shows both numbers where they differ by too little to count', () => {
    expect(say(52163, null, 52136, 1).sentence).toBe(
      '52,136 under our plan against 52,163 doing nothing, in the year to March 2028: too small a change to count.',
    )
    expect(say(321, null, 321, 1).sentence).toBe(
      'Our plan makes no difference here: 321 in the year to March 2028, as under do nothing.',
    )
    expect(say(52163, 52136, 52136, 0).sentence).toMatch(
      /^52,136 on our assumptions against 52,163 .* too small/,
    )
  })

  it('sets the first year beside the last, not a month beside a year', () => {
    const growing = (month: number) => 300 + month
    expect(say(growing, null, growing, 0).sentence).toBe(
      'Nothing is changed yet. Doing nothing, this goes from 307 in the first year to 319 in the year to March 2028.',
    )
  })

  it('takes a lever that stands as it is today for no plan', () => {
    expect(say(321, null, 321, 0).sentence).toMatch(/^Nothing is changed yet/)
  })
})
