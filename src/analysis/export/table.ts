import { Csv, type Cell } from '../csv'

/** A column of a table of results. */
export interface Column {
  readonly name: string
  readonly holds: 'text' | 'number'
  /** Whether there are rows without a number: an empty text stands for it, and Parquet knows it as null. */
  readonly nullable?: boolean
}

/** Writes a table in parts, so that a large one need not be held. */
export interface TableWriter<Piece> {
  /** What comes before the rows. */
  begin(): Piece
  /** Some rows: what can be written of them already. */
  rows(rows: readonly (readonly Cell[])[]): Piece
  /** What comes after the rows. */
  end(): Piece
}

/** A table as CSV. */
export function csvTable(columns: readonly Column[], lineEnd: '\r\n' | '\n' = '\r\n'): TableWriter<string> {
  const csv = new Csv(
    columns.map(({ name }) => name),
    lineEnd,
  )
  return {
    begin: () => csv.heading(),
    rows: (rows) => rows.map((cells) => csv.row(cells)).join(''),
    end: () => '',
  }
}
