import type { Fault } from '../model/fault'
import type { ToldPlan } from '../scenario/promised'
import { refused } from './gone-wrong'
import type { KeptPlan, PlanStore } from './plan-store'

/**
 * The plans that people kept, shared by all tabs. A change is shown at once and stored behind it: where storage is
 * refused the plans last as long as the tab, and that is said.
 */
export class Plans {
  readonly #store: PlanStore
  readonly #report: (faults: readonly Fault[]) => void
  #list = $state.raw<readonly KeptPlan[]>([])
  /** Changes on their way into the store: what is read meanwhile may be older than what is shown. */
  #writing = 0

  /** @param report told what is wrong with storage, and by an empty list that nothing is */
  constructor(store: PlanStore, report: (faults: readonly Fault[]) => void) {
    this.#store = store
    this.#report = report
    store.watch(() => void this.open())
  }

  /** Oldest first. */
  get list(): readonly KeptPlan[] {
    return this.#list
  }

  /** Those whose lines stand on the charts of Explore. */
  get pinned(): readonly KeptPlan[] {
    return this.#list.filter((plan) => plan.pinned)
  }

  /** Reads what is stored; never rejects. */
  async open(): Promise<void> {
    try {
      const { plans, faults } = await this.#store.list()
      if (this.#writing === 0) this.#list = plans
      if (faults.length > 0) this.#report([{ kind: 'storage.damaged-plan', severity: 'warning' }])
    } catch (error) {
      this.#report([refused(error)])
    }
  }

  /** Keeps plans as they are now, under the names they have. */
  keep(told: readonly ToldPlan[], pinned = false): readonly KeptPlan[] {
    // Later by one each, so that plans kept together keep their order.
    const now = Math.max(Date.now(), ...this.#list.map(({ kept }) => kept + 1))
    const plans = told.map(({ scenario, promised }, i) => ({
      id: crypto.randomUUID(),
      kept: now + i,
      scenario,
      promised,
      pinned,
    }))
    this.#list = [...this.#list, ...plans]
    for (const plan of plans) this.#write(() => this.#store.put(plan))
    return plans
  }

  /** Changes the name, the content or the pin of a kept plan. */
  change(id: string, change: Partial<Pick<KeptPlan, 'scenario' | 'pinned'>>): void {
    const before = this.#list.find((plan) => plan.id === id)
    if (before === undefined) return
    const plan = { ...before, ...change }
    this.#list = this.#list.map((one) => (one.id === id ? plan : one))
    this.#write(() => this.#store.put(plan))
  }

  remove(id: string): void {
    this.#list = this.#list.filter((plan) => plan.id !== id)
    this.#write(() => this.#store.remove(id))
  }

  /** Puts back a plan that was removed. */
  restore(plan: KeptPlan): void {
    this.#list = [...this.#list, plan].sort((a, b) => a.kept - b.kept)
    this.#write(() => this.#store.put(plan))
  }

  #write(write: () => Promise<void>): void {
    this.#writing += 1
    void write()
      .then(
        () => [],
        (error: unknown) => [refused(error)],
      )
      .then((faults) => {
        this.#writing -= 1
        this.#report(faults)
      })
  }
}
