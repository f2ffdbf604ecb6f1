/** Runs that one worker makes without a look at anything else. */
export interface Piece {
  readonly first: number
  readonly count: number
}

/** The last pieces are the smallest, so that no worker waits long for another. */
const least = 4

/**
 * Runs from `first` until `end` in pieces of at most `most`, fewer towards the end (guided self-scheduling).
 *
 * Source: C. D. Polychronopoulos and D. J. Kuck, IEEE Transactions on Computers C-36 (1987), 1425-1439.
 */
export function piecesOf(first: number, end: number, most: number, workers: number): readonly Piece[] {
  const found: Piece[] = []
  for (let at = first; at < end;) {
    const left = end - at
    // Even, because runs go in pairs.
    const even = 2 * Math.ceil(left / (4 * workers))
    const count = Math.min(left, most, Math.max(least, even))
    found.push({ first: at, count })
    at += count
  }
  return found
}
