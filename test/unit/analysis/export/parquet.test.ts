import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import type { Cell } from '../../../../src/analysis/csv'
import type { About } from '../../../../src/analysis/export/about'
import { aboutKey, parquetTable } from '../../../../src/analysis/export/parquet'
import type { Column } from '../../../../src/analysis/export/table'

const about: About = {
  command: 'ensemble',
  version: '1.2.3',
  model: { name: 'Small', hash: 'abc' },
  seed: 7,
  settings: { options: { runs: '40', outcome: ['Beds – “all”'] } },
}
const columns: Column[] = [
  { name: 'place', holds: 'text' },
  { name: 'time', holds: 'number' },
  { name: 'q0.5', holds: 'number' },
]

function written(parts: readonly (readonly (readonly Cell[])[])[]): ArrayBuffer {
  const table = parquetTable(columns, about)
  const pieces = [table.begin(), ...parts.map((rows) => table.rows(rows)), table.end()]
  return Uint8Array.from(pieces.flatMap((piece) => [...piece])).buffer
}

const rows: Cell[][] = [
  ['Torbay', 0, 0.1 + 0.2],
  ['Torbay', 1 / 3, -0],
  ['Ynys Môn', 2, 0],
  ['', Number.MAX_VALUE, Number.MIN_VALUE],
  ['England', -1e-300, Number.NaN],
  ['England', Infinity, -Infinity],
]

test('gives every number back to the bit, and every text', async () => {
  const read = await parquetReadObjects({ file: written([rows.slice(0, 2), [], rows.slice(2)]) })
  const cells = read.map((row) => columns.map(({ name }) => row[name] as Cell))
  expect(cells).toHaveLength(rows.length)
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) expect(Object.is(cells[r]![c], cell)).toBe(true)
  }
})

test('says how it was made', () => {
  const { key_value_metadata, created_by, num_rows } = parquetMetadata(written([rows]))
  const found = key_value_metadata?.find(({ key }) => key === aboutKey)?.value
  expect(JSON.parse(found!)).toEqual(about)
  expect(created_by).toBe('joined-up version 1.2.3')
  expect(num_rows).toBe(6n)
})

test('is the same bytes in whatever parts the rows came', () => {
  const bytes = (parts: Parameters<typeof written>[0]) => [...new Uint8Array(written(parts))]
  expect(bytes(rows.map((row) => [row]))).toEqual(bytes([rows]))
})

test('a large table is written in groups, as it comes', async () => {
  const many = Array.from({ length: 400_000 }, (_, i): Cell[] => [`place ${i % 150}`, i, i / 7])
  const table = parquetTable(columns, about)
  const begun = table.begin()
  const first = table.rows(many)
  expect(first.length).toBeGreaterThan(1_000_000)
  const last = [table.rows(rows), table.end()]
  const file = new Uint8Array([begun, first, ...last].reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of [begun, first, ...last]) {
    file.set(piece, at)
    at += piece.length
  }
  expect(parquetMetadata(file.buffer).row_groups).toHaveLength(2)
  const [row] = await parquetReadObjects({ file: file.buffer, rowStart: 399_999, rowEnd: 400_001 })
  expect(row).toEqual({ place: `place ${399_999 % 150}`, time: 399_999, 'q0.5': 399_999 / 7 })
})

test('an empty table is a table all the same', async () => {
  expect(await parquetReadObjects({ file: written([]) })).toEqual([])
})
