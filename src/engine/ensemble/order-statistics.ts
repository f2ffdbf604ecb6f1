/** Below this many numbers sorting them all is quicker than looking for some. */
const few = 64
/** Below this many numbers moving them about is quicker than counting them. */
const many = 1024
/** Slices that the numbers are counted in. */
const slices = 2048

/**
 * Finds the numbers of some ranks among many: first how many lie in each of equal slices between the least and the
 * most, then only those of the slices that hold a wanted rank are looked at again. Keeps the room it needs for the next
 * time.
 */
export class RankFinder {
  #counts = new Int32Array(0)
  /** Where the next number of a slice goes among those kept; -1 for a slice that nobody asks for. */
  #places = new Int32Array(0)
  #kept = new Float64Array(0)

  /**
   * @param values at least one finite number; moved about
   * @param ranks places in ascending order, each at least 0 and below the number of values
   * @returns for each rank the number that would stand there if all were sorted
   */
  find(values: Float64Array, ranks: readonly number[]): number[] {
    const [least, most] = extremes(values)
    const scale = (slices - 1) / (most - least)
    if (values.length < many || !(scale > 0 && scale < Infinity)) {
      placeRanks(values, ranks)
      return ranks.map((rank) => values[rank]!)
    }
    if (this.#counts.length === 0) {
      this.#counts = new Int32Array(slices)
      this.#places = new Int32Array(slices)
    }
    const counts = this.#counts.fill(0)
    for (let i = 0; i < values.length; i++) counts[((values[i]! - least) * scale) | 0]!++
    const wanted = this.#reserve(ranks)
    const places = this.#places
    const kept = this.#kept
    for (let i = 0; i < values.length; i++) {
      const slice = ((values[i]! - least) * scale) | 0
      const place = places[slice]!
      if (place < 0) continue
      kept[place] = values[i]!
      places[slice] = place + 1
    }
    for (const { from, count, inside } of wanted) placeRanks(kept.subarray(from, from + count), inside)
    return wanted.flatMap(({ from, inside }) => inside.map((rank) => kept[from + rank]!))
  }

  /** Makes room for the slices that hold a wanted rank, and says which ranks inside them. */
  #reserve(ranks: readonly number[]): { from: number; count: number; inside: number[] }[] {
    this.#places.fill(-1)
    const wanted: { from: number; count: number; inside: number[] }[] = []
    let slice = 0
    let below = 0
    let room = 0
    let next = 0
    while (next < ranks.length) {
      const count = this.#counts[slice]!
      const first = next
      while (next < ranks.length && ranks[next]! < below + count) next++
      if (next > first) {
        wanted.push({ from: room, count, inside: ranks.slice(first, next).map((rank) => rank - below) })
        this.#places[slice] = room
        room += count
      }
      below += count
      slice++
    }
    if (this.#kept.length < room) this.#kept = new Float64Array(room)
    return wanted
  }
}

function extremes(values: Float64Array): [least: number, most: number] {
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!)
    most = Math.max(most, values[i]!)
  }
  return [least, most]
}

/**
 * Moves numbers about until those of the given ranks stand where they would stand if all were sorted. What is between
 * them stays unsorted: for a few quantiles of many runs that is most of the work saved.
 *
 * Source: C. A. R. Hoare, Algorithm 65: find, Communications of the ACM 4 (1961), 321-322; the middle one of three as
 * the pivot.
 *
 * @param values finite numbers; changed in place
 * @param ranks places in ascending order, each at least 0 and below the number of values
 */
export function placeRanks(values: Float64Array, ranks: readonly number[]): void {
  const open: [number, number, number, number][] = [[0, values.length - 1, 0, ranks.length]]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const [low, high, from, until] = part
    if (from === until || low >= high) continue
    if (high - low < few) {
      values.subarray(low, high + 1).sort()
      continue
    }
    // Numbers up to `end` are at most the pivot, those from `begin` on at least; between them stands the pivot.
    const [end, begin] = partition(values, low, high)
    let lower = from
    while (lower < until && ranks[lower]! <= end) lower++
    let upper = lower
    while (upper < until && ranks[upper]! < begin) upper++
    open.push([low, end, from, lower], [begin, high, upper, until])
  }
}

function partition(values: Float64Array, low: number, high: number): [number, number] {
  const pivot = middle(values[low]!, values[(low + high) >> 1]!, values[high]!)
  let i = low
  let j = high
  while (i <= j) {
    while (values[i]! < pivot) i++
    while (values[j]! > pivot) j--
    if (i <= j) {
      const kept = values[i]!
      values[i++] = values[j]!
      values[j--] = kept
    }
  }
  return [j, i]
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}
