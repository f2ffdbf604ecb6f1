import type { Page } from 'playwright-core'

/** What has moved on a page since it was opened without somebody having touched it just before, as the browser tells it. */
export function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        interface Shift extends PerformanceEntry {
          readonly value: number
          readonly hadRecentInput: boolean
          readonly sources: readonly { readonly node: Node | null }[]
        }
        const found: string[] = []
        new PerformanceObserver((list) => {
          for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
            if (hadRecentInput) continue
            const moved = sources.map(
              ({ node }) => `${node?.nodeName} ${node?.textContent?.trim().slice(0, 40)}`,
            )
            found.push(`${value}: ${moved.join('; ')}`)
          }
        }).observe({ type: 'layout-shift', buffered: true })
        // What is buffered is told in a task of its own.
        setTimeout(() => {
          resolve(found)
        }, 200)
      }),
  )
}
