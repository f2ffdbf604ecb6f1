/** Below this many numbers sorting them all is quicker than looking for some. */
const few = 64

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
