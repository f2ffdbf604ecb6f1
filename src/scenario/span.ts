import { monthsBetween } from './month'

/**
 * Which saved moments lie between two months, both counted in.
 *
 * @param start first month of the run
 * @returns places in `times`; none where the run does not reach as far as both
 */
export function momentsBetween(
  span: { readonly from: string; readonly until: string },
  start: string,
  times: Float64Array,
): readonly number[] {
  // Saved times are multiples of a step that may not be exact in binary: a millionth of a month is no month.
  const slack = 1e-6
  const from = monthsBetween(start, span.from) - slack
  const until = monthsBetween(start, span.until) + slack
  if (from + 2 * slack < times[0]! || until - 2 * slack > times.at(-1)!) return []
  return [...times.keys()].filter((t) => times[t]! >= from && times[t]! <= until)
}
