import { atMoment, overYear } from '../analysis/sensitivity/measure'
import type { Summary } from '../engine/ensemble/summary'
import { FaultError } from '../model/fault'
import { isMonth, monthsBetween } from '../scenario/month'
import { UsageError } from './usage'

/**
 * Reads a time at which an outcome is wanted: a saved time in the model's unit, or, where the first month is known, a
 * month such as 2031-03 or a financial year such as 2030/31, which is the mean from April to March.
 *
 * @param start first month of the run
 * @param times saved
 * @throws UsageError for a text that is no time; FaultError `run.not-saved`
 */
export function summaryAt(
  output: string,
  text: string,
  start: string | undefined,
  times: Float64Array,
): Summary {
  const at = text.trim()
  const april = aprilOf(at)
  const month = april ?? (isMonth(at) ? at : undefined)
  if (month !== undefined && start === undefined) {
    throw new UsageError(`--at ${text}: dates need a scenario; for a model, write a time of its own`)
  }
  const time = month === undefined ? (at === '' ? NaN : Number(at)) : monthsBetween(start!, month)
  if (!Number.isFinite(time)) {
    throw new UsageError(
      `--at ${text}: write a saved time, a month such as 2031-03, or a financial year such as 2030/31`,
    )
  }
  const summary = april === undefined ? atMoment(output, time) : overYear(output, time + 12)
  const [first, last] = [times[0]!, times.at(-1)!]
  const isReached = april === undefined || (time >= first - slack && time + 12 <= last + slack)
  if (isReached && times.some((one) => one >= summary.from && one <= summary.until)) return summary
  throw new FaultError([
    { kind: 'run.not-saved', where: { file: `--at ${text}` }, values: { first, last, found: time } },
  ])
}

/** As little as saved times may be off (`momentsBetween`). */
const slack = 1e-6

/** The first month of a financial year. */
function aprilOf(text: string): string | undefined {
  const [, first, second] = /^(\d{4})\/(\d{2})$/.exec(text) ?? []
  if (first === undefined || (Number(first) + 1) % 100 !== Number(second)) return undefined
  return isMonth(`${first}-04`) ? `${first}-04` : undefined
}
