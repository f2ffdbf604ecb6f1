/** Margins of some points, [point][dimension] in one array: below 0 on the other side of the question. */
export type Evaluate = (points: Float64Array) => Promise<Float64Array>

/** Where the answer changes on a way: two points that were both run, a hair apart. */
export interface Crossing {
  /** The answer is another here. */
  readonly point: Float64Array
  readonly margin: number
  /** Just before: the answer is still the old one here. */
  readonly inside: Float64Array
  readonly insideMargin: number
}

/** Halvings of the stretch in which it lies. */
const halvings = 11

/**
 * The first change of the answer on each of some ways from one point, by looking at a few points of each and
 * then halving. A change that is undone between two looks is not seen.
 *
 * @param from the answer is the old one here: its margin is at least 0
 * @param ends where the ways end; outside of the unit cube, they follow its edge
 * @param looks an even number of points of each way, its end among them, that are looked at before the first change is narrowed
 *   down
 * @param quiet a way that changes the margin by less than this share of it, in its middle and at its end, is not looked at
 *   more closely
 * @returns for each way its first change, or `null` where no look saw one, and the margin at its end
 */
export async function crossings(
  from: Float64Array,
  fromMargin: number,
  ends: readonly Float64Array[],
  looks: number,
  evaluate: Evaluate,
  quiet = 0,
): Promise<readonly { readonly first: Crossing | null; readonly end: number }[]> {
  if (ends.length === 0) return []
  const looked = await look(from, fromMargin, ends, looks, evaluate, quiet)
  const stretches = ends.map((_, way) => {
    const own = [fromMargin, ...looked[way]!]
    const first = own.findIndex((margin) => margin < 0)
    // What cannot be told is no change: a run that fails must not decide anything.
    if (first < 1 || Number.isNaN(own[first - 1]!)) return null
    return {
      low: (first - 1) / looks,
      lowMargin: own[first - 1]!,
      high: first / looks,
      highMargin: own[first]!,
    }
  })
  const open = stretches.flatMap((stretch, way) => (stretch === null ? [] : [{ stretch, end: ends[way]! }]))
  for (let i = 0; i < halvings && open.length > 0; i++) {
    const middles = open.map(({ stretch: { low, high } }) => (low + high) / 2)
    const found = await margins(
      open.map(({ end }, way) => between(from, end, middles[way]!)),
      evaluate,
    )
    for (const [way, { stretch }] of open.entries()) {
      if (found[way]! < 0) [stretch.high, stretch.highMargin] = [middles[way]!, found[way]!]
      else if (found[way]! >= 0) [stretch.low, stretch.lowMargin] = [middles[way]!, found[way]!]
    }
  }
  return stretches.map((stretch, way) => ({
    end: looked[way]!.at(-1)!,
    first: stretch && {
      point: between(from, ends[way]!, stretch.high),
      margin: stretch.highMargin,
      inside: between(from, ends[way]!, stretch.low),
      insideMargin: stretch.lowMargin,
    },
  }))
}

/** Margins along each way, [way][look]: first in the middle and at the end, then between these. */
async function look(
  from: Float64Array,
  fromMargin: number,
  ends: readonly Float64Array[],
  looks: number,
  evaluate: Evaluate,
  quiet: number,
): Promise<readonly (readonly number[])[]> {
  const coarse = [1 / 2, 1]
  const fine = Array.from({ length: looks }, (_, i) => (i + 1) / looks).filter(
    (share) => !coarse.includes(share),
  )
  const along = async (ways: readonly Float64Array[], shares: readonly number[]) => {
    const found = await margins(
      ways.flatMap((end) => shares.map((share) => between(from, end, share))),
      evaluate,
    )
    return ways.map((_, way) => [...found.subarray(way * shares.length, (way + 1) * shares.length)])
  }
  const first = await along(ends, coarse)
  const isQuiet = (margin: number) => Math.abs(margin - fromMargin) < quiet * fromMargin
  const closer = [...ends.keys()].filter((way) => !first[way]!.every(isQuiet))
  const others = await along(
    closer.map((way) => ends[way]!),
    fine,
  )
  const found = first.map((two): readonly number[] => two)
  const half = looks / 2 - 1
  for (const [i, way] of closer.entries()) {
    const [middle, end] = first[way]!
    found[way] = [...others[i]!.slice(0, half), middle!, ...others[i]!.slice(half), end!]
  }
  return found
}

/** Runs separate points. */
export async function margins(points: readonly Float64Array[], evaluate: Evaluate): Promise<Float64Array> {
  const dimensions = points[0]?.length ?? 0
  const all = new Float64Array(points.length * dimensions)
  for (const [i, point] of points.entries()) all.set(point, i * dimensions)
  return points.length === 0 ? all : evaluate(all)
}

/**
 * A point on the way from one to another; exactly either of them at its end. The other may lie outside of the unit
 * cube: what would leave it stays at its edge.
 */
export function between(from: Float64Array, to: Float64Array, share: number): Float64Array {
  return from.map((x, d) => {
    const target = to[d]!
    return Math.min(1, Math.max(0, share === 1 ? target : x + (target - x) * share))
  })
}
