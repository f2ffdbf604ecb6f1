import { expect, it } from 'vitest'
import { beatenBy, type Figures, type FrontierPlan } from '../../../../src/analysis/search/found'

const figures = (cost: number, met: number, keeps = true): Figures => ({
  ...{ cost, met, keeps },
  rises: [],
  often: true,
  enough: keeps,
})
const plan = (number: number, searched: Figures, fresh: Figures | null): FrontierPlan => ({
  ...{ number, searched, fresh },
  levers: {},
  moved: 1,
})
const beaten = (...plans: readonly FrontierPlan[]) =>
  plans.map((one) => beatenBy({ plans }, one)?.number ?? null)

it('goes by the fresh futures, not by those that the plans were chosen by', () => {
  const cheap = plan(1, figures(10, 0.5), figures(10, 0.9))
  const dear = plan(2, figures(20, 0.8), figures(20, 0.6))
  expect(beaten(cheap, dear)).toEqual([null, 1])
  expect(beaten(plan(1, figures(10, 0.5), null), plan(2, figures(20, 0.8), null))).toEqual([null, null])
})

it('takes being better in one for enough, being as good in both for none', () => {
  const one = plan(1, figures(10, 0.5), null)
  expect(beaten(one, plan(2, figures(10, 0.4), null))).toEqual([null, 1])
  expect(beaten(one, plan(2, figures(11, 0.5), null))).toEqual([null, 1])
  expect(beaten(one, plan(2, figures(10, 0.5), null))).toEqual([null, null])
})

it('does not hold a plan over the limits against one that keeps them', () => {
  const kept = plan(1, figures(20, 0.5), null)
  const over = plan(2, figures(10, 0.9, false), null)
  expect(beaten(kept, over)).toEqual([null, null])
})
