/** Does a slow thing once those who ask for it have been quiet for a moment, one at a time. */
export interface Keeper {
  soon(): void
  /** Does at once what was asked for and has not begun. */
  now(): Promise<void>
}

/**
 * @param keep must not reject
 * @param pause milliseconds of quiet before the keeping
 * @param longest milliseconds after which it is done without quiet
 */
export function createKeeper(keep: () => Promise<void>, pause: number, longest: number): Keeper {
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = Promise.resolve()
  let [firstAsked, lastAsked] = [0, 0]

  function now(): Promise<void> {
    if (timer === undefined) return last
    clearTimeout(timer)
    timer = undefined
    last = last.then(keep)
    return last
  }

  /** One timer that looks again, instead of a new one for every move of a slider. */
  function look(): void {
    const due = Math.min(lastAsked + pause, firstAsked + longest) - performance.now()
    // Timers may be early by a part of a millisecond.
    if (due > 1) timer = setTimeout(look, due)
    else void now()
  }

  return {
    soon: () => {
      lastAsked = performance.now()
      if (timer !== undefined) return
      firstAsked = lastAsked
      timer = setTimeout(look, pause)
    },
    now,
  }
}
