import type { Page } from 'playwright-core'

/**
 * Waits until the first result is on screen and the levers answer, and gives the time at which that frame had been
 * painted, in milliseconds since the navigation began. Watches from inside the page, once a frame.
 */
export function firstChart(page: Page): Promise<number> {
  return page.evaluate(
    ({ chart, lever }) =>
      new Promise<number>((resolve) => {
        const look = () => {
          const ready =
            document.querySelector(chart) !== null &&
            document.querySelector<HTMLInputElement>(lever)?.disabled === false
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

/** What the benches look at: the lines of the charts, and the sliders of the levers. */
export const selectors = { chart: 'figure svg path[d]', lever: 'input[type=range]' }
