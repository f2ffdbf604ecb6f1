import { runSearch } from '../../../../src/analysis/search/run-search'
import type { SearchState } from '../../../../src/analysis/search/search'
import type { PlanValue, SearchSpace, Settings } from '../../../../src/analysis/search/search-space'

/** A space of so many variables on a grid, judged without futures. */
export function gridSpace(variables: number, settings: number, more: Partial<SearchSpace> = {}): SearchSpace {
  return {
    levers: Array.from({ length: variables }, () => ({ settings, today: settings - 1 })),
    begin: [],
    limits: [],
    needed: -Infinity,
    costStep: 0,
    futures: { first: 1, all: 1, fresh: 1 },
    population: 40,
    frontier: 100,
    seed: 1,
    ...more,
  }
}

/** Searches a function of two results, both to be made small: the second is the cost of not being robust. */
export async function minimised(
  space: SearchSpace,
  f: (x: readonly number[]) => readonly [number, number, ...(readonly number[])],
  enough: number,
  from: SearchState | null = null,
): Promise<SearchState> {
  const settings = (plan: Settings) => plan.map((setting, i) => setting / (space.levers[i]!.settings - 1))
  const evaluate = (plans: readonly Settings[]): Promise<PlanValue[]> =>
    Promise.resolve(
      plans.map((plan) => {
        const [cost, other, ...limited] = f(settings(plan))
        return { cost, met: -other, limited }
      }),
    )
  return (await runSearch(space, from, enough, { evaluate }))!
}

/** Both results of the plans on the frontier, the first rising. */
export function frontOf({ frontier }: SearchState): [number, number][] {
  return frontier
    .map(({ fresh }): [number, number] => [fresh.cost, -fresh.met])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** The area that a front covers below a point that is worse in both. */
export function hypervolume(front: readonly [number, number][], [r1, r2]: readonly [number, number]): number {
  let area = 0
  let low = r2
  for (const [a, b] of front.filter(([a, b]) => a < r1 && b < r2)) {
    if (b >= low) continue
    area += (r1 - a) * (low - b)
    low = b
  }
  return area
}
