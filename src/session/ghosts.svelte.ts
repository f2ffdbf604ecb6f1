import type { Scenario } from '../scenario/scenario'
import type { KeptPlan } from './plan-store'
import type { Result } from './result'

export type RunAside = (scenario: Scenario, signal?: AbortSignal) => Promise<Result | null>

/** A kept plan whose lines stand on the charts. */
export interface Ghost {
  readonly plan: KeptPlan
  readonly result: Result
  /** Tells ghosts apart, and stays with one as long as it is pinned. */
  readonly pattern: number
}

/** Why a pinned plan is not drawn. */
export type Absence = 'elsewhere' | 'too-many' | 'failed'

/** The lines of pinned plans: run beside the work, and kept as long as the plan is pinned and unchanged. */
export class Ghosts {
  readonly #run: RunAside
  readonly #most: number
  #drawn = $state.raw<readonly Ghost[]>([])
  #failed = $state.raw<readonly string[]>([])
  #wanted: readonly KeptPlan[] = []
  #known: readonly { readonly id: string; readonly of: string; readonly result: Result }[] = []
  /** Which plan has which pattern: it keeps it while others come and go. */
  #slots: readonly (string | null)[] = []
  #stop = new AbortController()

  /** @param most as many as can be told apart; others stay away */
  constructor(run: RunAside, most: number) {
    this.#run = run
    this.#most = most
  }

  get drawn(): readonly Ghost[] {
    return this.#drawn
  }

  /** Why a pinned plan is not drawn while this place is open; `null` where it is, or will be in a moment. */
  absence(plan: KeptPlan, pinned: readonly KeptPlan[], place: string): Absence | null {
    if (plan.scenario.place !== place) return 'elsewhere'
    const here = pinned.filter(({ scenario }) => scenario.place === place)
    if (here.indexOf(plan) >= this.#most) return 'too-many'
    return this.#failed.includes(plan.id) ? 'failed' : null
  }

  /** Shows the pinned plans of a place, those that are known at once. */
  show(pinned: readonly KeptPlan[], place: string): void {
    this.#wanted = pinned.filter(({ scenario }) => scenario.place === place).slice(0, this.#most)
    const ids = this.#wanted.map(({ id }) => id)
    const slots = this.#slots.map((id) => (id !== null && ids.includes(id) ? id : null))
    for (const id of ids) {
      if (slots.includes(id)) continue
      const free = slots.indexOf(null)
      if (free < 0) slots.push(id)
      else slots[free] = id
    }
    this.#slots = slots
    this.#draw()
    this.#stop.abort()
    this.#stop = new AbortController()
    void this.#work(this.#wanted, this.#stop.signal)
  }

  async #work(plans: readonly KeptPlan[], signal: AbortSignal): Promise<void> {
    const failed: string[] = []
    for (const plan of plans) {
      const of = contentOf(plan)
      if (this.#known.some((one) => one.id === plan.id && one.of === of)) continue
      try {
        const result = await this.#run(plan.scenario, signal)
        if (signal.aborted) return
        const others = this.#known.filter(({ id }) => id !== plan.id)
        if (result !== null) this.#known = [...others, { id: plan.id, of, result }]
      } catch {
        failed.push(plan.id)
      }
      if (signal.aborted) return
      this.#draw()
    }
    this.#failed = failed
  }

  #draw(): void {
    this.#known = this.#known.filter(({ id }) => this.#wanted.some((plan) => plan.id === id))
    const drawn = this.#wanted.flatMap((plan): Ghost[] => {
      const known = this.#known.find(({ id }) => id === plan.id)
      if (known?.of !== contentOf(plan)) return []
      return [{ plan, result: known.result, pattern: this.#slots.indexOf(plan.id) }]
    })
    if (drawn.length > 0 || this.#drawn.length > 0) this.#drawn = drawn
  }
}

/** All that a run of a plan depends on: plans are read anew whenever another tab keeps one. */
function contentOf({ scenario }: KeptPlan): string {
  const { place, data, levers, assumptions, ours, model } = scenario
  return JSON.stringify([place, data, model, levers, assumptions, ours])
}
