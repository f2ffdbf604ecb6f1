import { untrack } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Fault } from '../model/fault'
import type { Scenario } from '../scenario/scenario'
import { writeScenario } from '../scenario/validate'
import { faultsOf } from './gone-wrong'
import type { KeptPlan } from './plan-store'
import type { Result } from './result'

/** How far one plan has got. */
export type PlanRun =
  | { readonly state: 'waiting' }
  | { readonly state: 'ready'; readonly result: Result }
  | { readonly state: 'failed'; readonly faults: readonly Fault[] }

export type RunAside = (scenario: Scenario, signal?: AbortSignal) => Promise<Result | null>

/** Kept plans that are compared until somebody chooses. */
const newest = 5
/** Results that are kept: twice as many as anybody compares. */
const mostRuns = 120
const shelf = 'joined-up-compared'
const waiting: PlanRun = { state: 'waiting' }

/** Which plans this tab compares, and their runs. Choices last as long as the tab, results as long as the page. */
export class Compared {
  readonly #runAside: RunAside
  readonly #chosen: SvelteMap<string, boolean>
  readonly #runs = new SvelteMap<string, PlanRun>()
  readonly #underway = new SvelteMap<string, AbortController>()

  constructor(runAside: RunAside) {
    this.#runAside = runAside
    this.#chosen = new SvelteMap(chosenBefore())
  }

  /** Whether a kept plan is compared: as somebody chose, else whether it is one of the newest. */
  has(id: string, list: readonly KeptPlan[]): boolean {
    return this.#chosen.get(id) ?? list.slice(-newest).some((plan) => plan.id === id)
  }

  /** Whether the present work is compared: as somebody chose, else unless a compared plan is the same. */
  hasWork(scenario: Scenario, list: readonly KeptPlan[]): boolean {
    const chosen = this.#chosen.get(workId)
    if (chosen !== undefined) return chosen
    const key = runKey(scenario)
    return !list.some((plan) => this.has(plan.id, list) && runKey(plan.scenario) === key)
  }

  choose(id: string, compared: boolean): void {
    this.#chosen.set(id, compared)
    try {
      sessionStorage.setItem(shelf, JSON.stringify([...this.#chosen]))
    } catch {
      // The choice lasts until the page goes.
    }
  }

  /** How far the run of a scenario has got. */
  run(scenario: Scenario): PlanRun {
    return this.#runs.get(runKey(scenario)) ?? waiting
  }

  /** Runs what is compared and has not run; gives up what is under way and no longer wanted. */
  want(scenarios: readonly Scenario[]): void {
    untrack(() => {
      const wanted = scenarios.map(runKey)
      for (const [key, controller] of this.#underway) {
        if (wanted.includes(key)) continue
        controller.abort()
        this.#underway.delete(key)
      }
      for (const scenario of scenarios) {
        const key = runKey(scenario)
        if (!this.#underway.has(key) && this.#runs.get(key)?.state !== 'ready') void this.#ask(key, scenario)
      }
      for (const key of this.#runs.keys()) {
        if (this.#runs.size <= mostRuns) break
        if (!wanted.includes(key)) this.#runs.delete(key)
      }
    })
  }

  async #ask(key: string, scenario: Scenario): Promise<void> {
    const controller = new AbortController()
    this.#underway.set(key, controller)
    let run: PlanRun | null
    try {
      const result = await this.#runAside(scenario, controller.signal)
      run = result && { state: 'ready', result }
    } catch (error) {
      run = { state: 'failed', faults: faultsOf(error) }
    }
    if (this.#underway.get(key) !== controller) return
    this.#underway.delete(key)
    if (run !== null) this.#runs.set(key, run)
  }
}

/** The identity of the present work among the plans compared. */
export const workId = 'work'

const keys = new WeakMap<Scenario, string>()

/** All that a run of a scenario depends on: its name and its note are not part of it. */
export function runKey(scenario: Scenario): string {
  let key = keys.get(scenario)
  if (key === undefined) {
    key = writeScenario({ ...scenario, name: '', note: '' })
    keys.set(scenario, key)
  }
  return key
}

function chosenBefore(): readonly (readonly [string, boolean])[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(shelf) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.filter(
      (one): one is [string, boolean] =>
        Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'boolean',
    )
  } catch {
    return []
  }
}

const known = new WeakMap<object, Compared>()

/** The comparison of a workspace: the same one whenever the page of it is opened. */
export function comparedOf(workspace: { readonly runAside: RunAside }): Compared {
  let compared = known.get(workspace)
  if (compared === undefined) {
    compared = new Compared((scenario, signal) => workspace.runAside(scenario, signal))
    known.set(workspace, compared)
  }
  return compared
}
