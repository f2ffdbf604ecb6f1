import type { Scenario } from '../scenario/scenario'

/** Every state of the work in order, and where in the list one stands: undo and redo are steps along it. */
export interface History {
  readonly entries: readonly Scenario[]
  readonly at: number
}

export function begin(scenario: Scenario): History {
  return { entries: [scenario], at: 0 }
}

export function present(history: History): Scenario {
  return history.entries[history.at]!
}

/** States that are stored; a session remembers all. */
export const mostStored = 300

/**
 * Adds a state after the one where one stands; what had been undone is forgotten. Nothing else ever is: neighbours
 * share all that did not change between them, so that a state costs about a kilobyte.
 */
export function push(history: History, scenario: Scenario): History {
  const entries = [...history.entries.slice(0, history.at + 1), scenario]
  return { entries, at: entries.length - 1 }
}

/** Puts a state in place of the one where one stands: the many moves of a held slider are one step. */
export function amend(history: History, scenario: Scenario): History {
  return { entries: [...history.entries.slice(0, history.at), scenario], at: history.at }
}

export function canStep(history: History, by: -1 | 1): boolean {
  return history.entries[history.at + by] !== undefined
}

export function step(history: History, by: -1 | 1): History {
  return canStep(history, by) ? { ...history, at: history.at + by } : history
}

/** Stands at any state of the list; a place that it does not have changes nothing. */
export function goTo(history: History, at: number): History {
  return history.entries[at] === undefined ? history : { ...history, at }
}

/** The newest states only, so that what is stored stays small. */
export function recent({ entries, at }: History, most: number): History {
  const first = Math.max(0, Math.min(at, entries.length - most))
  return { entries: entries.slice(first, first + most), at: at - first }
}
