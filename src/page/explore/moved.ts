import type { Catalogue } from '../../scenario/catalogue'
import { isMoved } from '../../session/moves'
import type { Result } from '../../session/result'

/** What people have moved, and so what a change may be put down to: what they decide, what they believe, or both. */
export type Moved = 'neither' | 'plan' | 'assumptions' | 'both'

/** What the scenario of a result moves. */
export function movedOf(result: Result, catalogue: Catalogue): Moved {
  const plan = catalogue.levers.some((lever) => isMoved(lever, result.scenario))
  if (result.assumptions === null) return plan ? 'plan' : 'neither'
  return plan ? 'both' : 'assumptions'
}

/** Whether any lever is moved: without one there is no plan that could do good or harm. */
export function hasPlan(moved: Moved): boolean {
  return moved === 'plan' || moved === 'both'
}
