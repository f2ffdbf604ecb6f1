import { describe, expect, it } from 'vitest'
import { splitOf } from '../../../src/analysis/attribution/split'
import { changeSentence } from '../../../src/page/what-changed/change-sentence'
import { partWords } from '../../../src/page/what-changed/part-words'
import { figuresOf } from '../../../src/page/figures'
import type { Outcome } from '../../../src/scenario/catalogue'
import type { LocalPlace } from '../../../src/scenario/scenario'
import { en } from '../../../src/text/en'

const beds: Outcome = {
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
const place = { id: 'here', start: '2026-04', beds: 'count' } as LocalPlace
const say = (plan: number, assumed: number, both: number, parts: [string, number][] = []) =>
  changeSentence(
    splitOf({ nothing: 320, assumptions: 320 + assumed, levers: 320 + plan, both: 320 + both }),
    parts.map(([label, share]) => ({ label, share })),
    'March 2031',
    partWords(beds, figuresOf(beds, place, 320, en), 320, both),
  )

describe('what changed, in a sentence', () => {
  it('names every cause that counts, and the lever that does most', () => {
    expect(
      say(-15, -2, -18, [
        ['Teams', -9],
        ['Beds', -6],
      ]),
    ).toBe(
      '18 fewer than do nothing in the year to March 2031: 15 fewer because of our plan, ' +
        '2 fewer because of our assumptions and 1 fewer only because of both together. ' +
        'Most of what the plan does, Teams does: 9 fewer.',
    )
  })

  it('says when no lever does most of it, and when one works the other way', () => {
    expect(
      say(-15, 0, -15, [
        ['Teams', -7],
        ['Beds', -6],
        ['Budget', -2],
      ]),
    ).toMatch(
      /all of it because of our plan\. No lever does most of it; Teams does the largest part: 7 fewer\.$/,
    )
    expect(
      say(-15, 0, -15, [
        ['Teams', -20],
        ['Budget', 5],
      ]),
    ).toMatch(/Most of what the plan does, Teams does: 20 fewer\. Budget works the other way: 5 more\.$/)
  })

  it('says what cancels: no change all in all is not no change', () => {
    expect(say(-10, 10, 0, [['Teams', -10]])).toBe(
      'All in all no change that counts in the year to March 2031: 10 fewer because of our plan and ' +
        '10 more because of our assumptions. The plan is one lever: Teams.',
    )
  })

  it('says what is nothing, and does not make much of what is next to nothing', () => {
    expect(say(0, 0, 0)).toBe('Nothing changes here in the year to March 2031.')
    expect(say(-0.2, 0.1, -0.1)).toBe('Nothing changes here in the year to March 2031.')
    expect(say(0, 5, 5)).toBe(
      '5 more than do nothing in the year to March 2031: all of it because of our assumptions.',
    )
    expect(partWords(beds, figuresOf(beds, place, 320, en), 320, 1).say(0)).toBe('no change')
    expect(partWords(beds, figuresOf(beds, place, 320, en), 320, 1).say(-0.2)).toMatch(/too small to count$/)
  })
})
