import { FaultError, type Fault } from '../../model/fault'

/** One row of a table. Every reading of a cell names the cell when it is bad. */
export interface Row {
  readonly where: { readonly file: string; readonly line: number }
  /** @throws FaultError `data.no-column` */
  text(column: string): string
  /** @throws FaultError `data.not-a-number` where the cell is empty or no number */
  number(column: string): number
  /** A number of things, a price or a rate: never below zero. @throws FaultError `data.negative` */
  amount(column: string): number
  /** The amount, or `null` where the cell is empty: the publisher gives none. */
  maybe(column: string): number | null
}

/**
 * Reads comma-separated text with a header line (RFC 4180: quoted cells, doubled quotes, either line ending; a byte
 * order mark is dropped).
 *
 * @param file the file's name, for faults
 * @param key columns that together name a row: no two rows may agree in all of them
 * @returns its rows in order
 * @throws FaultError with every row of the wrong width and every row that stands twice
 */
export function readTable(file: string, text: string, key: readonly string[] = []): readonly Row[] {
  const [header, ...records] = readRecords(file, text.replace(/^\uFEFF/, ''))
  if (header === undefined) throw new FaultError([{ kind: 'data.empty', where: { file } }])
  const columns = new Map(header.cells.map((name, at) => [name, at]))
  const expected = header.cells.length
  const uneven = records
    .filter((record) => record.cells.length !== expected)
    .map((record): Fault => ({
      kind: 'data.row-width',
      where: { file, line: record.line },
      values: { found: record.cells.length, expected },
    }))
  if (uneven.length > 0) throw new FaultError(uneven)
  const rows = records.map((record) => new TableRow(file, record, columns))
  const twice = key.length === 0 ? [] : repeats(rows, key)
  if (twice.length > 0) throw new FaultError(twice)
  return rows
}

/**
 * The row whose cells are those wanted.
 *
 * @param wanted text by column
 * @throws FaultError `data.no-row`
 */
export function findRow(file: string, rows: readonly Row[], wanted: Readonly<Record<string, string>>): Row {
  const found = rows.find((row) =>
    Object.entries(wanted).every(([column, text]) => row.text(column) === text),
  )
  if (found !== undefined) return found
  const values = { name: Object.values(wanted).join(', ') }
  throw new FaultError([{ kind: 'data.no-row', where: { file }, values }])
}

function repeats(rows: readonly Row[], key: readonly string[]): readonly Fault[] {
  const seen = new Map<string, Row>()
  const faults: Fault[] = []
  for (const row of rows) {
    const name = key.map((column) => row.text(column)).join(', ')
    const first = seen.get(name)
    if (first === undefined) seen.set(name, row)
    else faults.push({ kind: 'data.twice', where: row.where, values: { name, line: first.where.line } })
  }
  return faults
}

interface Cells {
  readonly line: number
  readonly cells: readonly string[]
}

/** A class, for there are twenty thousand rows: functions of each row's own would cost more than the reading. */
class TableRow implements Row {
  readonly #file: string
  readonly #record: Cells
  readonly #columns: ReadonlyMap<string, number>

  constructor(file: string, record: Cells, columns: ReadonlyMap<string, number>) {
    this.#file = file
    this.#record = record
    this.#columns = columns
  }

  get where(): { readonly file: string; readonly line: number } {
    return { file: this.#file, line: this.#record.line }
  }

  text(column: string): string {
    const at = this.#columns.get(column)
    if (at === undefined) throw this.#fault('data.no-column', { column })
    return this.#record.cells[at]!
  }

  number(column: string): number {
    const found = this.text(column).trim()
    const value = found === '' ? Number.NaN : Number(found)
    if (!Number.isFinite(value)) throw this.#fault('data.not-a-number', { column, found })
    return value
  }

  amount(column: string): number {
    const value = this.number(column)
    if (value < 0) throw this.#fault('data.negative', { column, found: value })
    return value
  }

  maybe(column: string): number | null {
    return this.text(column).trim() === '' ? null : this.amount(column)
  }

  #fault(kind: string, values: Readonly<Record<string, string | number>>): FaultError {
    return new FaultError([{ kind, where: this.where, values }])
  }
}

function readRecords(file: string, text: string): Cells[] {
  const found: Cells[] = []
  let line = 1
  let start = 1
  let record: string[] = []
  let cell = ''
  let quoted = false
  const endRecord = () => {
    if (record.length > 0 || cell !== '') found.push({ line: start, cells: [...record, cell] })
    record = []
    cell = ''
    start = line
  }
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '\n') line++
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at]!
      else quoted = false
    } else if (character === '"') quoted = true
    else if (character === ',') {
      record.push(cell)
      cell = ''
    } else if (character === '\n') endRecord()
    else if (character !== '\r') cell += character
  }
  if (quoted) throw new FaultError([{ kind: 'data.open-quote', where: { file, line: start } }])
  endRecord()
  return found
}
