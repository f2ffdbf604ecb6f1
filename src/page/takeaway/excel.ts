import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/universal'
import type { Format } from '../../scenario/catalogue'
import type { Cell, Sheet } from './workbook'

/** How Excel shows numbers of a format; the number in the cell stays as exact as it was computed. */
const formats: Readonly<Record<Format, string>> = {
  count: '#,##0.0',
  percent: '0.0%',
  pounds: '£#,##0',
  days: '0.0',
  months: '0.0',
  score: '0.0',
  index: '0.0',
  number: '#,##0.00',
}

/** Writes sheets as a workbook. Texts are texts: one that begins like a formula is not run. */
export function excelOf(sheets: readonly Sheet[]): Promise<Blob> {
  return writeExcelFile(
    sheets.map(({ name, rows, widths, still }) => ({
      sheet: name,
      data: rows.map((row): Row => row.map(written)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: still.rows,
      stickyColumnsCount: still.columns,
    })),
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBlob()
}

function written(cell: Cell): CellObject | null {
  if (cell === null) return null
  if ('month' in cell) {
    const [year, month] = cell.month.split('-').map(Number)
    return {
      value: new Date(Date.UTC(year!, month! - 1, 1)),
      type: Date,
      format: 'mmm yyyy',
      alignVertical: 'top',
    }
  }
  if ('text' in cell) {
    return {
      value: cell.text,
      type: String,
      alignVertical: 'top',
      ...(cell.strong && { fontWeight: 'bold' }),
      ...(cell.wrap && { wrap: true }),
    }
  }
  // Excel knows no infinity and no “not a number”.
  if (!Number.isFinite(cell.number)) return null
  return {
    value: cell.number,
    type: Number,
    alignVertical: 'top',
    ...(cell.as && { format: formats[cell.as] }),
  }
}
