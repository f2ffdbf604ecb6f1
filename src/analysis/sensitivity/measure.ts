import type { Summary } from '../../engine/ensemble/summary'

/** A millionth of a month is no month: saved times need not be exact in binary (as in `yearMean`). */
const slack = 1e-6

/** An outcome at one saved moment. */
export function atMoment(output: string, time: number): Summary {
  return { output, of: 'last', from: time - slack, until: time + slack }
}

/** The mean of an outcome over the year that ends at a month, which is what a scorecard shows (`yearMean`). */
export function overYear(output: string, until: number): Summary {
  return { output, of: 'mean', from: until - 12 + slack, until: until + slack }
}
