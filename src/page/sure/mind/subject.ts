import type { Outcome } from '../../../scenario/catalogue'
import { mindText as text } from '../../../text/mind'
import type { MindAnswer, MindSubject } from '../../../analysis/robustness/mind-study'
import type { Figures } from '../../figures'

/** How things stand as they are assumed now, and what the answer would be turned round. */
export interface StandsNow {
  readonly now: string
  readonly then: string
}

/** @param outcome the one that is asked about */
export function standsNow(
  subject: MindSubject,
  { margin }: MindAnswer,
  outcome: Outcome,
  { apart }: Figures,
): StandsNow {
  if (!Number.isFinite(margin)) return { now: text.now.unknown, then: '' }
  const by = apart(Math.abs(margin), 0)
  if (subject.kind === 'goal') {
    const which = margin >= 0 ? 'meets' : 'misses'
    // A margin that is shown as nothing would read like none at all.
    const isJust = !/[1-9]/.test(by)
    const just = which === 'meets' ? text.now.justMeets : text.now.justMisses
    return { now: isJust ? just : text.now[which](outcome.label, by), then: text.then[which] }
  }
  const plan = subject.against.name === '' ? text.unnamed : subject.against.name
  const which = margin >= 0 ? 'better' : 'worse'
  // A lead that is shown as nothing is none; what would make one that counts is sought all the same.
  const now = /[1-9]/.test(by) ? text.now[which](plan, outcome.label, by) : text.now.even(plan, outcome.label)
  return { now, then: text.then[which](plan) }
}
