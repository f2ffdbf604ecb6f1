import { writeAbout, type About } from '../analysis/export/about'
import type { Cell } from '../analysis/csv'
import { parquetTable } from '../analysis/export/parquet'
import { csvTable, type Column } from '../analysis/export/table'
import { sinkOf, writeTo } from './sink'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

/** Options of every command that prints a table. */
export const tableOptions = ['out', 'format', 'settings']

/** What help says of them. */
export const tableHelp = `  --out FILE                 writes the table to FILE; as Parquet where it ends in .parquet
  --format csv|parquet       whatever the name of FILE
  --settings FILE            writes to FILE how the results were made, as JSON: version, hash of the model, seed,
                             options. A Parquet file holds the same, under the key joined-up
`

/** Takes the rows of a table. */
export interface TableSink {
  rows(rows: readonly (readonly Cell[])[]): Promise<void>
  /** Writes what is left. Not for tables that were broken off. */
  end(): Promise<void>
  close(): Promise<void>
}

/** Throws UsageError for a format that there is not, or that cannot go where it is asked to. */
export function formatIn(args: Arguments): 'csv' | 'parquet' {
  const out = args.one.get('out')
  const format = args.one.get('format') ?? (out?.toLowerCase().endsWith('.parquet') ? 'parquet' : 'csv')
  if (format !== 'csv' && format !== 'parquet') {
    throw new UsageError(`--format ${format}: choose csv or parquet`)
  }
  if (format === 'parquet' && out === undefined) throw new UsageError('--format parquet needs --out FILE')
  return format
}

/**
 * Opens where a table goes and writes how it is made where that is asked for. The table begins with its first rows:
 * of a study that fails nothing is printed.
 *
 * @throws UsageError as `formatIn`; FaultError `file.not-written`
 */
export async function tableSinkOf(
  terminal: Terminal,
  args: Arguments,
  columns: readonly Column[],
  about: About,
): Promise<TableSink> {
  const table = formatIn(args) === 'parquet' ? parquetTable(columns, about) : csvTable(columns, '\n')
  const settings = args.one.get('settings')
  if (settings !== undefined) await writeTo(terminal, settings, writeAbout(about))
  const sink = await sinkOf(terminal, args.one.get('out'))
  const write = async (part: string | Uint8Array) => {
    if (part.length > 0) await sink.write(part)
  }
  let hasBegun = false
  const begin = async () => {
    if (hasBegun) return
    hasBegun = true
    await write(table.begin())
  }
  return {
    rows: async (rows) => {
      await begin()
      await write(table.rows(rows))
    },
    end: async () => {
      await begin()
      await write(table.end())
    },
    close: () => sink.close(),
  }
}
