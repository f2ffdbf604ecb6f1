/** Does a slow thing a moment after it was asked for, once for many askings, one at a time. */
export interface Keeper {
  soon(): void
  /** Does at once what was asked for and has not begun. */
  now(): Promise<void>
}

/**
 * @param keep must not reject
 * @param pause milliseconds from the first asking to the keeping
 */
export function createKeeper(keep: () => Promise<void>, pause: number): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Promise.resolve()

  function now(): Promise<void> {
    if (timer === undefined) return last
    clearTimeout(timer)
    timer = undefined
    last = last.then(keep)
    return last
  }

  return {
    soon: () => {
      timer ??= setTimeout(() => void now(), pause)
    },
    now,
  }
}
