export type Direction = 'ascending' | 'descending'

/** What a row is ordered by; what is not known goes last, whichever way the others go. */
export type SortKey = number | string | null

/** The rows ordered by a key, without changing those given. Rows of equal keys keep the order they came in. */
export function ordered<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => SortKey,
  direction: Direction,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, key: known(keyOf(row)) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return sign * compare(a.key, b.key)
    })
    .map(({ row }) => row)
}

function known(key: SortKey): SortKey {
  return typeof key === 'number' && Number.isNaN(key) ? null : key
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0
  return String(a).localeCompare(String(b), 'en-GB', { numeric: true })
}
