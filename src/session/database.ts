import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** What is kept on this device. Everything in it is read back as strictly as a file. */
export interface Records extends DBSchema {
  /** The work of each tab. */
  work: {
    key: string
    value: {
      readonly id: string
      readonly saved: number
      readonly entries: readonly unknown[]
      readonly at: number
    }
    indexes: { saved: number }
  }
  /** Plans kept by name, shared by all tabs: one record for each, so that two tabs never write over each other. */
  plans: {
    key: string
    value: {
      readonly id: string
      readonly kept: number
      readonly pinned: boolean
      readonly scenario: unknown
      /** Of plans that were kept before there was such a thing: none. */
      readonly promised?: unknown
    }
    indexes: { kept: number }
  }
}

/**
 * The database of the page, opened when it is first asked for and again after it was lost.
 *
 * @param name so that tests can have their own
 * @returns opens it; rejects where the browser refuses storage
 */
export function createDatabase(name = 'joined-up'): () => Promise<IDBPDatabase<Records>> {
  let db: Promise<IDBPDatabase<Records>> | undefined
  const open = () =>
    openDB<Records>(name, 2, {
      upgrade: (fresh, from) => {
        if (from < 1) fresh.createObjectStore('work', { keyPath: 'id' }).createIndex('saved', 'saved')
        if (from < 2) fresh.createObjectStore('plans', { keyPath: 'id' }).createIndex('kept', 'kept')
      },
      // A newer release in another tab, or the clearing of site data, must not wait for this tab.
      blocking: (_now, _wanted, event) => {
        db = undefined
        ;(event.target as IDBDatabase).close()
      },
      terminated: () => {
        db = undefined
      },
    })
  return () => {
    if (db === undefined) {
      db = open()
      // Refused once, for want of space say, is not refused for ever.
      db.catch(() => (db = undefined))
    }
    return db
  }
}
