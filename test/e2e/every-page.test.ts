import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { pageNames, type PageName } from '../../src/page/route'
import { findings } from './findings'
import { KeyboardPage } from './keyboard-page'
import { test, type Visit, type VisitOptions } from './visit'

async function at(name: PageName, visit: Visit, options?: VisitOptions): Promise<Page> {
  const page = await visit({ ...options, link: name === 'explore' ? '' : `#page=${name}` })
  await page.locator('main h2').first().waitFor()
  await page.getByRole('contentinfo').getByText('Model version').waitFor()
  return page
}

/** By how much the page is wider than its window. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}

/** Stops of the keyboard that are tried: enough for the header, what scrolls, and what stays in sight over it. */
const stops = 40

describe.for(pageNames)('the page %s', (name) => {
  test('at 400% never scrolls sideways, and covers nothing that has the focus', async ({ visit }) => {
    // A window of 1280 by 1024 enlarged four times.
    const page = await at(name, visit, { viewport: { width: 320, height: 256 } })
    expect(await sideways(page)).toBe(0)
    const keys = new KeyboardPage(page)
    for (let i = 0; i < stops; i++) {
      await keys.press('Tab')
      if ((await page.locator(':focus').count()) === 0) break
      expect.soft(await keys.covering(), await keys.focused()).toBe('')
    }
    expect(await sideways(page)).toBe(0)
  })

  test('fits a telephone, with targets that a finger can hit', async ({ visit }) => {
    const page = await at(name, visit, { viewport: { width: 390, height: 844 }, hasTouch: true })
    expect(await sideways(page)).toBe(0)
    expect(await findings(page)).toEqual([])
  })

  test('in forced colours shows by more than colour which page is open, and moves nothing', async ({
    visit,
  }) => {
    const page = await at(name, visit, { forcedColors: 'active' })
    const underlined = await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link')
      .evaluateAll((links) =>
        links
          .filter((link) => {
            const { borderBottomColor, color } = getComputedStyle(link)
            return borderBottomColor === color
          })
          .map((link) => link.getAttribute('aria-current')),
      )
    expect(underlined).toEqual(['page'])
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  })
})
