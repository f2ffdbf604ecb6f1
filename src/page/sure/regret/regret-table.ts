import { typed } from '../../../analysis/csv'
import type { RegretAnswer } from '../../../analysis/robustness/regret-study'
import type { ResultTable } from '../result-table'

/** A row for each outcome and plan. @param names of the plans, in the order of the answer */
export function regretTable(names: readonly string[], { outcomes, runs }: RegretAnswer): ResultTable {
  return {
    columns: [
      { name: 'outcome', holds: 'text' },
      { name: 'plan', holds: 'text' },
      ...['mean', 'nine_in_ten', 'worst', 'share_best', 'futures_known', 'runs'].map((name) => ({
        name,
        holds: 'number' as const,
      })),
    ],
    rows: outcomes.flatMap(({ outcome, plans }) =>
      plans.map(({ mean, most, worst, best, futures }, p) => [
        ...[outcome, typed(names[p] ?? '')],
        ...[mean, most, worst, best, futures, runs],
      ]),
    ),
  }
}
