import { FaultError, type Fault } from '../model/fault'
import type { Catalogue } from '../scenario/catalogue'
import { checkScenario } from '../scenario/check'
import type { Promised, ToldPlan } from '../scenario/promised'
import type { LocalPlace, Scenario } from '../scenario/scenario'
import { writeScenario } from '../scenario/validate'
import { readFragment, readPlanFile, type Arrival } from './arrivals'
import { faultsOf } from './gone-wrong'
import { begin, present, push, type History } from './history'
import { gather, keepNew, keptNotice } from './import-files'
import type { Models } from './models'
import { known } from './moves'
import type { Notices } from './notices.svelte'
import type { Plans } from './plans.svelte'

/** What came of opening: the work is the plan that arrived, plans were kept beside it, or neither. */
export type Opened = 'work' | 'plans' | 'nothing'

/** A plan that has settings the model does not know. It waits until somebody agrees to open it without them. */
export interface Waiting {
  /** How many settings it would lose. */
  readonly lost: number
  /** Opens the rest of it. */
  readonly open: () => Promise<Opened>
}

/** A plan that is shown with another model than the one it was made with. */
export interface Changed {
  /** As it is open now. */
  readonly scenario: Scenario
  /** What it was seen to do; `null` where that did not come along. */
  readonly promised: Promised | null
}

/** What opening needs of the work. */
export interface Desk {
  readonly models: Models
  readonly plans: Plans
  readonly notices: Notices
  /** The work that is open. */
  history(): History | null
  /** Fetches a place; `null` where that failed, which has been said then. */
  place(id: string): Promise<LocalPlace | null>
  /** Shows a history's present state. Whether nothing newer was asked for meanwhile. */
  show(history: History): Promise<boolean>
  /** What locked levers would not allow of a change from one plan to another. */
  locked(before: Scenario, after: Scenario): readonly Fault[]
  /** Called when other work than before has been opened. */
  opened(): void
}

/**
 * Takes in what arrives from outside: links, files, kept work. Whatever cannot be opened becomes a notice and leaves the
 * work as it was; nothing of a plan is dropped or changed without being said.
 */
export class Opening {
  readonly #desk: Desk
  #waiting = $state.raw<Waiting | null>(null)
  #changed = $state.raw<Changed | null>(null)

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** The plan that waits for consent. */
  get waiting(): Waiting | null {
    return this.#waiting
  }
  /** The plan that is shown with another model than its makers had; said until another is opened. */
  get changed(): Changed | null {
    return this.#changed
  }

  /** Opens what an address brings. An address that brings nothing changes nothing. */
  fragment(fragment: string, onto = this.#desk.history()): Promise<Opened> {
    return this.#attempt(async () => {
      const arrival = await readFragment(fragment)
      return arrival === null ? 'nothing' : this.#take(arrival, onto)
    })
  }

  /** Opens one file; keeps the plans of many beside the work, each under its name. */
  async files(files: readonly File[]): Promise<Opened> {
    const [only] = files
    if (only === undefined) return 'nothing'
    if (files.length > 1) return this.#keepFiles(files)
    return this.#attempt(async () => this.#take(await readPlanFile(only), this.#desk.history()))
  }

  scenario(
    scenario: Scenario,
    promised: Promised | null = null,
    onto = this.#desk.history(),
  ): Promise<Opened> {
    return this.#attempt(() => this.#admit(scenario, promised, onto))
  }

  /** Opens the plan that waits, without the settings that the model does not know. */
  async openRest(): Promise<Opened> {
    const waiting = this.#waiting
    return waiting === null ? 'nothing' : this.#attempt(waiting.open)
  }

  /** Opens the present work with the model of this page, in place of the earlier one that it was made with. */
  async withPresentModel(promised: Promised | null): Promise<Opened> {
    const history = this.#desk.history()
    const { catalogue } = this.#desk.models.present
    if (history === null || catalogue === null) return 'nothing'
    const scenario = present(history)
    return this.#attempt(() => this.#place(scenario, promised, history, catalogue))
  }

  async #attempt(open: () => Promise<Opened>): Promise<Opened> {
    try {
      return await open()
    } catch (error) {
      // What was said of the work tried before is out of date, wherever it failed.
      this.#desk.notices.report('place', [])
      this.#desk.notices.report('open', faultsOf(error))
      return 'nothing'
    }
  }

  async #take(arrival: Arrival, onto: History | null): Promise<Opened> {
    if (arrival.kind === 'plan') {
      const opened = await this.#admit(arrival.scenario, arrival.promised, onto)
      if (opened === 'work' && arrival.faults.length > 0) this.#desk.notices.add('open', arrival.faults)
      return opened
    }
    this.#desk.notices.report('open', [])
    await this.keep(arrival.comparison.plans, arrival.faults)
    return 'plans'
  }

  /** Keeps plans beside the work, each under its name, and says so. */
  async keep(plans: readonly ToldPlan[], faults: readonly Fault[] = []): Promise<void> {
    const { kept, again } = await keepNew(this.#desk.plans, plans)
    this.#desk.notices.report('import', [...keptNotice(kept, again), ...faults])
  }

  async #keepFiles(files: readonly File[]): Promise<Opened> {
    const { catalogue } = this.#desk.models.present
    if (catalogue === null) return 'nothing'
    const { plans, faults } = await gather(files, catalogue)
    const { kept, again } = await keepNew(this.#desk.plans, plans)
    this.#desk.notices.report('import', [...keptNotice(kept, again), ...faults])
    return kept.length + again > 0 ? 'plans' : 'nothing'
  }

  /** Opens a plan with the model it was made with, or with the present one where that is no longer shipped. */
  async #admit(scenario: Scenario, promised: Promised | null, onto: History | null): Promise<Opened> {
    const { catalogue } = await this.#desk.models.of(scenario.model.hash)
    return catalogue === null ? 'nothing' : this.#place(scenario, promised, onto, catalogue)
  }

  async #place(
    scenario: Scenario,
    promised: Promised | null,
    onto: History | null,
    catalogue: Catalogue,
  ): Promise<Opened> {
    this.#waiting = null
    const errors = checkScenario(scenario, catalogue).filter(({ severity }) => severity !== 'warning')
    if (errors.length > 0) {
      if (errors.every(({ kind }) => kind.startsWith('scenario.unknown-'))) {
        const rest = known(scenario, catalogue)
        const open = () => this.#place(rest, promised, this.#desk.history() ?? onto, catalogue)
        this.#waiting = { lost: errors.length, open }
      }
      throw new FaultError(errors)
    }
    this.#desk.notices.report('open', [])
    const place = await this.#desk.place(scenario.place)
    if (place === null) return 'nothing'
    const found = checkScenario(scenario, catalogue, place)
    // From here on the plan is what this model and these figures make of it, and its links say so.
    const own = { ...withModel(scenario, catalogue), data: place.vintage }
    const locked = onto === null ? [] : this.#desk.locked(present(onto), own)
    if (locked.length > 0) throw new FaultError(locked)
    const same = onto !== null && writeScenario(present(onto)) === writeScenario(own)
    if (!(await this.#desk.show(same ? onto : onto === null ? begin(own) : push(onto, own)))) return 'nothing'
    const other = scenario.model.hash !== catalogue.model.hash
    this.#changed = other ? { scenario: own, promised } : null
    this.#desk.notices.report('open', found)
    this.#desk.opened()
    return 'work'
  }
}

function withModel(scenario: Scenario, { model }: Catalogue): Scenario {
  return { ...scenario, model: { id: model.id, hash: model.hash } }
}
