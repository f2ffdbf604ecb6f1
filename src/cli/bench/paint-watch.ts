import type { Input, Paint } from './latency'

/**
 * These functions run inside the page: they are sent there as text and can use nothing from this module.
 */

interface Watch {
  readonly inputs: Input[]
  readonly paints: Paint[]
  stop(): void
}

/** What the benches look at. */
export const selectors = {
  /** A line of a chart. */
  line: 'figure svg path[d]',
  chart: 'figure',
  slider: 'input[type=range]',
  /** Where results stand as words and numbers, the charts' axes left out: those may move on after the data have come. */
  scores: '[aria-label^="Scorecard"] button[aria-label], [aria-labelledby="smith"] td',
}

/** The results on screen as one text. */
export function readResults(scores: string): string {
  return Array.from(
    document.querySelectorAll(scores),
    (score) => score.getAttribute('aria-label') ?? score.textContent,
  ).join('|')
}

/**
 * Notes each change of a slider with the time stamp of the key or pointer event behind it, and each frame that paints
 * new chart lines, with the results that it shows. A change of the lines is credited to the first frame that begins
 * after it, never to one that was being painted already; so the times err upwards.
 */
export function startWatch({ chart, scores, slider }: typeof selectors): void {
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
      if (!(target instanceof HTMLInputElement) || !target.matches(slider)) return
      inputs.push({ time: behind, value: target.value })
    },
    listen,
  )

  let changed = false
  const observer = new MutationObserver(() => {
    changed = true
  })
  for (const figure of document.querySelectorAll(chart)) {
    observer.observe(figure, { subtree: true, childList: true, attributeFilter: ['d'] })
  }
  const { port1, port2 } = new MessageChannel()
  let painting: string[] = []
  port1.onmessage = () => {
    const time = performance.now()
    for (const picture of painting) paints.push({ time, picture })
    painting = []
  }
  const frame = () => {
    if (stops.signal.aborted) return
    if (changed) {
      changed = false
      const results = Array.from(
        document.querySelectorAll(scores),
        (score) => score.getAttribute('aria-label') ?? score.textContent,
      )
      painting.push(results.join('|'))
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
