import { describe, expect, test } from 'vitest'
import { scorecard } from '../../../src/analysis/scorecard'
import { catalogue as small } from '../scenario/small-system'
import { twoYears as results } from './two-years'

const [beds] = small.outcomes
const catalogue = {
  ...small,
  outcomes: [
    beds!,
    { ...beds!, id: 'spend', better: 'lower' as const, format: 'pounds' as const, order: 2 },
    { ...beds!, id: 'not_saved', order: 3 },
  ],
}

describe('a scorecard', () => {
  const nothing = results({ beds_in_use: 120, spend: 0 })
  const plan = results({ spend: 30, beds_in_use: 90 })

  test('compares the last year of the plan with doing nothing, in the catalogue’s order', () => {
    const scores = scorecard(catalogue, { nothing, plan })
    expect(scores.map(({ outcome }) => outcome.id)).toEqual(['beds_in_use', 'spend'])
    expect(scores[0]).toMatchObject({
      nothing: 120,
      assumptions: 120,
      plan: 90,
      change: -30,
      verdict: 'better',
    })
    expect(scores[1]).toMatchObject({ nothing: 0, plan: 30, change: 30, verdict: 'worse' })
  })

  test('puts down to the plan only what it adds to our assumptions without action', () => {
    const assumptions = results({ beds_in_use: 160, spend: 5 })
    const better = results({ beds_in_use: 140, spend: 5 })
    expect(scorecard(catalogue, { nothing, assumptions, plan: better })[0]).toMatchObject({
      nothing: 120,
      assumptions: 160,
      plan: 140,
      change: -20,
      verdict: 'better',
      assumed: 'worse',
    })
  })

  test('judges no plan where only assumptions are moved', () => {
    const assumptions = results({ beds_in_use: 160, spend: 5 })
    const [score] = scorecard(catalogue, { nothing, assumptions, plan: assumptions })
    expect(score).toMatchObject({ change: 0, verdict: 'same', assumed: 'worse' })
  })

  test('can be asked for an earlier horizon', () => {
    expect(scorecard(catalogue, { nothing, plan }, 12)[0]).toMatchObject({
      nothing: 100,
      plan: 100,
      verdict: 'same',
      change: 0,
    })
  })
})
