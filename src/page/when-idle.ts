/** Does something when the browser has drawn what it has to draw; not every browser tells. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 2_000 })
  else setTimeout(work, 200)
}

/** Does something when what stands now has been painted: a task posted from a frame's callback runs after that frame. */
export function whenPainted(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}

/** Does something once nobody has touched the page for a few seconds, and the browser has nothing to do. */
export function whenQuiet(work: () => void, pause = 3_000): void {
  const stop = new AbortController()
  const wait = () =>
    setTimeout(() => {
      stop.abort()
      whenIdle(work)
    }, pause)
  let timer = wait()
  for (const touch of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    addEventListener(
      touch,
      () => {
        clearTimeout(timer)
        timer = wait()
      },
      { capture: true, passive: true, signal: stop.signal },
    )
  }
}
