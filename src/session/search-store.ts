import { openDB } from 'idb'
import type { Scenario } from '../scenario/scenario'
import { readScenario } from '../scenario/validate'
import { readSearchWish, type SearchWish } from '../scenario/search-wish'

/** A search as it is kept on this device: what it is for, and how far it is. */
export interface KeptSearch {
  readonly wish: SearchWish
  /** The plan that it began from. */
  readonly scenario: Scenario
  /** Hash of the model that it is made with. */
  readonly model: string
  readonly placeName: string
  /** What the workers need in order to go on. */
  readonly text: string
  /** Milliseconds that a plan took for each of its futures; `null` where none was measured. */
  readonly pace: number | null
}

/** Where the last search lives. Every call rejects where storage is refused or full. */
export interface SearchStore {
  /** @returns `null` where none is kept, or none that can be read any more */
  read(): Promise<KeptSearch | null>
  write(search: KeptSearch): Promise<void>
}

/**
 * The last search in a database of its own: an earlier release that opens the plans of this device must not find them in
 * a form that it does not know.
 */
export function createSearchStore(name = 'joined-up-search'): SearchStore {
  const [store, key] = ['searches', 'last']
  const open = () =>
    openDB(name, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore(store)
      },
    })
  async function use<T>(act: (db: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T> {
    const db = await open()
    try {
      return await act(db)
    } finally {
      db.close()
    }
  }
  return {
    read: () => use(async (db) => restored(await db.get(store, key))),
    write: (search) =>
      use(async (db) => {
        await db.put(store, search, key)
      }),
  }
}

function restored(record: unknown): KeptSearch | null {
  if (typeof record !== 'object' || record === null) return null
  const { wish, scenario, model, placeName, text, pace } = record as Partial<
    Record<keyof KeptSearch, unknown>
  >
  if (typeof model !== 'string' || typeof placeName !== 'string' || typeof text !== 'string') return null
  try {
    return {
      ...{ model, placeName, text },
      wish: readSearchWish(wish),
      scenario: readScenario(scenario),
      pace: typeof pace === 'number' && pace > 0 ? pace : null,
    }
  } catch {
    return null
  }
}
