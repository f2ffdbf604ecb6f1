import type { Cell } from '../../analysis/csv'
import type { Column } from '../../analysis/export/table'

/** The results of an analysis as rows, for files. Texts that a person typed have been through `typed`. */
export interface ResultTable {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
