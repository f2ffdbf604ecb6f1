import path from 'node:path'
import { writeAbout, type About } from '../analysis/export/about'
import { parquetTable } from '../analysis/export/parquet'
import { csvTable, type Column } from '../analysis/export/table'
import { isEnough } from '../analysis/search/dominance'
import type { LeverGrid } from '../analysis/search/lever-grid'
import { scenarioOfPlan } from '../analysis/search/plan-scenario'
import type { Trials } from '../analysis/search/plan-trials'
import type { SearchState } from '../analysis/search/search'
import { movedCount, type PlanValue, type SearchSpace } from '../analysis/search/search-space'
import { quantityOf } from '../page/quantity'
import type { Catalogue } from '../scenario/catalogue'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import { limits } from '../scenario/schema'
import { writeScenario } from '../scenario/validate'
import { foundPlan } from '../text/found-plan'
import type { AskedBudget } from './budget-option'
import type { Terminal } from './terminal'

/** What a search was for, as its results need to know it. */
export interface Sought {
  readonly catalogue: Catalogue
  readonly place: LocalPlace
  readonly scenario: Scenario
  readonly grids: readonly LeverGrid[]
  readonly goals: readonly string[]
  readonly budgets: readonly AskedBudget[]
  readonly space: SearchSpace
  readonly trials: Trials
  readonly years: number
}

/** A plan on the frontier. */
export interface FoundPlan {
  readonly file: string
  readonly scenario: Scenario
  readonly moved: number
  readonly searched: PlanValue
  readonly fresh: PlanValue
}

/** The plans on the frontier, in its order. */
export function foundPlans(sought: Sought, state: SearchState): readonly FoundPlan[] {
  const { catalogue, place, scenario, grids, goals, space } = sought
  return state.frontier.map(({ plan, fresh }, i) => {
    const { settings, value } = state.tried[plan]!
    const searched = value!
    const own = scenarioOfPlan(catalogue, place, scenario, grids, settings)
    const moved = catalogue.levers.filter(({ id, value }) => (own.levers[id]?.value ?? value) !== value)
    const { futures, seed } = space
    return {
      file: `${String(i + 1).padStart(2, '0')}-${slug(moved.map(({ id }) => id))}.json`,
      scenario: {
        ...own,
        name: foundPlan.name(
          moved.map((lever) => ({
            label: lever.label,
            value: quantityOf(lever).write(own.levers[lever.id]!.value),
          })),
          limits.name,
        ),
        note: foundPlan
          .note({
            ...{ goals, seed },
            searched: { met: searched.met, futures: futures.all },
            fresh: { met: fresh.met, futures: futures.fresh, cost: fresh.cost },
          })
          .slice(0, limits.note),
      },
      moved: movedCount(space, settings),
      ...{ searched, fresh },
    }
  })
}

/** Writes the plans as scenarios, the frontier as a table, and how all was made. */
export async function writeFound(
  terminal: Terminal,
  folder: string,
  format: 'csv' | 'parquet',
  sought: Sought,
  plans: readonly FoundPlan[],
  about: About,
): Promise<void> {
  for (const { file, scenario } of plans) {
    await terminal.replace(path.join(folder, file), writeScenario(scenario))
  }
  const { space, trials, years, budgets } = sought
  const columns = columnsOf(budgets)
  const rows = plans.map(({ file, scenario, moved, searched, fresh }, i) => [
    ...[i + 1, file, moved, fresh.cost, fresh.cost / years, fresh.met, isEnough(space, fresh) ? 'yes' : 'no'],
    ...trials.rises(fresh),
    ...[searched.cost, searched.met, isEnough(space, searched) ? 'yes' : 'no'],
    ...trials.rises(searched),
    scenario.name,
  ])
  const file = path.join(folder, `frontier.${format}`)
  if (format === 'csv') {
    const table = csvTable(columns, '\n')
    await terminal.replace(file, table.begin() + table.rows(rows) + table.end())
  } else {
    const table = parquetTable(columns, about)
    const pieces = [table.begin(), table.rows(rows), table.end()]
    await terminal.replace(file, Uint8Array.from(pieces.flatMap((piece) => [...piece])))
  }
  await terminal.replace(path.join(folder, 'settings.json'), writeAbout(about))
}

/** What was found in fresh futures comes first: what the plans were chosen by flatters them. */
function columnsOf(budgets: readonly AskedBudget[]): Column[] {
  const number = (name: string): Column => ({ name, holds: 'number' })
  const text = (name: string): Column => ({ name, holds: 'text' })
  return [
    ...[
      number('plan'),
      text('file'),
      number('levers_moved'),
      number('added_spend'),
      number('added_spend_a_year'),
    ],
    ...[number('met'), text('enough'), ...budgets.map(({ name }) => number(`most_added_a_year_${name}`))],
    ...[number('added_spend_searched'), number('met_searched'), text('enough_searched')],
    ...[...budgets.map(({ name }) => number(`most_added_a_year_${name}_searched`)), text('name')],
  ]
}

/** Levers that are named in the name of a file. */
const named = 3

function slug(ids: readonly string[]): string {
  if (ids.length === 0) return 'nothing-moved'
  const words = ids.slice(0, named).map((id) => id.replace(/[^a-z0-9]+/g, '-'))
  return [...words, ...(ids.length > named ? [`and-${ids.length - named}-more`] : [])].join('-')
}
