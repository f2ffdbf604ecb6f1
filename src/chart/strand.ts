import type { Tone } from './scene'
import type { Values } from './series'

/** One of many lines of the same thing. */
export interface Strand {
  readonly id: string
  /** A letter or two by which the line is known where its name does not fit. */
  readonly tag: string
  readonly label: string
  readonly values: Values
  /** The line that the others are measured against: drawn apart from them. */
  readonly baseline?: boolean
}

/** Many lines of one thing over the same months, before any pixel is known. */
export interface StrandData {
  /** First month, `YYYY-MM`; times count from it. */
  readonly start: string
  /** Months from the start, ascending. */
  readonly times: Values
  readonly strands: readonly Strand[]
  /** The unit, written above the vertical axis. */
  readonly unit?: string
  readonly leastSpan?: number
}

export interface StrandStyle {
  readonly line: Tone
  readonly width: number
  readonly dash?: string
}

/** More lines than this are drawn alike, and one at a time is brought out: eyes do not follow more colours. */
export const mostColours = 6

const styles: readonly StrandStyle[] = [
  { line: 'line-1', width: 2.75 },
  { line: 'line-2', width: 2.5, dash: '9 4' },
  { line: 'line-3', width: 2.5, dash: '2 3' },
  { line: 'line-4', width: 2.5, dash: '12 3 2 3' },
  { line: 'line-5', width: 2.5, dash: '5 3' },
  { line: 'line-6', width: 2.5, dash: '16 5' },
]
const baseline: StrandStyle = { line: 'base', width: 2, dash: '6 4' }
const pale: StrandStyle = { line: 'ink-3', width: 1 }

/**
 * How one of several lines is drawn. Colour and dash change together; of many lines, and while another one is brought
 * out, a line is thin and grey.
 *
 * @param position among the lines that are not the baseline
 * @param lit identity of the line that is brought out
 */
export function strandStyle(
  strand: Pick<Strand, 'id' | 'baseline'>,
  position: number,
  count: number,
  lit: string | null,
): StrandStyle {
  if (strand.baseline === true) return baseline
  if (strand.id === lit) return count > mostColours ? styles[0]! : { ...styles[position]!, width: 3.5 }
  if (count > mostColours || lit !== null) return pale
  return styles[position]!
}
