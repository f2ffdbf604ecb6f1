import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { ExplorePage } from './explore-page'
import { test } from './visit'

/** How far the page can be scrolled, in pixels: right, down. */
function overflow(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement
    return [scrollWidth - clientWidth, scrollHeight - clientHeight] as const
  })
}

const teams = 'Integrated locality teams'

describe('the screen', () => {
  test.for([
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ])('of $width by $height shows everything without scrolling', async (viewport, { visit }) => {
    const explore = await new ExplorePage(await visit({ futures: true, viewport })).ready()
    await explore.slider(teams).press('End')
    expect(await overflow(explore.page)).toEqual([0, 0])
    // A plan of three levers says more in each part, and its bands more again.
    for (const group of ['Capacity outside hospital', 'Money and rules']) {
      await explore.openGroup(group)
      await explore.page.getByRole('tabpanel').getByRole('slider').first().press('End')
    }
    const band = explore.page.locator('.tiles .band').first()
    await expect.poll(() => band.innerText(), { timeout: 50_000 }).not.toBe('')
    expect(await overflow(explore.page)).toEqual([0, 0])
    await explore.openGroup('Teams and coordination')
    for (const part of [
      explore.tiles.first(),
      explore.chart(1),
      explore.chart(2),
      explore.slider(teams),
      explore.page.getByRole('region', { name: /Mrs Smith/ }),
      explore.page.getByRole('contentinfo'),
    ]) {
      const box = (await part.boundingBox())!
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(viewport.width)
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height)
    }
  })

  test('shows the ranges of its tiles whole at every width of a window', async ({ visit }) => {
    const explore = await new ExplorePage(await visit({ futures: true })).ready()
    const { page } = explore
    const cut = async () => {
      const all: string[] = []
      for (const width of [1101, 1180, 1240, 1280, 1340, 1366, 1440, 1600, 1700, 1920]) {
        await page.setViewportSize({ width, height: 768 })
        const found = await page
          .locator('.tiles :is(.band, .value, .change)')
          .evaluateAll((parts) =>
            parts.filter((part) => part.scrollWidth > part.clientWidth).map((part) => part.textContent),
          )
        all.push(...found.map((text) => `${width}: ${text}`))
        // Those of a laptop have the line that was kept for them.
        if (width >= 1366) {
          const heights = await page
            .locator('.tiles .band')
            .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height))
          expect(Math.max(...heights)).toBeLessThan(20)
        }
      }
      return all
    }
    const bands = page.locator('.tiles .band')
    await expect.poll(() => bands.first().innerText(), { timeout: 30_000 }).not.toBe('')
    expect(await cut()).toEqual([])
    await page.setViewportSize({ width: 1366, height: 768 })
    await explore.slider(teams).press('End')
    await expect.poll(() => bands.first().innerText(), { timeout: 30_000 }).toMatch(/[+\u2212]/)
    expect(await cut()).toEqual([])
  })

  test('of 1280 by 720 covers no button when an assumption is moved', async ({ visit }) => {
    const viewport = { width: 1280, height: 720 }
    const { page } = await new ExplorePage(await visit({ futures: true, viewport })).ready()
    await page.getByRole('tab', { name: 'Assumptions' }).click()
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /^More:/ })
      .first()
      .click()
    await page.getByRole('columnheader', { name: /our assumptions, no action/ }).waitFor()
    for (const button of await page.getByRole('button', { name: /Download the numbers as CSV/ }).all()) {
      await button.click({ trial: true, timeout: 5000 })
    }
  })

  test('of a phone scrolls down only, and nothing is cut off at the side', async ({ visit }) => {
    const viewport = { width: 390, height: 844 }
    const explore = await new ExplorePage(
      await visit({ futures: true, viewport, hasTouch: true, isMobile: true }),
    ).ready()
    await explore.slider(teams).press('End')
    const [right, down] = await overflow(explore.page)
    expect(right).toBe(0)
    expect(down).toBeGreaterThan(0)
    const cut = await explore.page.evaluate(() =>
      Array.from(document.querySelectorAll('button, input, select, figure, table, h1, h2, h3'))
        .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
        .filter((element) => {
          const { left, right, width } = element.getBoundingClientRect()
          return width > 1 && (left < -1 || right > innerWidth + 1)
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(cut).toEqual([])
  })

  test('enlarged to 400% still has no sideways scrolling', async ({ visit }) => {
    const explore = await new ExplorePage(
      await visit({ futures: true, viewport: { width: 320, height: 256 } }),
    ).ready()
    expect((await overflow(explore.page))[0]).toBe(0)
  })

  test('does not move while results arrive', async ({ visit }) => {
    const page = await visit({ futures: true })
    await page.evaluate(() => {
      new PerformanceObserver((list) => {
        const moved = list.getEntries().map((entry) => (entry as PerformanceEntry & { value: number }).value)
        const sum = Number(document.documentElement.dataset['moved'] ?? 0) + moved.reduce((a, b) => a + b, 0)
        document.documentElement.dataset['moved'] = String(sum)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await new ExplorePage(page).ready()
    await page.waitForTimeout(500)
    const moved = Number((await page.evaluate(() => document.documentElement.dataset['moved'])) ?? 0)
    expect(moved).toBeLessThan(0.02)
  })
})
