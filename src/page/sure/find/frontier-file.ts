import type { About } from '../../../analysis/export/about'
import type { Column } from '../../../analysis/export/table'
import type { Figures, Found } from '../../../analysis/search/found'
import { usualCost } from '../../../analysis/search/search-job'
import type { Catalogue } from '../../../scenario/catalogue'
import type { KeptSearch } from '../../../session/search-store'
import type { ResultTable } from '../result-table'
import { wordsOf } from './plan-of'

/** The frontier as a table, in the columns of the command line: what was found in fresh futures comes first. */
export function frontierTable(
  catalogue: Catalogue,
  { wish }: KeptSearch,
  found: Found,
  years: number,
): ResultTable {
  const number = (name: string): Column => ({ name, holds: 'number' })
  const text = (name: string): Column => ({ name, holds: 'text' })
  const rises = (ending: string) =>
    wish.budgets.map(({ outcome }) => number(`most_added_a_year_${outcome}${ending}`))
  const none = Number.NaN
  const yes = (figures: Figures | null) => (figures === null ? '' : figures.enough ? 'yes' : 'no')
  return {
    columns: [
      ...[number('plan'), number('levers_moved'), number('added_spend'), number('added_spend_a_year')],
      ...[number('met'), text('enough'), ...rises('')],
      ...[number('added_spend_searched'), number('met_searched'), text('enough_searched')],
      ...[...rises('_searched'), text('levers')],
    ],
    rows: found.plans.map((plan, i) => {
      const { searched, fresh, moved } = plan
      const cost = fresh?.cost ?? none
      return [
        ...[i + 1, moved, cost, cost / years, fresh?.met ?? none, yes(fresh)],
        ...(fresh?.rises ?? wish.budgets.map(() => none)),
        ...[searched.cost, searched.met, yes(searched), ...searched.rises, wordsOf(catalogue, plan)],
      ]
    }),
  }
}

/** How the search was made: settings of the same names as the options of the command line. */
export function aboutSearch({ model }: Catalogue, { wish, scenario }: KeptSearch, version: string): About {
  const { goals, budgets, levers, atLeast, futures, fresh, evaluations, seed } = wish
  return {
    command: 'search',
    version,
    model: { name: model.name, hash: model.hash },
    seed,
    settings: {
      ...{ goals, budgets, levers, 'at-least': atLeast, futures, fresh, evaluations },
      ...{ sampler: 'lhs', cost: usualCost, scenario },
    },
  }
}
