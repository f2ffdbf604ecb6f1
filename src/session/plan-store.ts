import { FaultError, type Fault } from '../model/fault'
import { readPromised, type ToldPlan } from '../scenario/promised'
import { readScenario } from '../scenario/validate'
import type { createDatabase, Records } from './database'
import { faultsOf } from './gone-wrong'

/** A plan that people kept by name: to come back to, to compare, to see as a ghost on the charts. */
export interface KeptPlan extends ToldPlan {
  readonly id: string
  /** When it was kept, in milliseconds since 1970: the order in which plans are listed. */
  readonly kept: number
  /** Whether its lines stand on the charts of Explore beside those of the work. */
  readonly pinned: boolean
}

/** Where kept plans live. Every call rejects where storage is refused or full. */
export interface PlanStore {
  /** All plans that can be read, oldest first, and what is wrong with the others, which are left as they are. */
  list(): Promise<{ readonly plans: readonly KeptPlan[]; readonly faults: readonly Fault[] }>
  put(plan: KeptPlan): Promise<void>
  remove(id: string): Promise<void>
  /** Calls back when another tab has changed the plans. */
  watch(changed: () => void): void
}

const channelName = 'joined-up-plans'

/** Plans in IndexedDB. Tabs tell each other of changes. */
export function createPlanStore(open: ReturnType<typeof createDatabase>): PlanStore {
  const channel = new BroadcastChannel(channelName)

  return {
    list: async () => {
      const plans: KeptPlan[] = []
      const faults: Fault[] = []
      // Not through the index, which leaves out a record that has lost what it is ordered by.
      for (const record of await (await open()).getAll('plans')) {
        try {
          plans.push(restoredPlan(record))
        } catch (error) {
          faults.push(...faultsOf(error))
        }
      }
      return { plans: plans.sort((a, b) => a.kept - b.kept), faults }
    },
    put: async (plan) => {
      await (await open()).put('plans', plan)
      channel.postMessage(null)
    },
    remove: async (id) => {
      await (await open()).delete('plans', id)
      channel.postMessage(null)
    },
    watch: (changed) => {
      channel.addEventListener('message', changed)
    },
  }
}

/**
 * Reads a record as strictly as a file.
 *
 * @throws FaultError
 */
export function restoredPlan(record: Records['plans']['value']): KeptPlan {
  const { id, kept, pinned } = record as Partial<Record<keyof KeptPlan, unknown>>
  if (typeof id !== 'string' || typeof kept !== 'number' || !Number.isFinite(kept))
    throw new FaultError([{ kind: 'storage.damaged-plan' }])
  return {
    id,
    kept,
    pinned: pinned === true,
    scenario: readScenario(record.scenario),
    promised: readPromised(record.promised),
  }
}
