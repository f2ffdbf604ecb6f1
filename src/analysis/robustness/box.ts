/** Between which values of one input a box lies. The outer ends of the input are infinite. */
export interface Side {
  /** Which of the inputs. */
  readonly dimension: number
  readonly low: number
  readonly high: number
}

/** A box with straight sides: a future lies in it that lies between the ends of each side. No sides: everything. */
export type Box = readonly Side[]

/** Futures to be told apart. */
export interface Cases {
  /** By input, its value in each future. */
  readonly columns: readonly Float64Array[]
  /** 1 for a future of interest, 0 for another. */
  readonly interest: Uint8Array
}

/** How well a box tells the futures of interest. */
export interface BoxFit {
  /** Futures in the box, and those of interest among them. */
  readonly count: number
  readonly hits: number
  /** Share of the futures of interest that lie in the box. */
  readonly coverage: number
  /** Share of the futures in the box that are of interest. */
  readonly density: number
  /** Share of all futures that lie in the box. */
  readonly mass: number
}

/** Whether a future lies in a box. */
export function isInside(columns: readonly Float64Array[], box: Box, future: number): boolean {
  return box.every(({ dimension, low, high }) => {
    const value = columns[dimension]![future]!
    return value >= low && value <= high
  })
}

/** Counts a box; of nothing, coverage and density are 0. */
export function fitOf({ columns, interest }: Cases, box: Box, futures: ArrayLike<number>): BoxFit {
  let [count, hits, all] = [0, 0, 0]
  for (let i = 0; i < futures.length; i++) {
    const future = futures[i]!
    all += interest[future]!
    if (!isInside(columns, box, future)) continue
    count += 1
    hits += interest[future]!
  }
  return boxFit(count, hits, futures.length, all)
}

/** @param of futures, and how many of them are of interest: `all` */
export function boxFit(count: number, hits: number, of: number, all: number): BoxFit {
  return {
    count,
    hits,
    coverage: all === 0 ? 0 : hits / all,
    density: count === 0 ? 0 : hits / count,
    mass: of === 0 ? 0 : count / of,
  }
}

/**
 * What a box is worth: its coverage times how far its density lies above that of all futures, as a share of how far it
 * could. 0 for everything and for a box picked blindly, 1 for a box that holds the futures of interest and no others.
 *
 * @param base share of all futures that are of interest
 */
export function worthOf({ coverage, density }: BoxFit, base: number): number {
  return base >= 1 ? 0 : coverage * ((density - base) / (1 - base))
}
