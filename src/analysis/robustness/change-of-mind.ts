import { crossings, margins, type Crossing, type Evaluate } from './crossing'
import { designPoint, distance } from './design-point'

/** One assumption that is moved. */
export interface Move {
  /** Which of the assumptions. */
  readonly dimension: number
  /** Positions in its range, 0 at the low end and 1 at the high end. */
  readonly from: number
  readonly to: number
}

/** A shift of assumptions after which the answer is another; both of its points were run. */
export interface Reversal extends Crossing {
  /** The largest first. */
  readonly moves: readonly Move[]
  /** Length of the shift: the root of the sum of squares of the moves, each in units of its own range. */
  readonly length: number
}

/** What would change our mind. */
export interface ChangeOfMind {
  /** Margin at the present values; the answer is reversed where a margin has the other sign. */
  readonly margin: number
  /** Assumptions that reverse the answer alone, the smallest shift first. */
  readonly alone: readonly Reversal[]
  /** The smallest shift that was found, of one assumption or several; `null`: nothing that was tried reverses it. */
  readonly smallest: Reversal | null
  /** The shift of fewest assumptions that is hardly longer. */
  readonly sparse: Reversal | null
  /** Points that were run. */
  readonly runs: number
}

export interface MindOptions {
  /** Assumptions that are moved together: those that the answer depends on most. */
  readonly together: number
  /** Of these, those that are tried in pairs. */
  readonly paired: number
  /** How much longer a shift of fewer assumptions may be. */
  readonly longer: number
  /** How far beyond 0 a margin has to go for the answer to count as another one; asked once the present margin is known. */
  readonly slack: () => number
}

/** Says whether an answer is still wanted: an `AbortSignal` does. */
export interface Ending {
  readonly aborted: boolean
}

export const usualMindOptions: MindOptions = { together: 16, paired: 6, longer: 1.5, slack: () => 0 }

/** Looks on the way of one assumption, of which there are many, and on one of several together. */
const looksAlone = 4
const looksTogether = 8
/** A way that changes the margin by less than this share of it is not looked at more closely. */
const quiet = 0.05

/**
 * The smallest shift of assumptions that reverses an answer: first each assumption alone to either end of its range,
 * then pairs of the most influential, then all of the most influential together from the design point of structural
 * reliability. The least shift found is only the least of those that were tried: it is a bound from above.
 *
 * @param evaluate margins of points of the unit cube; the answer is told by their sign, 0 counts as above
 * @param present positions of the present values in their ranges
 * @returns `null` when it was cancelled
 */
export async function changeOfMind(
  evaluate: Evaluate,
  present: Float64Array,
  signal?: Ending,
  options: MindOptions = usualMindOptions,
): Promise<ChangeOfMind | null> {
  const search = new Search(evaluate, present, options, signal)
  try {
    return await search.result()
  } catch (error) {
    if (error instanceof Cancelled) return null
    throw error
  }
}

class Cancelled extends Error {}

class Search {
  readonly #present: Float64Array
  readonly #options: MindOptions
  readonly #ask: Evaluate
  /** Turns margins so that the present answer is the one above 0. */
  #sign = 1
  #slack = 0
  #runs = 0

  constructor(evaluate: Evaluate, present: Float64Array, options: MindOptions, signal: Ending | undefined) {
    this.#present = present
    this.#options = options
    const look = () => {
      if (signal?.aborted === true) throw new Cancelled()
    }
    this.#ask = async (points) => {
      look()
      const found = await evaluate(points)
      look()
      this.#runs += found.length
      return found.map((margin) => this.#sign * margin + this.#slack)
    }
  }

