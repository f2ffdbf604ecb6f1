import type { Tone } from './scene'

/** One bar, from a value to another, with its name and what is written beside it. */
export interface Bar {
  readonly id: string
  readonly label: string
  /** The size in words: "9 fewer". */
  readonly text: string
  readonly from: number
  readonly to: number
  readonly tone: Tone
  /** A hem around an empty bar, so that it is told apart without colour. */
  readonly hollow?: boolean
  /** Written in bold: a total. */
  readonly strong?: boolean
}

/** Bars on one scale, one above another; each may begin where the one before it ended. */
export interface BarsData {
  readonly bars: readonly Bar[]
}
