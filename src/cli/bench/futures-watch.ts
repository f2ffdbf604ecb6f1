/**
 * This function runs inside the page: it is sent there as text and can use nothing from this module.
 */

/**
 * Waits until every tile of the scorecard has a band again after it had none, and gives the time since the last key or
 * pointer was let go of. To be called before the input.
 */
export function nextBands(tiles: string): Promise<number> {
  return new Promise((resolve) => {
    let released = 0
    let wereGone = false
    const note = (event: Event) => {
      released = event.timeStamp
    }
    addEventListener('keyup', note, { capture: true })
    addEventListener('pointerup', note, { capture: true })
    const look = () => {
      const bands = Array.from(document.querySelectorAll(tiles), ({ textContent }) => textContent)
      if (bands.every((band) => band === '')) wereGone = true
      if (!wereGone || released === 0 || bands.includes('')) {
        requestAnimationFrame(look)
        return
      }
      removeEventListener('keyup', note, { capture: true })
      removeEventListener('pointerup', note, { capture: true })
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        resolve(performance.now() - released)
      }
      port2.postMessage(undefined)
    }
    look()
  })
}
