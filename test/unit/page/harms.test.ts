import { expect, test } from 'vitest'
import { scorecard } from '../../../src/analysis/scorecard'
import { driftsOf, harmsOf } from '../../../src/page/explore/harms'
import { twoYears } from '../analysis/two-years'
import { catalogue as small } from '../scenario/small-system'

const [beds] = small.outcomes
const harm = (id: string, better: 'lower' | 'higher') => ({ ...beds!, id, better, group: 'harm' as const })
const catalogue = {
  ...small,
  outcomes: [
    { ...beds!, id: 'beds', group: 'scorecard' as const },
    harm('queue', 'lower'),
    harm('deaths', 'lower'),
    harm('care', 'higher'),
  ],
}

test('what gets much worse when nothing is done is told apart from what the plan does', () => {
  const nothing = twoYears({ beds: 300, queue: 180, deaths: 110, care: 60 })
  const plan = twoYears({ beds: 200, queue: 150, deaths: 112, care: 70 })
  const scores = scorecard(catalogue, { nothing, plan })
  expect(driftsOf(scores).map(({ outcome: { id }, first, nothing: last }) => [id, first, last])).toEqual([
    ['queue', 100, 180],
    ['care', 100, 60],
  ])
  expect(harmsOf(scores).map((score) => score.outcome.id)).toEqual(['deaths'])
})
