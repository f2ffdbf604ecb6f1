/**
 * These functions run inside the page: they are sent there as text and can use nothing from this module.
 */

/** Begins to note when frames begin. */
export function startFrames(): void {
  const times: number[] = []
  const watch = { times, on: true }
  const frame = (now: number) => {
    if (!watch.on) return
    times.push(now)
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  Object.assign(window, { frameWatch: watch })
}

/** Ends it. @returns milliseconds between each two frames */
export function readFrames(): number[] {
  const { frameWatch } = window as unknown as { frameWatch: { times: number[]; on: boolean } }
  frameWatch.on = false
  return frameWatch.times.slice(1).map((time, i) => time - frameWatch.times[i]!)
}
