import { agendaOf, type Agenda } from '../analysis/attribution/coalitions'
import { movedLevers, onlyLevers } from '../analysis/attribution/moved-levers'
import { sharesOf, type Part } from '../analysis/attribution/shapley'
import { splitOf, type Split } from '../analysis/attribution/split'
import { seriesOf, yearMean } from '../analysis/series'
import type { Fault } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import type { RunAside } from './ghosts.svelte'
import { faultsOf } from './gone-wrong'
import type { Result } from './result'

/** One lever's part in what the plan does. */
export interface LeverPart extends Part {
  readonly lever: string
}

/**
 * Splits what a result shows by its causes: the plan, the assumptions and both together, and the plan by lever. What
 * has to be run for it is run beside the work, once for all outcomes and years.
 */
export class Attribution {
  readonly #run: RunAside
  #result = $state.raw<Result | null>(null)
  #levers = $state.raw<readonly string[]>([])
  #agenda = $state.raw<Agenda | null>(null)
  /** One for each coalition of the agenda, as far as they are known. */
  #answers = $state.raw<readonly Float64Array[]>([])
  #done = $state(0)
  #faults = $state.raw<readonly Fault[]>([])
  #stop = new AbortController()

  constructor(run: RunAside) {
    this.#run = run
  }

  /** The result that is split. */
  get result(): Result | null {
    return this.#result
  }
  get faults(): readonly Fault[] {
    return this.#faults
  }
  /** Runs that are needed and runs that are done. */
  get progress(): { readonly done: number; readonly needed: number } {
    return { done: this.#done, needed: this.#agenda?.coalitions.length ?? 0 }
  }
  /** How the levers' parts are worked out: over all orders, or a sample of them. */
  get method(): { readonly exact: boolean; readonly orders: number; readonly runs: number } | null {
    const agenda = this.#agenda
    return agenda && { exact: agenda.exact, orders: agenda.orders.length, runs: agenda.coalitions.length }
  }

  /** Runs what is needed to split a result; what was begun for another is given up. Never rejects. */
  async work(result: Result, catalogue: Catalogue): Promise<void> {
    this.stop()
    const { signal } = (this.#stop = new AbortController())
    const levers = movedLevers(catalogue, result.scenario)
    const agenda = agendaOf(levers.length, result.scenario.seed)
    this.#result = result
    this.#levers = levers
    this.#agenda = agenda
    this.#faults = []
    this.#done = 1
    const answers = [result.nothing]
    this.#answers = [...answers]
    try {
      for (const coalition of agenda.coalitions.slice(1)) {
        const answer = await this.#run(onlyLevers(result.scenario, levers, coalition), signal)
        if (signal.aborted || answer === null) return
        answers.push(answer.plan)
        this.#done = answers.length
        // The second is the plan on central assumptions: with it, all is known but the levers' parts.
        if (answers.length === 2) this.#answers = [...answers]
      }
      this.#answers = answers
    } catch (error) {
      if (!signal.aborted) this.#faults = faultsOf(error)
    }
  }

  /** Gives up what has not been run yet. */
  stop(): void {
    this.#stop.abort()
  }

  /**
   * The parts of one outcome's change in the year that ends at a month; `null` until they are known.
   *
   * @param until months from the start of the run
   */
  split(outcome: string, until: number): Split | null {
    const result = this.#result
    const acted = this.#answers[this.#levers.length > 0 ? 1 : 0]
    if (result === null || acted === undefined) return null
    const year = (values: Float64Array) => this.#year(result, values, outcome, until)
    return splitOf({
      nothing: year(result.nothing),
      assumptions: year(result.assumptions ?? result.nothing),
      levers: year(acted),
      both: year(result.plan),
    })
  }

  /** The levers' parts in what the plan does on central assumptions; `null` until they are known. */
  parts(outcome: string, until: number): readonly LeverPart[] | null {
    const [result, agenda, answers] = [this.#result, this.#agenda, this.#answers]
    if (result === null || agenda === null || answers.length < agenda.coalitions.length) return null
    const values = answers.map((answer) => this.#year(result, answer, outcome, until))
    return sharesOf(agenda, values).map((part, i) => ({ ...part, lever: this.#levers[i]! }))
  }

  #year({ times, outcomes }: Result, values: Float64Array, outcome: string, until: number): number {
    return yearMean(times, seriesOf({ times, outputs: outcomes, values }, outcome), until)
  }
}
