import type { Program } from '../engine/compile'
import type { Range } from '../engine/ensemble/range'
import { freshScenario } from '../scenario/fresh'
import { runInputs, type Inputs } from '../scenario/inputs'
import type { LocalPlace } from '../scenario/scenario'
import type { Rival } from './against-option'
import type { Job } from './job'
import type { Arguments } from './usage'

/** The plans that a question is put of. */
export interface AskedPlans {
  readonly args: Arguments
  readonly job: Job
  readonly program: Program
  /** The plan of FILE and those it is set beside; none where it is judged by itself. */
  readonly rivals: readonly Rival[]
  /** Whether the study is over places, which then stand in a first column. */
  readonly withPlaces: boolean
  /** What varies around the inputs of a plan. */
  readonly varyOf: (plan: Inputs) => ReadonlyMap<string, Range>
}

/** The plan's assumptions with every lever as today: a belief is not taken for a deed. */
export function withoutAction(
  { catalogue, scenario }: Job,
  place: LocalPlace | undefined,
): Inputs | undefined {
  if (!catalogue || !place) return undefined
  return runInputs(catalogue, place, scenario ?? freshScenario(catalogue, place), 'assumptions')
}
