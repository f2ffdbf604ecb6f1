import type { Fault } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import type { LocalPlace, Scenario } from '../scenario/scenario'

/** What the worker offers. Errors cross the boundary as data: a thrown error would lose its class on the way. */
export interface LocalSystemService {
  /**
   * Fetches the model, reads and compiles it. Called once for each worker, before any run.
   *
   * @param modelUrl absolute address of the model's first part (`Parts.run`)
   */
  open(modelUrl: string): Promise<Opened>
  run(job: Job): Promise<Reply>
}

export type Opened =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly faults: readonly Fault[] }

/** One scenario to run. The id comes back with the reply, so that an old answer is never taken for a new one. */
export interface Job {
  readonly id: number
  readonly scenario: Scenario
  readonly place: LocalPlace
  /** Identities of the scalars whose values are wanted, constants among them; left out, those of all outcomes. */
  readonly outputs?: readonly string[]
}

export type Reply = Answer | Refusal

/** Values stand as `[output][time]` in one array, and are transferred, not copied. */
export interface Answer {
  readonly id: number
  readonly ok: true
  /** Months from the start of the run. */
  readonly times: Float64Array
  /** Identities of what was asked for, mostly of all outcomes, in the order of the values. */
  readonly outcomes: readonly string[]
  readonly nothing: Float64Array
  /** Our assumptions without any action; `null` while no assumption was changed. */
  readonly assumptions: Float64Array | null
  readonly plan: Float64Array
}

export interface Refusal {
  readonly id: number
  readonly ok: false
  readonly faults: readonly Fault[]
}
