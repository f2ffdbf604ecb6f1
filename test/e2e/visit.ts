import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'
import { watch } from './watch'

export interface VisitOptions extends BrowserContextOptions {
  /** What follows the address of the page: a link's fragment with its `#`. */
  readonly link?: string
  /** Leaves the futures of every plan to be tried, as they are for everybody who has not turned them off. */
  readonly futures?: boolean
}

/** Opens the built page as a new visitor: a browser context with no history, storage or cache of its own. */
export type Visit = (options?: VisitOptions) => Promise<Page>

/**
 * Tests with the fixture `visit`. When a test ends, every page that it opened must have kept quiet: no console error,
 * no failed request, no request to another origin.
 */
export const test = base
  .extend('browserEndpoint', { scope: 'file' }, () => inject('browserEndpoint'))
  .extend('browser', { scope: 'file' }, async ({ browserEndpoint }, { onCleanup }): Promise<Browser> => {
    const browser = await chromium.connect(browserEndpoint)
    onCleanup(() => browser.close())
    return browser
  })
  .extend('visit', ({ browser }, { onCleanup }): Visit => {
    const site = inject('site')
    const opened: { page: Page; problems: string[] }[] = []
    onCleanup(async () => {
      const problems = opened.flatMap((visit) => visit.problems)
      await Promise.all(opened.map(({ page }) => page.context().close()))
      expect(problems).toEqual([])
    })
    return async ({ link = '', futures = false, ...options } = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...options,
      })
      // Nothing is fetched for later but by the tests of that: it would cost every visit a hundred files.
      await context.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () => new Promise(() => undefined)
      })
      // Two thousand runs behind every plan, in every visit, would be most of what a test takes: tests of them ask for them.
      if (!futures) {
        await context.addInitScript(() => {
          if (location.protocol.startsWith('http')) localStorage.setItem('joined-up-futures-off', '1')
        })
      }
      const page = await context.newPage()
      page.setDefaultTimeout(30_000)
      opened.push({ page, problems: watch(page, new URL(site).origin) })
      await page.goto(site + link)
      return page
    }
  })
