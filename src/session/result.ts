import type { Variants } from '../analysis/scorecard'
import type { Results } from '../analysis/series'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import type { Answer } from '../worker/service'

/** An answer of the model, with the scenario and place it belongs to. */
export interface Result extends Answer {
  readonly scenario: Scenario
  readonly place: LocalPlace
}

export type RunName = 'nothing' | 'assumptions' | 'plan'

/** One run of a result, over the result's own arrays; `null` where there is none. */
export function runOf(result: Result, run: RunName): Results | null {
  const values = result[run]
  return values === null ? null : { times: result.times, outputs: result.outcomes, values }
}

/** The runs of a result as the scorecard takes them. */
export function variantsOf(result: Result): Variants {
  const assumptions = runOf(result, 'assumptions')
  return {
    nothing: runOf(result, 'nothing')!,
    plan: runOf(result, 'plan')!,
    ...(assumptions !== null && { assumptions }),
  }
}
