import type { LocalPlace, Scenario } from '../scenario/scenario'
import type { Answer } from '../worker/service'

/** An answer of the model, with the scenario and place it belongs to. */
export interface Result extends Answer {
  readonly scenario: Scenario
  readonly place: LocalPlace
}

export type RunName = 'nothing' | 'assumptions' | 'plan'

/**
 * One outcome over time.
 *
 * @returns a view of the result's own array, one value for each of `result.times`; `null` where there is no such run
 *   or outcome
 */
export function seriesOf(result: Result, run: RunName, outcome: string): Float64Array | null {
  const row = result.outcomes.indexOf(outcome)
  const values = result[run]
  if (row < 0 || values === null) return null
  const length = result.times.length
  return values.subarray(row * length, (row + 1) * length)
}