  async result(): Promise<ChangeOfMind> {
    const present = this.#present
    const [margin = Number.NaN] = await margins([present], this.#ask)
    if (!Number.isFinite(margin)) return this.#told(margin, [], [])
    if (margin < 0) this.#sign = -1
    this.#slack = this.#options.slack()
    const own = Math.abs(margin) + this.#slack

    const ends = [...present.keys()].flatMap((d) =>
      [0, 1].filter((end) => end !== present[d]).map((end) => ({ d, point: moved(present, d, end) })),
    )
    const ways = ends.map(({ point }) => point)
    const found = await crossings(present, own, ways, looksAlone, this.#ask, quiet)
    const singles = found.map(({ first }) => this.#reversal(first))
    // The end at which the margin falls furthest, for each assumption.
    const pull = [...present.keys()].map((d) => {
      const falls = ends.flatMap((end, i) => (end.d === d ? [{ ...end, fall: own - found[i]!.end }] : []))
      return falls.reduce((best, one) => (one.fall > best.fall ? one : best), { d, point: present, fall: 0 })
    })
    const influential = pull.filter(({ fall }) => fall > 0).sort((a, b) => b.fall - a.fall || a.d - b.d)
    const free = influential.slice(0, this.#options.together)
    const paired = free.slice(0, this.#options.paired)
    const pairs = paired.flatMap((a, i) => paired.slice(i + 1).map((b) => this.#ray([a, b])))
    const together = free.map((_, i) => this.#ray(free.slice(0, i + 1)))
    const joint = [...(await this.#reversals(own, [...pairs, ...together]))]
    const dimensions = free.map(({ d }) => d).sort((a, b) => a - b)
    if (dimensions.length > 0) {
      const point = await designPoint(present, own, dimensions, this.#ask)
      joint.push(...(await this.#reversals(own, [this.#onwards(point)])))
      const least = shortest([...singles, ...joint])
      if (least !== null) joint.push(...(await this.#reversals(own, await this.#sparser(least.point, own))))
    }
    const alone = singles.filter((one) => one !== null)
    return this.#told(margin, alone, joint)
  }

  #told(margin: number, alone: readonly Reversal[], joint: readonly (Reversal | null)[]): ChangeOfMind {
    const all = [...alone, ...joint].filter((one) => one !== null)
    const smallest = shortest(all)
    const few = all
      .filter(({ length }) => smallest !== null && length <= smallest.length * this.#options.longer)
      .sort((a, b) => a.moves.length - b.moves.length || a.length - b.length)
    const asAsked = (one: Reversal): Reversal => ({
      ...one,
      margin: this.#sign * (one.margin - this.#slack),
      insideMargin: this.#sign * (one.insideMargin - this.#slack),
    })
    return {
      margin,
      alone: [...alone].sort((a, b) => a.length - b.length).map(asAsked),
      smallest: smallest && asAsked(smallest),
      sparse: few[0] ? asAsked(few[0]) : null,
      runs: this.#runs,
    }
  }

  async #reversals(own: number, ends: readonly Float64Array[]): Promise<readonly (Reversal | null)[]> {
    const found = await crossings(this.#present, own, ends, looksTogether, this.#ask)
    return found.map(({ first }) => this.#reversal(first))
  }

  #reversal(crossing: Crossing | null): Reversal | null {
    if (crossing === null) return null
    const moves = [...this.#present]
      .map((from, dimension): Move => ({ dimension, from, to: crossing.point[dimension]! }))
      .filter(({ from, to }) => from !== to)
      .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.dimension - b.dimension)
    return { ...crossing, moves, length: distance(crossing.point, this.#present) }
  }

  /** Towards the ends at which the margin falls, each as far as it falls there, and on. */
  #ray(pulls: readonly { readonly d: number; readonly point: Float64Array; readonly fall: number }[]) {
    const towards = Float64Array.from(this.#present)
    for (const { d, point, fall } of pulls) {
      const way = point[d]! - this.#present[d]!
      towards[d] = this.#present[d]! + (Math.sign(way) * fall) / Math.abs(way)
    }
    return this.#onwards(towards)
  }

  /**
   * The way from the present values through a point and on: past where the first assumption reaches the end of its
   * range and stays there, but not for ever after the few that hardly move.
   */
  #onwards(point: Float64Array): Float64Array {
    const present = this.#present
    let [first, last] = [Infinity, 0]
    for (const [d, x] of present.entries()) {
      const way = point[d]! - x
      const until = way === 0 ? 0 : ((way > 0 ? 1 : 0) - x) / way
      if (until > 0) first = Math.min(first, until)
      last = Math.max(last, until)
    }
    if (last === 0) return present
    const until = Math.min(last, Math.max(3 * first, 1.5))
    return present.map((x, d) => x + until * (point[d]! - x))
  }

  /** Ways that move fewer of the assumptions that a shift moves: those it moves most, and these to where is nearest. */
  async #sparser(point: Float64Array, own: number): Promise<readonly Float64Array[]> {
    const present = this.#present
    const order = [...present.keys()]
      .filter((d) => point[d] !== present[d])
      .sort((a, b) => Math.abs(point[b]! - present[b]!) - Math.abs(point[a]! - present[a]!) || a - b)
    const ends: Float64Array[] = []
    for (const count of [1, 2, 3, 4, 6, 8].filter((few) => few < order.length)) {
      const free = order.slice(0, count)
      ends.push(this.#onwards(present.map((x, d) => (free.includes(d) ? point[d]! : x))))
      if (count > 1) ends.push(this.#onwards(await designPoint(present, own, free, this.#ask)))
    }
    return ends
  }
}

function moved(point: Float64Array, dimension: number, to: number): Float64Array {
  return point.map((x, d) => (d === dimension ? to : x))
}

function shortest(reversals: readonly (Reversal | null)[]): Reversal | null {
  return reversals.reduce<Reversal | null>(
    (best, one) => (one !== null && (best === null || one.length < best.length) ? one : best),
    null,
  )
}
