import type { Box, Cases, Side } from './box'

/** How patiently a box is peeled. */
export interface Patience {
  /** Share of the futures in the box that a peel takes off, or a paste puts back. */
  readonly alpha: number
  /** Fewer futures than these no box holds. */
  readonly least: number
}

/** A box on the way down, with the futures in it. */
export interface Peeled {
  readonly box: Box
  readonly count: number
  readonly hits: number
}

/** One end of one input. */
interface Slice {
  readonly dimension: number
  readonly end: 'low' | 'high'
  /** Futures in the slice. */
  readonly futures: readonly number[]
  /** Halfway between the last value in the slice and the next. */
  readonly cut: number
}

/**
 * The patient rule induction method: takes thin slices off a box, each time the one without which the futures of
 * interest are densest, until hardly any are left. Equal values are never parted, so that an input with few values
 * loses one of them at a time; slices of unequal size are compared by what they gain for each future lost.
 *
 * Source: J. H. Friedman and N. I. Fisher, Bump hunting in high-dimensional data, Statistics and Computing 9 (1999),
 * 123-143, sections 5 to 8.
 */
export class Peeling {
  readonly #cases: Cases
  readonly #patience: Patience
  readonly #dimensions: readonly number[]
  /** By dimension, the futures in order of its values. */
  readonly #orders: readonly Int32Array[]

