import { deleteDB } from 'idb'
import { FaultError } from '../model/fault'
import { readScenario } from '../scenario/validate'
import { createDatabase, type Records } from './database'
import type { History } from './history'

/** Where a tab's work is kept between visits. */
export interface Shelf {
  /** Takes up this tab's work, or the newest that no other open tab holds. Rejects where storage is refused. */
  claim(): Promise<History | null>
  save(history: History): Promise<void>
}

type Work = Records['work']['value']

const tabKey = 'joined-up-tab'
const kept = 50

/**
 * Work in IndexedDB, one record for each tab. A tab owns its record by a lock that lasts as long as the tab: a
 * duplicated tab finds its twin's record locked and goes on under a new name, so two tabs never write the same record.
 */
export function createShelf(open = createDatabase()): Shelf {
  let id: string | undefined

  function own(name: string): void {
    id = name
    sessionStorage.setItem(tabKey, name)
  }

  async function claim(): Promise<History | null> {
    const shelves = await open()
    const newest = (await shelves.getAllFromIndex('work', 'saved')).reverse()
    const mine = sessionStorage.getItem(tabKey)
    const candidates = mine === null ? newest : newest.filter((work) => work.id === mine)
    for (const record of candidates) {
      if (await hold(record.id)) return take(record, record.id)
    }
    // Held by another tab: a duplicated tab goes on with a copy, a new tab starts afresh.
    const copied = mine !== null || !('locks' in navigator) ? candidates[0] : undefined
    if (copied !== undefined) return take(copied, await freshName())
    own(await freshName())
    return null
  }

  /** A record that cannot be read is left as it is, and the tab goes on under another name. */
  async function take(record: Work, name: string): Promise<History> {
    try {
      const history = restored(record)
      own(name)
      return history
    } catch (error) {
      own(await freshName())
      throw error
    }
  }

  async function save(history: History): Promise<void> {
    const shelves = await open()
    if (id === undefined) own(await freshName())
    const work = { id: id!, saved: Date.now(), entries: history.entries, at: history.at }
    // Committed at once: a page that is being closed will not live to hear that the record was taken.
    const writing = shelves.transaction('work', 'readwrite')
    void writing.store.put(work)
    writing.commit()
    await writing.done
    const names = await shelves.getAllKeysFromIndex('work', 'saved')
    await Promise.all(names.slice(0, -kept).map((old) => shelves.delete('work', old)))
  }

  return { claim, save }
}

/** Removes everything that was kept under a database name. */
export async function clearShelf(database: string): Promise<void> {
  await deleteDB(database)
}

async function freshName(): Promise<string> {
  const name = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(36)).join('')
  await hold(name)
  return name
}

/** Takes the lock of a record until the tab closes. Without locks (pages not served securely) none is ever taken. */
function hold(name: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(false)
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`${tabKey}-${name}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null)
        return lock === null ? undefined : new Promise<never>(() => undefined)
      })
      .catch(reject)
  })
}

/**
 * Reads a record as strictly as a file: what an older release or a fault has written may not be a scenario.
 *
 * @throws FaultError
 */
export function restored(work: Work): History {
  // What a record is declared to be is what this release writes, not what may stand there.
  const { entries, at } = work as Partial<Record<keyof Work, unknown>>
  if (!Array.isArray(entries) || entries.length === 0 || !Number.isSafeInteger(at))
    throw new FaultError([{ kind: 'storage.damaged' }])
  const read = entries.map((entry) => readScenario(entry))
  return { entries: read, at: Math.min(Math.max(0, at as number), read.length - 1) }
}
