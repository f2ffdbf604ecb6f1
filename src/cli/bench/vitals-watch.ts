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
  watch(
    'event',
    (entry) => {
      const { target, interactionId } = entry as PerformanceEntry & {
        target: Element | null
        interactionId: number
      }
      if (interactionId === 0) return
      const what = target?.getAttribute('aria-label') ?? target?.textContent.trim().slice(0, 40) ?? '?'
      vitals.interactions.push({ what: `${entry.name} on ${what}`, length: entry.duration })
    },
    { durationThreshold: 16 },
  )
  Object.assign(window, { vitals })
}

/** Hands over what the page has seen so far. */
export function readVitals(): Vitals {
  return (window as unknown as { vitals: Vitals }).vitals
}
