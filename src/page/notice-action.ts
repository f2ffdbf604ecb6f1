import type { Notice } from '../session/notices.svelte'
import type { Workspace } from '../session/Workspace.svelte'
import type { Messages } from '../text/en'

/** What can be done about a notice. */
export interface NoticeAction {
  readonly label: string
  readonly act: () => void
}

/** What the page as a whole can do for a notice. */
export interface NoticeDoings {
  readonly showChanges: () => void
  readonly saveDamaged: () => void
}

/** The button of a notice: nothing of a plan is dropped, clamped or computed anew unless somebody presses it. */
export function noticeAction(
  { fault: { kind } }: Notice,
  workspace: Workspace,
  { showChanges, saveDamaged }: NoticeDoings,
  { notice: text }: Messages,
): NoticeAction | null {
  const { waiting, changed } = workspace.opening
  if (waiting !== null && kind.startsWith('scenario.unknown-'))
    return { label: text.rest(waiting.lost), act: () => void workspace.opening.openRest() }
  if (kind.endsWith('-out-of-range'))
    return {
      label: text.range,
      act: () => {
        workspace.bringIntoRange()
      },
    }
  if (changed !== null && kind === 'scenario.model-changed') return { label: text.changes, act: showChanges }
  if (kind === 'storage.damaged' || kind === 'storage.damaged-plan')
    return { label: text.salvage, act: saveDamaged }
  return null
}
