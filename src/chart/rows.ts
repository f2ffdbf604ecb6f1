/** A label that stands at `at` and may run to the right of it or, where that is better, to the left. */
export interface RowWish {
  readonly at: number
  readonly width: number
}

export interface RowPlace {
  readonly row: number
  /** Left edge. */
  readonly x: number
}

/**
 * Puts labels into as few rows as they need, row 0 first, none overlapping and all between `left` and `right`. A label
 * runs right from its point when it fits, else left of it, else it is pushed in from the edge.
 *
 * @param gap - least pixels between two labels of a row
 * @returns a place for each in the order given; a label wider than the room gets null
 */
export function packRows(
  wishes: readonly RowWish[],
  left: number,
  right: number,
  gap: number,
): (RowPlace | null)[] {
  const rows: { from: number; to: number }[][] = []
  const places = new Array<RowPlace | null>(wishes.length).fill(null)
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]!.at - wishes[b]!.at || a - b)
  for (const i of order) {
    const { at, width } = wishes[i]!
    if (width > right - left) continue
    const fits = (x: number) => x >= left && x + width <= right
    const free = [at, at - width].filter(fits)
    const choices = free.length > 0 ? free : [Math.min(Math.max(at, left), right - width)]
    for (let row = 0; places[i] === null; row++) {
      const taken = (rows[row] ??= [])
      const x = choices.find((c) => taken.every((t) => c >= t.to + gap || c + width + gap <= t.from))
      if (x === undefined) continue
      taken.push({ from: x, to: x + width })
      places[i] = { row, x }
    }
  }
  return places
}
