/** Somebody's hand on a pointer or a key. */
export interface Hand {
  /** Whether something is held down. */
  isDown(): boolean
  /** Calls when nothing is held down any more. @returns ends that */
  onRelease(tell: () => void): () => void
}

/** The hand on this page. What is let go of while the page has not the focus is let go of unseen: then nothing is held. */
export function handOn(page: Window = window): Hand {
  const held = new Set<string>()
  const told = new Set<() => void>()
  const listen = { capture: true, passive: true }
  const release = (what: string | null): void => {
    if (what === null) held.clear()
    else held.delete(what)
    if (held.size === 0) for (const tell of told) tell()
  }
  page.addEventListener('pointerdown', () => held.add('pointer'), listen)
  for (const type of ['pointerup', 'pointercancel'] as const)
    page.addEventListener(
      type,
      () => {
        release('pointer')
      },
      listen,
    )
  page.addEventListener('keydown', ({ code }) => held.add(code), listen)
  page.addEventListener(
    'keyup',
    ({ code, key }) => {
      // While this key is held, some systems do not say which others are let go of.
      release(key === 'Meta' ? null : code)
    },
    listen,
  )
  page.addEventListener('blur', () => {
    release(null)
  })
  return {
    isDown: () => held.size > 0,
    onRelease: (tell) => {
      told.add(tell)
      return () => {
        told.delete(tell)
      }
    },
  }
}
