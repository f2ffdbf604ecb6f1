import { typed, type Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import type { Robustness, Standing } from '../analysis/robustness/robustness'

const shareColumns = ['row', 'goal', 'runs', 'met', 'share', 'share_low', 'share_high', 'note']
const boxColumns = ['box', 'variable', 'low', 'high', 'low_position', 'high_position', 'p']
const fitColumns = [
  'coverage',
  'density',
  'mean',
  'mass',
  'checked_coverage',
  'checked_density',
  'checked_base',
]
/** Columns of words; the others are numbers that not every row has. */
const texts = new Set(['row', 'goal', 'note', 'variable'])

const blank = (columns: readonly string[]): readonly Cell[] => columns.map(() => '')

/** Columns of shares and boxes; `place` first where there are several. */
export function robustColumns(withPlaces: boolean): readonly Column[] {
  const own = [...shareColumns, ...boxColumns, ...fitColumns].map((name): Column =>
    texts.has(name) ? { name, holds: 'text' } : { name, holds: 'number', nullable: true },
  )
  return withPlaces ? [{ name: 'place', holds: 'text' }, ...own] : own
}

/** First a row for each goal and one for all, then the boxes of each, a row for each restriction. */
export function robustRows(
  place: readonly string[],
  asked: readonly string[],
  { runs, goals, all }: Robustness,
): Cell[][] {
  const standings = [
    ...goals.map((standing, g): [string, Standing] => [asked[g]!, standing]),
    ...(goals.length > 1 ? [['all', all] as [string, Standing]] : []),
  ]
  const shares = standings.map(([goal, { met, failures }]) => [
    ...place,
    'goal',
    typed(goal),
    runs,
    met.count,
    met.share,
    met.low,
    met.high,
    failures.none ?? '',
    ...blank(boxColumns),
    ...blank(fitColumns),
  ])
  const boxes = standings.flatMap(([goal, { failures }]) =>
    failures.regions.flatMap(({ conditions, fit, checked, mean }, b) =>
      conditions.map(({ input, low, high, p }) => [
        ...place,
        'box',
        typed(goal),
        ...blank(shareColumns.slice(2)),
        b + 1,
        input,
        ...[low?.value, high?.value, low?.position, high?.position].map((end) => end ?? ''),
        p,
        ...[fit.coverage, fit.density, mean, fit.mass],
        ...[checked.coverage, checked.density, checked.base],
      ]),
    ),
  )
  return [...shares, ...boxes]
}
