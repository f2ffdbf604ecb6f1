import type { createDatabase } from './database'
import { restoredPlan } from './plan-store'
import { restored } from './shelf'

/**
 * Everything kept on this device that cannot be read, so that somebody who can mend it has it: the records as they
 * are, as the text of a JSON file.
 */
export async function salvage(open: ReturnType<typeof createDatabase>): Promise<string> {
  const database = await open()
  const damaged = {
    work: (await database.getAll('work')).filter((record) => !reads(() => restored(record))),
    plans: (await database.getAll('plans')).filter((record) => !reads(() => restoredPlan(record))),
  }
  return `${JSON.stringify(damaged, null, 2)}\n`
}

function reads(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch {
    return false
  }
}
