import type { Input, Paint } from './latency'

/**
 * These functions run inside the page: they are sent there as text and can use nothing from this module.
 */

interface Watch {
  readonly inputs: Input[]
  readonly paints: Paint[]
  stop(): void
}

/** All paths of the charts as one text. */
export function readPicture(chart: string): string {
  return Array.from(document.querySelectorAll(chart), (path) => path.getAttribute('d')).join('|')
}

/**
 * Notes each change of a slider with the time stamp of the key or pointer event behind it, and each frame that paints
 * new charts. A change of the charts is credited to the first frame that begins after it, never to one that was being
 * painted already; so the times err upwards.
 */
export function startWatch({ chart, lever }: { readonly chart: string; readonly lever: string }): void {
  const inputs: Input[] = []
  const paints: Paint[] = []
  const stops = new AbortController()
  const listen = { capture: true, signal: stops.signal }

  let behind = 0
  const note = (event: Event) => {
    const merged = event instanceof PointerEvent ? event.getCoalescedEvents() : []
    behind = Math.min(event.timeStamp, ...merged.map((earlier) => earlier.timeStamp))
  }
  for (const type of ['keydown', 'pointerdown', 'pointermove']) addEventListener(type, note, listen)
  addEventListener(
    'input',
    ({ target }) => {
      if (target instanceof HTMLInputElement && target.matches(lever))
        inputs.push({ time: behind, value: target.value })
    },
    listen,
  )

  let changed = false
  const observer = new MutationObserver(() => {
    changed = true
  })
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['d'],
  })
  const { port1, port2 } = new MessageChannel()
  let pictures: string[] = []
  port1.onmessage = () => {
    const time = performance.now()
    for (const picture of pictures) paints.push({ time, picture })
    pictures = []
  }
  const frame = () => {
    if (stops.signal.aborted) return
    if (changed) {
      changed = false
      pictures.push(Array.from(document.querySelectorAll(chart), (path) => path.getAttribute('d')).join('|'))
      port2.postMessage(undefined)
    }
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)

  const watch: Watch = {
    inputs,
    paints,
    stop: () => {
      stops.abort()
      observer.disconnect()
    },
  }
  Object.assign(window, { paintWatch: watch })
}

/** Ends the watch and hands over what it saw. */
export function stopWatch(): { inputs: Input[]; paints: Paint[] } {
  const { paintWatch } = window as unknown as { paintWatch: Watch }
  paintWatch.stop()
  return { inputs: paintWatch.inputs, paints: paintWatch.paints }
}
