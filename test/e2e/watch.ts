import type { Page } from 'playwright-core'

/**
 * Notes everything on a page that a visitor's browser would complain about: errors and warnings on the console,
 * uncaught errors, requests that fail or that leave the site. The list grows while the page lives.
 */
export function watch(page: Page, origin: string): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => problems.push(`uncaught error: ${error.message}`))
  page.on('requestfailed', (request) => {
    // Cut short by a reload or a closed tab: a file that is not there answers 404, which counts.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`response ${response.status()}: ${response.url()}`)
  })
  page.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url())
    if (protocol !== 'blob:' && asked !== origin) problems.push(`request to another origin: ${request.url()}`)
  })
  return problems
}
