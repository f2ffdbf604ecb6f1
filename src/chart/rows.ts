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

/** A label that may stand anywhere between two left edges, best at one of them. */
export interface RowSpan {
  readonly least: number
  readonly best: number
  readonly most: number
  readonly width: number
}

/**
 * Puts labels into one row in the order given, each as near to where it is best as the others allow.
 *
 * @returns their left edges; `null` where one row cannot hold all of them
 */
export function packRow(
  spans: readonly RowSpan[],
  left: number,
  right: number,
  gap: number,
): readonly number[] | null {
  const least: number[] = []
  let from = left
  for (const { least: own, width } of spans) {
    const x = Math.max(from, own)
    least.push(x)
    from = x + width + gap
  }
  const places: number[] = []
  let to = right
  for (const [i, { best, most, width }] of [...spans.entries()].reverse()) {
    const x = Math.min(to - width, most, Math.max(best, least[i]!))
    if (x < least[i]!) return null
    places.unshift(x)
    to = x - gap
  }
  return places
}
