/** What the browser itself measures of a visit. */
export interface Vitals {
  /** Milliseconds from the navigation to the largest contentful paint. */
  readonly largestPaint: number
  /** What was painted then. */
  readonly largest: string
  /** Sum of all layout shifts, those within half a second of an input too. */
  readonly shift: number
  /** Milliseconds of each task that kept the main thread for more than 50. */
  readonly longTasks: readonly { readonly at: number; readonly length: number }[]
  /** Milliseconds from each input to the next paint, with what was touched; in steps of 8, as browsers give them. */
  readonly interactions: readonly { readonly what: string; readonly length: number }[]
}

/** Runs inside the page before anything else: it is sent there as text and can use nothing from this module. */
export function watchVitals(): void {
  const vitals = {
    largestPaint: 0,
    largest: '',
    shift: 0,
    longTasks: [] as { at: number; length: number }[],
    interactions: [] as { what: string; length: number }[],
  }
  const watch = (type: string, take: (entry: PerformanceEntry) => void, more = {}) => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(take)
    }).observe({ type, buffered: true, ...more })
  }
  watch('largest-contentful-paint', (entry) => {
    const { element } = entry as PerformanceEntry & { element: Element | null }
    vitals.largestPaint = entry.startTime
    vitals.largest = `${element?.tagName ?? ''} ${element?.textContent.trim().slice(0, 40) ?? ''}`
  })
  watch('layout-shift', (entry) => {
    vitals.shift += (entry as PerformanceEntry & { value: number }).value
  })
  watch('longtask', (entry) => {
    vitals.longTasks.push({ at: entry.startTime, length: entry.duration })
  })
  // Named as they happen: what a press has taken away has no name any more when the browser tells of it.
  const touched = new Map<string, string>()
  for (const type of ['pointerdown', 'pointerup', 'click', 'keydown', 'keyup']) {
    addEventListener(
      type,
      (event) => {
        const on = event.target instanceof Element ? event.target : null
        const name = on?.getAttribute('aria-label') ?? on?.textContent.trim().slice(0, 40) ?? 'the page'
        const key = event instanceof KeyboardEvent ? ` ${event.key}` : ''
        touched.set(`${type} ${event.timeStamp}`, `${type}${key} on ${name}`)
      },
      { capture: true, passive: true },
    )
  }
  watch(
    'event',
    (entry) => {
      if ((entry as PerformanceEntry & { interactionId: number }).interactionId === 0) return
      const what = touched.get(`${entry.name} ${entry.startTime}`) ?? entry.name
      vitals.interactions.push({ what, length: entry.duration })
    },
    { durationThreshold: 16 },
  )
  Object.assign(window, { vitals })
}

/** Hands over what the page has seen so far. */
export function readVitals(): Vitals {
  return (window as unknown as { vitals: Vitals }).vitals
}
