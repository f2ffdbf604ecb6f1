import { describe, expect, test } from 'vitest'
import { isEnough } from '../../../../src/analysis/search/dominance'
import { runSearch } from '../../../../src/analysis/search/run-search'
import { atBest } from '../../../../src/analysis/search/screening'
import {
  ask,
  startSearch,
  tell,
  type Futures,
  type SearchState,
} from '../../../../src/analysis/search/search'
import {
  movedCount,
  type PlanValue,
  type SearchSpace,
  type Settings,
} from '../../../../src/analysis/search/search-space'

import { frontOf, gridSpace, hypervolume, minimised } from './standard-functions'

/** E. Zitzler, K. Deb and L. Thiele, Evolutionary Computation 8 (2000), 173-195. */
const g = ([, ...rest]: readonly number[]) => 1 + (9 * rest.reduce((sum, x) => sum + x, 0)) / rest.length
const zdt1 = (x: readonly number[]): [number, number] => [x[0]!, g(x) * (1 - Math.sqrt(x[0]! / g(x)))]
const zdt2 = (x: readonly number[]): [number, number] => [x[0]!, g(x) * (1 - (x[0]! / g(x)) ** 2)]
const zdt3 = (x: readonly number[]): [number, number] => {
  const share = x[0]! / g(x)
  return [x[0]!, g(x) * (1 - Math.sqrt(share) - share * Math.sin(10 * Math.PI * x[0]!))]
}
/** The area below (1.1, 1.1) that the true front covers, by integrating it. */
function knownArea(front: (x: number) => number): number {
  const points = Array.from({ length: 200_001 }, (_, i): [number, number] => {
    const x = i / 200_000
    return [x, front(x)]
  })
  return hypervolume(points, [1.1, 1.1])
}

describe('finds the frontier of', () => {
  const fronts: [string, typeof zdt1, (x: number) => number][] = [
    ['ZDT1, which bends in', zdt1, (x) => 1 - Math.sqrt(x)],
    ['ZDT2, which bends out', zdt2, (x) => 1 - x * x],
    ['ZDT3, which is in pieces', zdt3, (x) => 1 - Math.sqrt(x) - x * Math.sin(10 * Math.PI * x)],
  ]
  test.each(fronts)('%s', async (_, f, front) => {
    for (const seed of [1, 2, 3]) {
      const state = await minimised(gridSpace(10, 201, { seed }), f, 6000)
      const share = hypervolume(frontOf(state), [1.1, 1.1]) / knownArea(front)
      expect(share).toBeGreaterThan(0.98)
      expect(share).toBeLessThanOrEqual(1)
    }
  })

  test('Kursawe’s function, as a search of all its points knows it', async () => {
    // F. Kursawe, Parallel Problem Solving from Nature (1991), 193-197, on the points of a grid.
    const kursawe = (unit: readonly number[]): [number, number] => {
      const x = unit.map((u) => 10 * u - 5)
      const pairs = x.slice(1).map((after, i) => -10 * Math.exp(-0.2 * Math.hypot(x[i]!, after)))
      const each = x.map((one) => Math.abs(one) ** 0.8 + 5 * Math.sin(one ** 3))
      return [pairs.reduce((a, b) => a + b), each.reduce((a, b) => a + b)]
    }
    const steps = Array.from({ length: 81 }, (_, i) => i / 80)
    const all = steps.flatMap((a) => steps.flatMap((b) => steps.map((c) => kursawe([a, b, c]))))
    const known = hypervolume(
      all.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      [-13, 2],
    )
    const state = await minimised(gridSpace(3, 81), kursawe, 4000)
    expect(hypervolume(frontOf(state), [-13, 2]) / known).toBeGreaterThan(0.98)
  })
})

test('finds the one least value among many hollows', async () => {
  const rastrigin = (unit: readonly number[]): [number, number] => {
    // The least lies at another setting of each variable, none in the middle.
    const x = unit.map((u, i) => 10.24 * (u - (40 + 17 * i) / 256))
    return [x.reduce((sum, v) => sum + v * v - 10 * Math.cos(2 * Math.PI * v) + 10, 0), 0]
  }
  for (const seed of [1, 2, 3]) {
    const state = await minimised(gridSpace(6, 257, { seed }), rastrigin, 6000)
    expect(frontOf(state)).toHaveLength(1)
    expect(frontOf(state)[0]![0]).toBeLessThan(1e-9)
  }
})

