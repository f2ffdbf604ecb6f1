import type { Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import type { ChangeOfMind, Reversal } from '../analysis/robustness/change-of-mind'
import type { Shifts } from '../analysis/robustness/shifts'

const text = (name: string): Column => ({ name, holds: 'text' })
const number = (name: string): Column => ({ name, holds: 'number', nullable: true })

/** Columns of what would change our mind; `asked` are those that say about what, `place` is first where there are several. */
export function mindColumns(withPlaces: boolean, asked: readonly string[]): readonly Column[] {
  return [
    ...[...(withPlaces ? ['place'] : []), ...asked].map(text),
    ...[number('margin'), text('row'), number('rank'), number('length'), text('variable')],
    ...['present', 'value', 'shift', 'margin_there', 'margin_before', 'runs'].map(number),
  ]
}

/** Assumptions that reverse the answer alone, then the smallest shift, then the one that moves fewest. */
export function mindRows(first: readonly string[], mind: ChangeOfMind, { vary }: Shifts): Cell[][] {
  const inputs = [...vary]
  const valueOf = (dimension: number, position: number): number => {
    const [, range] = inputs[dimension]!
    return range.kind === 'uniform' ? range.low + (range.high - range.low) * position : Number.NaN
  }
  const rows = (row: string, rank: number, reversal: Reversal | null): Cell[][] =>
    (reversal?.moves ?? []).map(({ dimension, from, to }) => [
      ...[...first, mind.margin, row, rank, reversal!.length, inputs[dimension]![0]],
      ...[valueOf(dimension, from), valueOf(dimension, to), to - from],
      ...[reversal!.margin, reversal!.insideMargin, mind.runs],
    ])
  const none = [...first, mind.margin, 'none', '', '', '', '', '', '', '', '', mind.runs]
  const found = [
    ...mind.alone.flatMap((reversal, i) => rows('alone', i + 1, reversal)),
    ...rows('smallest', 1, mind.smallest),
    ...rows('sparse', 1, mind.sparse),
  ]
  return found.length > 0 ? found : [none]
}
