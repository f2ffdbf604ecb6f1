import { expect, test } from 'vitest'
import { scorecard } from '../../../src/analysis/scorecard'
import { driftsOf, harmsOf } from '../../../src/page/harms'
import type { Catalogue, Outcome } from '../../../src/scenario/catalogue'

const outcome = (id: string, group: Outcome['group'], better: Outcome['better']) =>
  ({
    id,
    label: id,
    units: 'people',
    doc: '',
    group,
    order: 1,
    better,
    format: 'count',
    digits: 0,
  }) as Outcome
const catalogue = {
  outcomes: [
    outcome('beds', 'scorecard', 'lower'),
    outcome('queue', 'harm', 'lower'),
    outcome('deaths', 'harm', 'lower'),
    outcome('care', 'harm', 'higher'),
  ],
} as unknown as Catalogue

/** Two years of each outcome: 100 in the first, then what is given. */
function results(second: Readonly<Record<string, number>>) {
  const times = Float64Array.from({ length: 25 }, (_, i) => i)
  const outputs = Object.keys(second)
  const values = outputs.flatMap((id) => Array.from(times, (t) => (t > 12 ? second[id]! : 100)))
  return { times, outputs, values: Float64Array.from(values) }
}

test('what gets much worse when nothing is done is told apart from what the plan does', () => {
  const nothing = results({ beds: 300, queue: 180, deaths: 110, care: 60 })
  const plan = results({ beds: 200, queue: 150, deaths: 112, care: 70 })
  const scores = scorecard(catalogue, { nothing, plan })
  expect(driftsOf(scores).map(({ outcome: { id }, first, nothing: last }) => [id, first, last])).toEqual([
    ['queue', 100, 180],
    ['care', 100, 60],
  ])
  expect(harmsOf(scores).map((score) => score.outcome.id)).toEqual(['deaths'])
})
