import type { Page } from 'playwright-core'
import type { Bench, Figure } from './bench'
import { firstChart } from './first-chart'
import { readFrames, startFrames } from './frame-watch'

const plans = 50
const turns = 120
/** A frame that comes later than this many refreshes after the one before has let at least one go by. */
const late = 1.5

export const compareScroll: Bench = {
  name: 'compare',
  title: 'Scrolling fifty compared plans',
  method:
    `in the built page at 1366 × 768 with ${plans} kept plans, all ticked and run, the table of outcomes is scrolled by ` +
    `${turns} turns of a wheel down and up again, one for each frame, sent to the browser as real input events; then ` +
    'the small charts, with the page. A frame counts as dropped when it begins later than one and a half refreshes after ' +
    'the one before, where a refresh is the median distance of frames on the same page at rest. The share of frames that ' +
    'the page at rest drops on the same machine is given beside it, because a busy machine drops frames by itself.',

  async run({ site, startBrowser }) {
    const browser = await startBrowser()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(site)
    await firstChart(page)
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    const keep = page.getByRole('button', { name: 'Keep the present plan' })
    // The same plan under one name each: what is run once is shown fifty times, which is as much to draw.
    for (let i = 0; i < plans; i++) await keep.click()
    await page.getByRole('button', { name: 'Compare all' }).click()
    const table = page.getByRole('region', { name: /^Table: / })
    await table.locator('tbody tr').nth(plans).waitFor()
    await page.waitForFunction(() => !document.body.innerText.includes('Running…'))
    await page.waitForTimeout(1000)

    await page.evaluate(startFrames)
    await page.waitForTimeout(2000)
    const rest = await page.evaluate(readFrames)
    const refresh = [...rest].sort((a, b) => a - b)[rest.length >> 1] ?? 1000 / 60
    await table.scrollIntoViewIfNeeded()
    await table.hover()
    const rows = await scroll(page, () => table.evaluate((region) => region.scrollTop))
    await page.getByRole('button', { name: 'Over time', exact: true }).click()
    await page.locator('main li svg').first().waitFor()
    await page.waitForTimeout(1000)
    await page.mouse.move(1300, 400)
    const charts = await scroll(page, () => page.evaluate(() => scrollY))
    await browser.close()
    const share = (frames: readonly number[]) =>
      (100 * frames.filter((gap) => gap > late * refresh).length) / frames.length
    const figure = (what: string, frames: readonly number[]): Figure => ({
      what: `${what}, frames dropped of ${frames.length}`,
      value: share(frames),
      unit: '%',
      digits: 1,
    })
    return [
      figure(`${plans} compared plans at rest`, rest),
      figure(`scrolling the table of ${plans} plans`, rows),
      figure(`scrolling ${plans} small charts`, charts),
    ]
  },
}

/**
 * Turns the wheel down and up again.
 *
 * @returns the distances between frames meanwhile, in milliseconds
 * @throws Error when nothing moved
 */
async function scroll(page: Page, position: () => Promise<number>): Promise<readonly number[]> {
  await page.evaluate(startFrames)
  for (const by of [60, -60]) {
    const from = await position()
    for (let i = 0; i < turns; i++) {
      await page.mouse.wheel(0, by)
      await page.waitForTimeout(16)
    }
    if ((await position()) === from) throw new Error('nothing was scrolled')
  }
  return page.evaluate(readFrames)
}
