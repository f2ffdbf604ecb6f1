/**
 * Where things stand in memory. Places are counted in cells; a cell holds one float for each run that goes in lockstep
 * (8 bytes a run). The order: everything that code addresses directly, then what grows with a request.
 */
export interface MemoryLayout {
  /** Runs in lockstep: 1 or 2. */
  readonly lanes: 1 | 2
  /** Cell of each constant and of each stock's given initial value, by index of the scalar; -1 for others. */
  readonly settable: readonly number[]
  /** Initial values that the model computes hold NaN until a run gives another. */
  readonly computed: readonly boolean[]
  /** Cell in which a scalar's value is found after a step that is saved, by index. */
  readonly values: readonly number[]
  /** First byte of each table, and of the hint of each place where it is read. */
  readonly tables: readonly number[]
  readonly hints: readonly { readonly at: number; readonly table: number }[]
  /** First cells of the two buffers of stocks, and how many there are. */
  readonly buffers: readonly [number, number]
  readonly stocks: number
  /** First byte after all of these: saved steps, output places and output values go here. */
  readonly end: number
}

/** Hands out cells. */
export class Cells {
  #next = 0

  take(count = 1): number {
    const first = this.#next
    this.#next += count
    return first
  }

  get count(): number {
    return this.#next
  }
}
