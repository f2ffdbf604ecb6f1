import type { Cell } from '../../../analysis/csv'
import type { MindAnswer, NamedReversal } from '../../../analysis/robustness/mind-study'
import type { ResultTable } from '../result-table'

/** Every shift that was found, a row for each assumption that it moves; as `joined-up robust --mind` has them. */
export function mindTable(about: string, answer: MindAnswer): ResultTable {
  const rows = (row: string, rank: number, reversal: NamedReversal | null) =>
    (reversal?.moves ?? []).map(({ id, from, to, shift }): Cell[] => [
      ...[about, answer.margin, row, rank, reversal!.length],
      ...[id, from, to, shift, reversal!.margin, reversal!.marginBefore, answer.points],
    ])
  const none: Cell[] = [about, answer.margin, 'none', NaN, NaN, '', NaN, NaN, NaN, NaN, NaN, answer.points]
  const found = [
    ...answer.alone.flatMap((reversal, i) => rows('alone', i + 1, reversal)),
    ...rows('smallest', 1, answer.smallest),
    ...rows('sparse', 1, answer.sparse),
  ]
  const text = new Set(['goal', 'row', 'variable'])
  const names = ['goal', 'margin', 'row', 'rank', 'length', 'variable', 'present', 'value', 'shift']
  return {
    columns: [...names, 'margin_there', 'margin_before', 'runs'].map((name) => ({
      name,
      holds: text.has(name) ? 'text' : 'number',
    })),
    rows: found.length > 0 ? found : [none],
  }
}
