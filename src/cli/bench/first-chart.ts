import type { Page } from 'playwright-core'
import { selectors } from './paint-watch'

/**
 * Waits until the first result is on screen and the levers answer, and gives the time at which that frame had been
 * painted, in milliseconds since the navigation began. Watches from inside the page, once a frame.
 */
export function firstChart(page: Page): Promise<number> {
  return page.evaluate(
    ({ line, slider }) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const ready =
            document.querySelector(line) !== null &&
            document.querySelector<HTMLInputElement>(slider)?.disabled === false
          if (!ready) {
            requestAnimationFrame(look)
            return
          }
          // A task posted from a frame's callback runs when that frame has been painted.
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            resolve(performance.now())
          }
          port2.postMessage(undefined)
        }
        look()
      }),
    selectors,
  )
}
