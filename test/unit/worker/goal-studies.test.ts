import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/engine/compile'
import { readXmile } from '../../../src/model/xmile/read'
import type { Goal } from '../../../src/scenario/goal'
import { createPool, type Pool } from '../../../src/worker/pool'
import { createRunner } from '../../../src/worker/runner'
import { mind } from '../../../src/worker/studies/mind'
import { regret } from '../../../src/worker/studies/regret'
import { robustness } from '../../../src/worker/studies/robustness'
import { catalogue, place, scenario, smallSystemText } from '../scenario/small-system'

const model = { catalogue, program: compile(readXmile(smallSystemText)) }
const [outcome] = catalogue.outcomes
const plan = { ...scenario, levers: { visiting_teams: { ...scenario.levers['visiting_teams']!, end: null } } }
const weaker = {
  ...plan,
  levers: { visiting_teams: { ...plan.levers.visiting_teams, value: 0.2 } },
  assumptions: {},
  name: 'Weaker',
}
const goal: Goal = {
  outcome: outcome!.id,
  is: 'at most',
  value: -0.05,
  measure: 'share',
  by: '2029-03',
  over: 'year',
}

function pool(size = 2): Pool {
  return createPool(
    () => ({ service: createRunner(), lost: new Promise(() => undefined), close: () => undefined }),
    size,
  )
}
const watching = (signal = new AbortController().signal) => ({
  onProgress: () => undefined,
  onStage: () => undefined,
  signal,
})

describe('a plan judged by goals', () => {
  const question = { scenario: plan, place, goals: [goal, { ...goal, value: -0.5 }], runs: 200, seed: 1 }

  it('meets easy goals more often than hard ones, all of them at most as often as each, the same every time', async () => {
    const found = (await robustness(model, pool(), question, watching()))!
    const [easy, hard] = found.goals
    expect(easy!.met.count).toBeGreaterThan(hard!.met.count)
    expect(found.all.met.count).toBeLessThanOrEqual(hard!.met.count)
    expect(found.unknown).toBe(0)
    expect(await robustness(model, pool(1), question, watching())).toEqual(found)
    // What is kept of each future stays behind.
    expect(Object.keys(easy!)).toEqual(['met', 'failures'])
  })

  it('ends where nobody waits any more', async () => {
    expect(await robustness(model, pool(), question, watching(AbortSignal.abort()))).toBeNull()
  })
})

describe('what would change our mind', () => {
  it('is a shift after which the goal stands the other way round', async () => {
    const judge = async (assumptions: Readonly<Record<string, number>>, value: number) => {
      const own: Goal = { ...goal, measure: 'difference', value }
      const subject = { kind: 'goal' as const, goal: own }
      const question = { scenario: { ...plan, assumptions }, place, subject }
      return (await mind(model, pool(), question, watching()))!
    }
    const { margin } = await judge(plan.assumptions, 0)
    // A goal that is just met, and one that is just missed.
    const tries = [-0.98 * margin, -1.02 * margin].map(async (value) => ({
      value,
      found: await judge(plan.assumptions, value),
    }))
    const reversed = await Promise.all(tries)
    expect(reversed.map(({ found }) => found.margin >= 0)).toEqual([true, false])
    for (const { value, found } of reversed) {
      const moved = Object.fromEntries(found.smallest!.moves.map(({ id, to }) => [id, to]))
      const after = await judge({ ...plan.assumptions, ...moved }, value)
      expect(after.margin >= 0).toBe(found.margin < 0)
      for (const { id, to } of found.smallest!.moves) {
        const { low, high } = catalogue.assumptions.find((one) => one.id === id)!
        expect(to).toBeGreaterThanOrEqual(low)
        expect(to).toBeLessThanOrEqual(high)
      }
    }
  })

  it('of a ranking sets both plans on the present plan’s assumptions', async () => {
    const subject = { kind: 'ranking' as const, outcome: outcome!.id, against: weaker }
    const found = (await mind(model, pool(), { scenario: plan, place, subject }, watching()))!
    const own = { ...subject, against: { ...weaker, assumptions: plan.assumptions, ours: plan.ours } }
    expect(await mind(model, pool(), { scenario: plan, place, subject: own }, watching())).toEqual(found)
    expect(found.margin).not.toBe(0)
  })
})

describe('regret over futures', () => {
  it('is of the present plan, of the others and of doing nothing; in each outcome some plan is best somewhere', async () => {
    const found = (await regret(
      model,
      pool(),
      { scenario: plan, place, others: [weaker], runs: 100, seed: 1 },
      watching(),
    ))!
    for (const { plans } of found.outcomes) {
      expect(plans).toHaveLength(3)
      expect(plans.reduce((sum, { best }) => sum + best, 0)).toBeGreaterThanOrEqual(1)
      for (const { mean, most, worst } of plans) {
        expect(mean).toBeLessThanOrEqual(worst)
        expect(most).toBeLessThanOrEqual(worst)
      }
    }
  })

  it('of a plan set beside itself is the same for both', async () => {
    const twin = { ...plan, name: 'Twin' }
    const found = (await regret(
      model,
      pool(),
      { scenario: plan, place, others: [twin], runs: 50, seed: 3 },
      watching(),
    ))!
    for (const { plans } of found.outcomes) expect(plans[1]).toEqual(plans[0])
  })
})
