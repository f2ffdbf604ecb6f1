export type Shortcut = 'undo' | 'redo' | 'help' | 'history' | 'keep' | 'replay'

const single: Readonly<Record<string, Shortcut>> = { h: 'history', b: 'keep', r: 'replay' }

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
  if (!singleKeys) return null
  if (key === 'u') return event.shiftKey ? 'redo' : 'undo'
  if (!event.shiftKey && Object.hasOwn(single, key)) return single[key]!
  return key === '?' ? 'help' : null
}
