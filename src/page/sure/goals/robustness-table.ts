import type { Cell } from '../../../analysis/csv'
import type { Column } from '../../../analysis/export/table'
import type { Standing } from '../../../analysis/robustness/robustness'
import type { RobustnessAnswer, RobustnessQuestion } from '../../../analysis/robustness/robustness-study'
import type { ResultTable } from '../result-table'
import { goalCommand } from './goal-command'

const text = (name: string): Column => ({ name, holds: 'text' })
const number = (name: string): Column => ({ name, holds: 'number' })

/** As `joined-up robust` prints it, so that both can be read by the same script. */
const columns: readonly Column[] = [
  text('row'),
  text('goal'),
  ...['runs', 'met', 'share', 'share_low', 'share_high'].map(number),
  text('note'),
  number('box'),
  text('variable'),
  ...['low', 'high', 'low_position', 'high_position', 'p'].map(number),
  ...['coverage', 'density', 'mean', 'mass', 'checked_coverage', 'checked_density', 'checked_base'].map(
    number,
  ),
]

/** First a row for each goal and one for all, then the regions of each, a row for each restriction. */
export function robustnessTable({ goals }: RobustnessQuestion, answer: RobustnessAnswer): ResultTable {
  const standings: readonly (readonly [string, Standing])[] = [
    ...answer.goals.map((standing, g) => [goalCommand(goals[g]!), standing] as const),
    ...(goals.length > 1 ? [['all', answer.all] as const] : []),
  ]
  const none = (count: number): Cell[] => Array<Cell>(count).fill(Number.NaN)
  const shares = standings.map(([goal, { met, failures }]): Cell[] => [
    ...['goal', goal],
    ...[answer.runs, met.count, met.share, met.low, met.high],
    failures.none ?? '',
    ...[Number.NaN, '', ...none(12)],
  ])
  const boxes = standings.flatMap(([goal, { failures }]) =>
    failures.regions.flatMap(({ conditions, fit, checked, mean }, b) =>
      conditions.map(({ input, low, high, p }): Cell[] => [
        ...['box', goal, ...none(5), ''],
        ...[b + 1, input],
        ...[low?.value, high?.value, low?.position, high?.position].map((end) => end ?? Number.NaN),
        p,
        ...[fit.coverage, fit.density, mean, fit.mass],
        ...[checked.coverage, checked.density, checked.base],
      ]),
    ),
  )
  return { columns, rows: [...shares, ...boxes] }
}
