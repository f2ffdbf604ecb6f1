import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'
import { schemaFromColumnData } from 'hyparquet-writer/src/schema.js'
import type { Cell } from '../csv'
import type { About } from './about'
import type { Column, TableWriter } from './table'

/** Cells that are held until they are written together. */
const atOnce = 1_000_000

/** The key under which a file says how it was made, as JSON. */
export const aboutKey = 'joined-up'

/**
 * A table as Apache Parquet: texts as UTF-8, numbers as doubles, bit for bit. A missing number of a nullable
 * column is null. The file says how it was made.
 *
 * The parts of the library are named one by one: its main entry for Node writes files, which is not for here.
 */
export function parquetTable(columns: readonly Column[], about: About): TableWriter<Uint8Array> {
  const types = { text: 'STRING', number: 'DOUBLE' } as const
  const held: (string[] | (number | null)[])[] = columns.map(() => [])
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({
      columnData: columns.map(({ name, holds, nullable = false }) => ({
        name,
        data: [],
        type: types[holds],
        nullable,
      })),
    }),
    kvMetadata: [{ key: aboutKey, value: JSON.stringify(about) }],
    createdBy: `joined-up version ${about.version}`,
  })

  const group = (): void => {
    const count = held[0]?.length ?? 0
    if (count === 0) return
    const columnData = columns.map(({ name, holds, nullable }, c) => ({
      name,
      data: holds === 'number' && nullable !== true ? Float64Array.from(held[c] as number[]) : [...held[c]!],
      // A dictionary would take the two zeros for one number.
      ...(holds === 'number' && { encoding: 'PLAIN' as const }),
    }))
    void file.write({ columnData, rowGroupSize: count })
    for (const column of held) column.length = 0
  }
  const piece = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    writer.index = 0
    return bytes
  }

  return {
    begin: piece,
    rows: (rows: readonly (readonly Cell[])[]) => {
      for (const cells of rows) {
        for (const [c, column] of held.entries()) {
          const isMissing = columns[c]!.nullable === true && cells[c] === ''
          ;(column as (Cell | null)[]).push(isMissing ? null : cells[c]!)
        }
      }
      if ((held[0]?.length ?? 0) * held.length >= atOnce) group()
      return piece()
    },
    end: () => {
      group()
      void file.finish()
      return piece()
    },
  }
}