  /**
   * @param futures those that are looked at
   * @param dimensions inputs that may be restricted
   */
  constructor(cases: Cases, futures: ArrayLike<number>, dimensions: readonly number[], patience: Patience) {
    this.#cases = cases
    this.#patience = patience
    this.#dimensions = dimensions
    this.#orders = dimensions.map((dimension) => {
      const column = cases.columns[dimension]!
      // Futures of equal values stand in their own order, so that the same futures give the same boxes everywhere.
      return Int32Array.from(futures).sort((a, b) => column[a]! - column[b]! || a - b)
    })
  }

  /** The boxes from all futures down to the smallest, each a peel of the one before. */
  trajectory(): readonly Peeled[] {
    const { alpha, least } = this.#patience
    const { interest } = this.#cases
    const first = this.#orders[0] ?? new Int32Array()
    const inside = new Uint8Array(interest.length)
    for (const future of first) inside[future] = 1
    let [count, hits] = [first.length, first.reduce((sum, future) => sum + interest[future]!, 0)]
    const sides = new Map<number, Side>()
    const boxes: Peeled[] = [{ box: [], count, hits }]
    while (hits > 0 && hits < count) {
      const size = Math.max(1, Math.floor(alpha * count))
      const mean = hits / count
      let best: Slice | null = null
      let most = -Infinity
      let lost = 0
      for (const [i, dimension] of this.#dimensions.entries()) {
        for (const end of ['low', 'high'] as const) {
          const slice = this.#slice(i, dimension, end, inside, size)
          if (slice === null || count - slice.futures.length < least) continue
          const taken = slice.futures.reduce((sum, future) => sum + interest[future]!, 0)
          const rest = (hits - taken) / (count - slice.futures.length)
          const gain = (rest - mean) / slice.futures.length
          if (gain <= most) continue
          ;[best, most, lost] = [slice, gain, taken]
        }
      }
      if (best === null) break
      for (const future of best.futures) inside[future] = 0
      count -= best.futures.length
      hits -= lost
      const before = sides.get(best.dimension) ?? open(best.dimension)
      sides.set(best.dimension, { ...before, [best.end]: best.cut })
      boxes.push({ box: inOrder(sides), count, hits })
    }
    return boxes
  }

  /**
   * Puts slices back for as long as the futures of interest do not become less dense by it: peeling cannot see that a
   * restriction was too tight once others were made.
   */
  pasted(box: Box): Box {
    const sides = new Map(box.map((side) => [side.dimension, side]))
    for (;;) {
      const inside = this.#inside(sides, -1)
      const { count, hits } = this.#counted(inside)
      const size = Math.max(1, Math.floor(this.#patience.alpha * count))
      let best: Side | null = null
      let most = hits / Math.max(1, count)
      for (const side of sides.values()) {
        for (const end of ['low', 'high'] as const) {
          const wider = this.#wider(sides, side, end, size)
          if (wider === null) continue
          const mean = (hits + wider.hits) / (count + wider.count)
          if (mean < most || (mean === most && best !== null)) continue
          ;[best, most] = [wider.side, mean]
        }
      }
      if (best === null) return inOrder(sides)
      if (best.low === -Infinity && best.high === Infinity) sides.delete(best.dimension)
      else sides.set(best.dimension, best)
    }
  }

  /** The outermost futures of one end, at least `size` of them unless only equal values are left. */
  #slice(i: number, dimension: number, end: 'low' | 'high', inside: Uint8Array, size: number): Slice | null {
    const column = this.#cases.columns[dimension]!
    const order = this.#orders[i]!
    const futures: number[] = []
    const [first, step] = end === 'low' ? [0, 1] : [order.length - 1, -1]
    let last = Number.NaN
    // Futures, and their last value, up to the last change of value: what is equal goes together.
    let [whole, before] = [0, Number.NaN]
    for (let at = first; at >= 0 && at < order.length; at += step) {
      const future = order[at]!
      if (inside[future] === 0) continue
      const value = column[future]!
      if (value !== last && futures.length > 0) {
        if (futures.length >= size) return { dimension, end, futures, cut: (last + value) / 2 }
        ;[whole, before] = [futures.length, last]
      }
      futures.push(future)
      last = value
    }
    if (whole === 0) return null
    return { dimension, end, futures: futures.slice(0, whole), cut: (before + last) / 2 }
  }

  /** A side moved outwards by at least `size` futures that lie in the box but for that side. */
  #wider(sides: ReadonlyMap<number, Side>, side: Side, end: 'low' | 'high', size: number) {
    if (!Number.isFinite(side[end])) return null
    const i = this.#dimensions.indexOf(side.dimension)
    const column = this.#cases.columns[side.dimension]!
    const order = this.#orders[i]!
    const inside = this.#inside(sides, side.dimension)
    let [count, hits, last] = [0, 0, Number.NaN]
    const [first, step] = end === 'low' ? [order.length - 1, -1] : [0, 1]
    for (let at = first; at >= 0 && at < order.length; at += step) {
      const future = order[at]!
      const value = column[future]!
      const isBeyond = end === 'low' ? value < side.low : value > side.high
      if (!isBeyond || inside[future] === 0) continue
      if (count >= size && value !== last)
        return { side: { ...side, [end]: (last + value) / 2 }, count, hits }
      count += 1
      hits += this.#cases.interest[future]!
      last = value
    }
    if (count === 0) return null
    return { side: { ...side, [end]: end === 'low' ? -Infinity : Infinity }, count, hits }
  }

  /** The futures inside of every side but one. */
  #inside(sides: ReadonlyMap<number, Side>, but: number): Uint8Array {
    const inside = new Uint8Array(this.#cases.interest.length)
    for (const future of this.#orders[0] ?? []) inside[future] = 1
    for (const { dimension, low, high } of sides.values()) {
      if (dimension === but) continue
      const column = this.#cases.columns[dimension]!
      for (const future of this.#orders[0]!) {
        if (column[future]! < low || column[future]! > high) inside[future] = 0
      }
    }
    return inside
  }

  #counted(inside: Uint8Array): { count: number; hits: number } {
    let [count, hits] = [0, 0]
    for (const future of this.#orders[0] ?? []) {
      count += inside[future]!
      hits += inside[future]! * this.#cases.interest[future]!
    }
    return { count, hits }
  }
}

const open = (dimension: number): Side => ({ dimension, low: -Infinity, high: Infinity })

function inOrder(sides: ReadonlyMap<number, Side>): Box {
  return [...sides.values()].sort((a, b) => a.dimension - b.dimension)
}
