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

/** States that are remembered: further back than anybody goes by single steps, and little to hold. */
export const longest = 500

/** Adds a state after the one where one stands; what had been undone is forgotten, as is the oldest of very many. */
export function push(history: History, scenario: Scenario): History {
  const entries = [...history.entries.slice(0, history.at + 1), scenario]
  return recent({ entries, at: entries.length - 1 }, longest)
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

/** The newest states only, so that what is stored stays small. */
export function recent({ entries, at }: History, most: number): History {
  const first = Math.max(0, Math.min(at, entries.length - most))
  return { entries: entries.slice(first, first + most), at: at - first }
}
