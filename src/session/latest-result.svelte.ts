import type { Fault } from '../model/fault'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import type { LocalSystemClient } from '../worker/client'
import type { Result } from './result'

/** The latest good result of the model. It may be one move behind the scenario, never of another place. */
export class LatestResult {
  #client: LocalSystemClient
  readonly #report: (faults: readonly Fault[]) => void
  #shown = $state.raw<Result | null>(null)
  #scenario: Scenario | null = null
  #place: LocalPlace | null = null
  /** Counts runs as they are asked for, and the newest of them that has been answered. */
  #asked = 0
  #answered = 0
  #pending = Promise.resolve()

  /** @param report told what is wrong with a run, and by an empty list that nothing is */
  constructor(client: LocalSystemClient, report: (faults: readonly Fault[]) => void) {
    this.#client = client
    this.#report = report
  }

  get shown(): Result | null {
    return this.#shown
  }

  /** Takes another model's worker. What the last one answers from now on is not shown. */
  use(client: LocalSystemClient): void {
    if (this.#client === client) return
    this.#client = client
    this.#shown = null
    this.#place = null
    this.#answered = this.#asked
  }

  /** Settles when what was asked for last has been answered, or will not be; never rejects. */
  async settled(): Promise<void> {
    for (let before: Promise<void> | null = null; before !== this.#pending;) {
      before = this.#pending
      await before
    }
  }

  /**
   * Runs a scenario and shows what comes out, unless something newer is shown by then.
   *
   * @param next what may be asked for next, the likeliest first
   */
  ask(scenario: Scenario, place: LocalPlace, next: Iterable<Scenario> | null = null): Promise<void> {
    this.#pending = this.#run(scenario, place, next)
    return this.#pending
  }

  async #run(scenario: Scenario, place: LocalPlace, next: Iterable<Scenario> | null): Promise<void> {
    if (this.#place?.id !== place.id) this.#shown = null
    this.#place = place
    this.#scenario = scenario
    const asked = ++this.#asked
    const client = this.#client
    const reply = await client.run(scenario, place)
    // An answer that was known already can overtake one that had to be worked out.
    if (reply === null || client !== this.#client || !this.#isOf(place) || asked < this.#answered) return
    this.#answered = asked
    this.#report(reply.ok ? [] : reply.faults)
    if (reply.ok) this.#shown = { ...reply, scenario, place }
    if (next !== null && this.#isOf(place, scenario)) client.foresee(next, place)
  }

  /** Whether nothing else has been asked for since. */
  #isOf(place: LocalPlace, scenario = this.#scenario): boolean {
    return this.#place === place && this.#scenario === scenario
  }
}
