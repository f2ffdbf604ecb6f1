import { Csv, typed, type Cell } from '../analysis/csv'
import type { ChangeOfMind, Reversal } from '../analysis/robustness/change-of-mind'
import type { Robustness, Standing } from '../analysis/robustness/robustness'
import type { Shifts } from '../analysis/robustness/shifts'

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
const blank = (columns: readonly string[]): readonly Cell[] => columns.map(() => '')

/** Columns of shares and boxes; `place` first where there are several. */
export function robustHeading(withPlaces: boolean): readonly string[] {
  return [...(withPlaces ? ['place'] : []), ...shareColumns, ...boxColumns, ...fitColumns]
}

/** First a row for each goal and one for all, then the boxes of each, a row for each restriction. */
export function robustRows(
  csv: Csv,
  place: readonly string[],
  texts: readonly string[],
  { runs, goals, all }: Robustness,
): string {
  const standings = [
    ...goals.map((standing, g): [string, Standing] => [texts[g]!, standing]),
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
  return [...shares, ...boxes].map((cells) => csv.row(cells)).join('')
}

/** Columns of what would change our mind. */
export function mindHeading(withPlaces: boolean): readonly string[] {
  const own = ['goal', 'margin', 'row', 'rank', 'length', 'variable', 'present', 'value', 'shift']
  return [...(withPlaces ? ['place'] : []), ...own, 'margin_there', 'margin_before', 'runs']
}

/** Assumptions that reverse the answer alone, then the smallest shift, then the one that moves fewest. */
export function mindRows(
  csv: Csv,
  place: readonly string[],
  text: string,
  mind: ChangeOfMind,
  { vary }: Shifts,
): string {
  const inputs = [...vary]
  const valueOf = (dimension: number, position: number): number => {
    const [, range] = inputs[dimension]!
    return range.kind === 'uniform' ? range.low + (range.high - range.low) * position : Number.NaN
  }
  const rows = (row: string, rank: number, reversal: Reversal | null) =>
    (reversal?.moves ?? []).map(({ dimension, from, to }) => [
      ...[...place, typed(text), mind.margin, row, rank, reversal!.length, inputs[dimension]![0]],
      ...[valueOf(dimension, from), valueOf(dimension, to), to - from],
      ...[reversal!.margin, reversal!.insideMargin, mind.runs],
    ])
  const none = [...place, typed(text), mind.margin, 'none', '', '', '', '', '', '', '', '', mind.runs]
  const found = [
    ...mind.alone.flatMap((reversal, i) => rows('alone', i + 1, reversal)),
    ...rows('smallest', 1, mind.smallest),
    ...rows('sparse', 1, mind.sparse),
  ]
  return (found.length > 0 ? found : [none]).map((cells) => csv.row(cells)).join('')
}
