/** One thing that is two numbers, and that may have been measured a second time. */
export interface ScatterPoint {
  readonly id: string
  /** A letter or number by which it is known beside its dot. */
  readonly tag: string
  readonly label: string
  readonly x: number
  readonly y: number
  /** A measurement that is less sure: all there is where `hollow` is set, else another one beside the point. */
  readonly hollow?: boolean
  readonly beside?: { readonly x: number; readonly y: number }
  /** Drawn larger: the one that is spoken of. */
  readonly strong?: boolean
}

/** Points on two axes, before any pixel is known. */
export interface ScatterData {
  /** In the order in which they are read: ascending by `x`. */
  readonly points: readonly ScatterPoint[]
  /** What the axes show, written at their ends. */
  readonly across: string
  readonly up: string
  /** The ends of the vertical axis. */
  readonly upTo: readonly [number, number]
  /** A height that is asked for. */
  readonly bar?: { readonly at: number; readonly label: string }
}

/** How the two axes write numbers. */
export interface ScatterFormat {
  readonly x: (value: number, step: number) => string
  readonly y: (value: number) => string
}
