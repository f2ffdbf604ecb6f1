import type { Ranked } from '../../../analysis/sensitivity/ranked'
import type { Estimate } from '../../../analysis/sensitivity/resample'
import type { Assumption } from '../../../scenario/catalogue'
import type { ResultTable } from '../result-table'

/** A ranking as rows for files, every number in full. */
export function rankedTable(ranked: Ranked, about: ReadonlyMap<string, Assumption>): ResultTable {
  const texts = ['variable', 'label', 'status'].map((name) => ({ name, holds: 'text' as const }))
  const numbers = (names: readonly string[]) => names.map((name) => ({ name, holds: 'number' as const }))
  const said = (id: string) => [id, about.get(id)?.label ?? id, about.get(id)?.status ?? '']
  if (ranked.method === 'none') return { columns: texts, rows: [] }
  if (ranked.method === 'morris') {
    return {
      columns: [...texts, ...numbers(['mu', ...bounds('mu_star'), 'sigma'])],
      rows: ranked.rows.map(({ id, mu, muStar, sigma }) => [...said(id), mu, ...of(muStar), sigma]),
    }
  }
  return {
    columns: [...texts, ...numbers([...bounds('first'), ...bounds('total')])],
    rows: ranked.rows.map(({ id, first, total }) => [...said(id), ...of(first), ...of(total)]),
  }
}

const bounds = (name: string) => [name, `${name}_low`, `${name}_high`]
const of = ({ value, low, high }: Estimate) => [value, low, high]
