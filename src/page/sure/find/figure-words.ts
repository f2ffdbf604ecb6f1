import type { Figures } from '../../../analysis/search/found'
import type { Catalogue } from '../../../scenario/catalogue'
import type { SearchWish } from '../../../scenario/search-wish'
import { findPlanText as text } from '../../../text/find-plan'
import { formatValue } from '../../../text/number'
import { budgeted, type Budgeted } from './draft.svelte'

/** Money that is less than this is next to nothing over a run of years. */
const nextToNothing = 5e4

/** An amount of money with its sign. */
export function poundsOf(amount: number): string {
  if (amount === 0) return formatValue(0, { format: 'pounds', digits: 0 })
  const written = formatValue(amount, { format: 'pounds', digits: 1 })
  return amount > 0 ? `+${written}` : written
}

/** What a plan does to spending, as the end of a sentence. */
export function costWords({ cost }: Figures, years: number): string {
  if (Math.abs(cost) < nextToNothing) return text.result.even(years)
  const size = formatValue(Math.abs(cost), { format: 'pounds', digits: 1 })
  return cost > 0 ? text.result.adds(size, years) : text.result.saves(size, years)
}

/** In how many futures all goals are met. */
export function shareWords({ met }: Figures, futures: number): string {
  return text.table.share(Math.round(met * futures), futures)
}

/** Whose spending a budget limits. */
export function budgetName({ outcomes }: Catalogue, id: string): string {
  const isBudgeted = (one: string): one is Budgeted => budgeted.some((known) => known === one)
  if (isBudgeted(id)) return text.form.budget[id]
  return outcomes.find((outcome) => outcome.id === id)?.label ?? id
}

/** The limits of a search, each as a part of a sentence. */
export function limitWords(
  catalogue: Catalogue,
  { budgets }: Pick<SearchWish, 'budgets'>,
): readonly string[] {
  return budgets.map(({ outcome, most }) =>
    text.result.limit(
      budgetName(catalogue, outcome),
      formatValue(most, { format: 'pounds', digits: most === 0 ? 0 : 1 }),
    ),
  )
}
