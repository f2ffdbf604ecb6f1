import { expect, test } from 'vitest'
import { futuresRegret, regretByParty } from '../../../../src/analysis/robustness/futures-regret'
import { catalogue } from '../../scenario/small-system'

const base = { label: '', units: '', doc: '', group: 'chart', order: 1, format: 'number', digits: 2 } as const
const lower = { ...base, id: 'nhs_spend_a_year', better: 'lower' } as const
const higher = { ...base, id: 'mrs_smith_days_at_home', better: 'higher' } as const
const neither = { ...base, id: 'mix', better: 'neither' } as const
const of = (...values: number[]) => Float64Array.of(...values)

test('regret over futures is the distance to the best plan of each future', () => {
  const none = new Float64Array(5)
  const found = futuresRegret(
    [lower, neither, higher],
    [
      [of(-5, -4, 0, 2, 1), none, of(1, 1, 1, 1, 1)],
      [of(-3, -6, 0, 7, -9), none, of(0, 2, 1, 1, NaN)],
    ],
    [none, none, none],
  )
  expect(found.map(({ outcome }) => outcome.id)).toEqual([lower.id, higher.id])
  // Regrets by future: 0 2 0 0 10 and 2 0 0 5 0.
  expect(found[0]!.plans[0]).toEqual({
    mean: 2.4,
    most: expect.closeTo(6.8, 12) as number,
    worst: 10,
    best: 0.6,
    futures: 5,
  })
  expect(found[0]!.plans[1]).toMatchObject({ mean: 1.4, worst: 5, best: 0.6 })
  expect(found[1]!.plans).toMatchObject([
    { mean: 0.2, worst: 1, futures: 5 },
    { mean: 0.25, worst: 1, futures: 4 },
  ])
})

test('a difference too small to show is no regret', () => {
  const [found] = futuresRegret([lower], [[of(10, 10)], [of(10.004, 10.5)]], [of(3, 3)])
  expect(found!.plans[1]).toMatchObject({ mean: 0.25, best: 0.5 })
})

test('regrets stand with the party they concern', () => {
  const regrets = futuresRegret(
    [lower, higher],
    [
      [of(1), of(2)],
      [of(2), of(1)],
    ],
    [of(0), of(0)],
  )
  const system = { ...catalogue, outcomes: [lower, neither, higher] }
  const named = regretByParty(system, regrets).map(({ party, regrets: own }) => [
    party,
    own.map(({ outcome }) => outcome.id),
  ])
  expect(named).toContainEqual(['nhs', [lower.id]])
  expect(named).toContainEqual(['people', [higher.id]])
  expect(named).toContainEqual(['council', []])
})