describe('limits', () => {
  test('are kept by every plan on the frontier, which is the best of those that keep them', async () => {
    // T. T. Binh and U. Korn, Second International Conference on Genetic Algorithms (1997), 176-182.
    const binh = (unit: readonly number[]): [number, number, number, number] => {
      const [x, y] = [5 * unit[0]!, 3 * unit[1]!]
      const first = (x - 5) ** 2 + y ** 2 - 25
      const second = 7.7 - (x - 8) ** 2 - (y + 3) ** 2
      return [4 * x * x + 4 * y * y, (x - 5) ** 2 + (y - 5) ** 2, first, second]
    }
    const space = gridSpace(2, 101, { limits: [0, 0] })
    const steps = Array.from({ length: 101 }, (_, i) => i / 100)
    const allowed = steps
      .flatMap((x) => steps.map((y) => binh([x, y])))
      .filter(([, , a, b]) => a <= 0 && b <= 0)
      .map(([a, b]): [number, number] => [a, b])
    const known = hypervolume(
      allowed.sort((a, b) => a[0] - b[0] || a[1] - b[1]),
      [140, 50],
    )
    const state = await minimised(space, binh, 2500)
    for (const { fresh } of state.frontier) expect(isEnough(space, fresh)).toBe(true)
    const found = hypervolume(frontOf(state), [140, 50])
    expect(found / known).toBeGreaterThan(0.98)
    expect(found).toBeLessThanOrEqual(known * (1 + 1e-12))
  })

  test('that cannot be kept leave nothing on the frontier', async () => {
    const state = await minimised(gridSpace(2, 11, { limits: [-1] }), ([x]) => [x!, 0, 0], 100)
    expect([state.stage, state.frontier]).toEqual(['done', []])
  })

  test('of robustness draw the search to plans that are robust enough, at the least cost of it', async () => {
    // Each lever costs what it is set to; half of each is robust enough.
    const enough = (x: readonly number[]): [number, number] => {
      const sum = x.reduce((a, b) => a + b)
      return [sum, -Math.min(1, sum / 4)]
    }
    const space = gridSpace(8, 21, { needed: 0.5, frontier: 5 })
    const state = await minimised(space, enough, 2500)
    const cheapest = state.frontier.find(({ fresh }) => isEnough(space, fresh))!
    expect(cheapest.fresh.cost).toBeCloseTo(2, 9)
  })
})

test('of plans that cost and hold the same, the one that moves the fewest levers is kept', async () => {
  // Today is the last setting of each; only the first lever does anything.
  const space = gridSpace(6, 11, { population: 20 })
  const state = await minimised(space, ([x]) => [Math.abs(x! - 0.5), 0], 800)
  expect(state.frontier).toHaveLength(1)
  const { settings } = state.tried[state.frontier[0]!.plan]!
  expect(settings).toEqual([5, 10, 10, 10, 10, 10])
  expect(movedCount(space, settings)).toBe(1)
})

describe('with futures', () => {
  // A plan holds in a future when its strength reaches what the future asks; what it asks is scattered over 0 to 1.
  const space = gridSpace(4, 21, {
    futures: { first: 20, all: 100, fresh: 400 },
    needed: 0.8,
    frontier: 12,
    seed: 5,
  })
  const asked = ({ of }: Futures, i: number) => ((i + 1) * (of === 'search' ? 0.618034 : 0.754878)) % 1
  const strength = (plan: Settings) => plan.reduce((sum, setting) => sum + (20 - setting) / 80, 0)
  let runs = 0
  const evaluate = (plans: readonly Settings[], futures: Futures): Promise<PlanValue[]> => {
    const span = Array.from({ length: futures.until - futures.from }, (_, i) => futures.from + i)
    runs += plans.length * span.length
    return Promise.resolve(
      plans.map((plan) => {
        const met = span.filter((i) => strength(plan) >= asked(futures, i)).length / span.length
        return { cost: strength(plan) ** 2, met, limited: [] }
      }),
    )
  }
  const search = async (of: SearchSpace, enough: number, from: SearchState | null = null) =>
    (await runSearch(of, from, enough, { evaluate }))!

  test('plans are tried in a few first, and those on the frontier in fresh ones', async () => {
    runs = 0
    const state = await search(space, 600)
    const full = state.tried.filter(({ futures }) => futures === 100)
    const few = state.tried.filter(({ futures }) => futures === 20)
    expect(full.length + few.length).toBe(state.tried.length)
    expect(few.length).toBeGreaterThan(100)
    expect(runs).toBe(20 * few.length + 100 * full.length + 400 * state.frontier.length)
    for (const { plan, fresh } of state.frontier) {
      const exact = strength(state.tried[plan]!.settings)
      expect(Math.abs(fresh.met - exact)).toBeLessThan(0.02)
    }
    const cheapest = state.frontier.find(({ plan }) => isEnough(space, state.tried[plan]!.value!))!
    expect(strength(state.tried[cheapest.plan]!.settings)).toBeCloseTo(0.8, 1)
  })

  test('the same seed gives the same search, another seed another', async () => {
    const text = JSON.stringify(await search(space, 300))
    expect(JSON.stringify(await search(space, 300))).toBe(text)
    expect(JSON.stringify(await search({ ...space, seed: 6 }, 300))).not.toBe(text)
  })

  test('a search that is stopped after any answer ends as if it had not been', async () => {
    const whole = JSON.stringify(await search(space, 300))
    let state = startSearch(space)
    let answers = 0
    for (let question = ask(space, state); question !== null; question = ask(space, state)) {
      const values = await evaluate(question.plans, question.futures)
      state = JSON.parse(JSON.stringify(tell(space, state, values, 300))) as SearchState
      answers++
      const text = JSON.stringify(await search(space, 300, state))
      expect(text).toBe(whole)
    }
    expect(answers).toBeGreaterThan(8)
  })

  test('one that is over goes on when more plans may be tried', async () => {
    const whole = await search(space, 500)
    expect(await search(space, 500, await search(space, 200))).toEqual(whole)
  })

  test('one that is told to stop says nothing', async () => {
    let left = 3
    const stopping = (plans: readonly Settings[], futures: Futures) =>
      left-- > 0 ? evaluate(plans, futures) : Promise.resolve(null)
    expect(await runSearch(space, null, 300, { evaluate: stopping })).toBeNull()
  })
})

test('what few futures can mean at best is the upper end of Wilson’s interval', () => {
  expect(atBest(0, 20)).toBeCloseTo(1 / 21, 12)
  expect(atBest(1, 20)).toBe(1)
  expect(atBest(0.5, 100)).toBeCloseTo((0.5 + 0.005 + Math.sqrt(0.0025 + 0.000025)) / 1.01, 12)
})
