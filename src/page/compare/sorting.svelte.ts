import type { Direction } from '../../analysis/comparison/order'

/** By which column a table is sorted, and which way; by none, its rows stand in the order of the plans. */
export class Sorting {
  column = $state<string | null>(null)
  direction = $state<Direction>('ascending')

  of(column: string): Direction | null {
    return this.column === column ? this.direction : null
  }

  /** Sorts by a column: the first time the way that puts the best on top, then the other way, then not at all. */
  by(column: string, first: Direction): void {
    const second = first === 'ascending' ? 'descending' : 'ascending'
    if (this.column !== column) {
      this.column = column
      this.direction = first
    } else if (this.direction === first) this.direction = second
    else this.column = null
  }
}
