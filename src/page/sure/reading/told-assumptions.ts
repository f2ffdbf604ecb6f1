import type { Ranked } from '../../../analysis/sensitivity/ranked'
import type { Assumption, Catalogue } from '../../../scenario/catalogue'

/** Assumptions that people know from their own work, each with another standing. */
const known = [
  'growth_of_admissions',
  'readmission_per_point_of_occupancy',
  'yearly_change_of_council_money_for_each_need',
]
const told = 3

/** Three assumptions to explain by: those that were found to matter most; else known ones, and the first where a model has none of them. */
export function toldAssumptions(
  { assumptions }: Pick<Catalogue, 'assumptions'>,
  ranked: Ranked | null,
): readonly Assumption[] {
  const wanted = ranked === null || ranked.method === 'none' ? known : ranked.rows.map(({ id }) => id)
  const found = wanted.flatMap((id) => assumptions.filter((one) => one.id === id))
  return [...found, ...assumptions.filter((one) => !found.includes(one))].slice(0, told)
}
