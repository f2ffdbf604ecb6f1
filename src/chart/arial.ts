import type { Measure } from './measure'

/** Widths of letters of Arial in thousandths of the size, from the space to the tilde. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
/** What a face a little wider needs more. */
const room = 1.05

/**
 * Measures as if letters were Arial's: for drawings that are laid out where there is no browser and shown where the
 * reader's own faces decide.
 */
export const arialMeasure: Measure = (text, size, weight) => {
  let total = 0
  for (const letter of text) total += widths[letter.charCodeAt(0) - 32] ?? 667
  return ((total * size) / 1000) * (weight > 500 ? 1.06 : 1) * room
}
