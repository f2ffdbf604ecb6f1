export type Shortcut = 'undo' | 'redo' | 'help' | 'history' | 'keep' | 'replay' | 'present' | 'leave' | 'turn'

const single: Readonly<Record<string, Shortcut>> = {
  h: 'history',
  b: 'keep',
  r: 'replay',
  p: 'present',
  v: 'turn',
}

/**
 * What a key pressed anywhere on the page asks for. Text fields keep their own keys, and an open dialog keeps all.
 *
 * @param singleKeys whether keys without Ctrl count; people who speak to their computer turn them off
 */
export function shortcutFor(event: KeyboardEvent, singleKeys: boolean): Shortcut | null {
  const target = event.target instanceof Element ? event.target : null
  if (
    target?.closest('dialog, textarea, select') ||
    (target instanceof HTMLInputElement && target.type !== 'range')
  ) {
    return null
  }
  const key = event.key.toLowerCase()
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) {
    if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
    return key === 'y' && !event.shiftKey ? 'redo' : null
  }
  if (key === 'escape') return isTaken(target) ? null : 'leave'
  if (!singleKeys) return null
  if (key === 'u') return event.shiftKey ? 'redo' : 'undo'
  if (!event.shiftKey && Object.hasOwn(single, key)) return single[key]!
  return key === '?' ? 'help' : null
}

/** Whether Escape means something to what is open or focused: a list that closes, a reading that ends. */
function isTaken(target: Element | null): boolean {
  return (
    document.querySelector(':popover-open') !== null || (target?.closest('div[role=slider]') ?? null) !== null
  )
}
