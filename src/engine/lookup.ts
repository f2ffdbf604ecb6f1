import type { Table } from '../model/scalar/scalar-model'

/**
 * A graphical function ready to be read: the pieces between its points. Piece `i` holds for x from `x[i]` to below
 * `x[i + 1]` and is `y[i] + (x - x[i]) * slope[i]`.
 */
export interface Pieces {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly slope: Float64Array
  /** x is brought between these first; infinite for a function that goes on beyond its points. */
  readonly least: number
  readonly most: number
}

/** @param y the y points to use: the table's own, or those a run brings */
export function piecesOf(table: Table, y: readonly number[]): Pieces {
  const n = table.x.length
  const slope = new Float64Array(n)
  if (table.type !== 'discrete') {
    for (let i = 0; i + 1 < n; i++) {
      const width = table.x[i + 1]! - table.x[i]!
      // Two points above each other make a jump: no x lies between them.
      slope[i] = width > 0 ? (y[i + 1]! - y[i]!) / width : 0
    }
    if (table.type === 'extrapolate' && n > 1) slope[n - 1] = slope[n - 2]!
  }
  const open = table.type === 'extrapolate'
  return {
    x: Float64Array.from(table.x),
    y: Float64Array.from(y),
    slope,
    least: open ? -Infinity : table.x[0]!,
    most: open ? Infinity : table.x[n - 1]!,
  }
}

/** The value at x. Not a number where x is not. */
export function lookUp(pieces: Pieces, x: number): number {
  const within = Math.min(Math.max(x, pieces.least), pieces.most)
  let i = 0
  while (i + 1 < pieces.x.length && within >= pieces.x[i + 1]!) i++
  return pieces.y[i]! + (within - pieces.x[i]!) * pieces.slope[i]!
}
