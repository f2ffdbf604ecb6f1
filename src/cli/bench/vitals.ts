import type { Browser, Page } from 'playwright-core'
import type { Bench, Figure } from './bench'
import { compressingProxy } from './compressing-proxy'
import { firstChart } from './first-chart'
import { selectors } from './paint-watch'
import { quantile } from './sample'
import { readVitals, watchVitals, type Vitals } from './vitals-watch'

const samples = 5
/** What is called a slow 4G network: 1.6 Mbit a second, 150 ms there and back. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 }

export const vitals: Bench = {
  name: 'vitals',
  title: 'What the browser measures',
  method:
    `${samples} times, a new browser process with empty caches opens the page, compressed as static hosts send it, with ` +
    'the network of this machine and then with one slowed by the browser to 1.6 Mbit a second and 150 ms there and back; ' +
    'the largest contentful paint, and the sum of layout shifts until five seconds later, those close to an input too. ' +
    'Then every button, tab and slider of Explore is pressed in turn, and a lever is dragged to and fro for five ' +
    'seconds: the longest time from an input to the next paint (Event Timing, in steps of 8 ms) and the longest task.',

  async run({ site, startBrowser }) {
    const proxy = await compressingProxy(site)
    try {
      const quick = await visits(proxy.address, startBrowser, false)
      const slow = await visits(proxy.address, startBrowser, true)
      const used = await use(proxy.address, await startBrowser())
      const slowest = used.pressed.interactions.toSorted((a, b) => b.length - a.length)[0]
      const dragTasks = used.dragged.longTasks.map(({ length }) => length)
      const shift = Math.max(...[...quick, ...slow].map((visit) => visit.shift))
      const ms = (what: string, value: number, limit: number): Figure => ({ what, value, unit: 'ms', digits: 0, limit }) // prettier-ignore
      return [
        ms('largest contentful paint, median', median(quick), 1200),
        ms('largest contentful paint, slow 4G, median', median(slow), 2500),
        { what: 'layout shift, worst', value: shift, unit: '', digits: 3, limit: 0 },
        ms(`slowest interaction of ${used.controls} controls (${slowest?.what ?? 'none above 16 ms'})`, slowest?.length ?? 0, 100), // prettier-ignore
        ms('longest task during a drag (0: none above 50 ms)', Math.max(0, ...dragTasks), 50),
      ]
    } finally {
      await proxy.close()
    }
  },
}

function median(all: readonly Vitals[]): number {
  return quantile(
    all.map((visit) => visit.largestPaint),
    0.5,
  )
}

async function visits(
  address: string,
  startBrowser: () => Promise<Browser>,
  slow: boolean,
): Promise<readonly Vitals[]> {
  const all: Vitals[] = []
  for (let i = 0; i < samples; i++) {
    const browser = await startBrowser()
    const page = await opened(browser)
    if (slow) {
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', slow4G)
    }
    await page.goto(address, { waitUntil: 'commit' })
    await firstChart(page)
    await page.waitForTimeout(5_000)
    all.push(await page.evaluate(readVitals))
    await browser.close()
  }
  return all
}

async function opened(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(watchVitals)
  return page
}

/** Presses everything there is to press, then drags. */
async function use(address: string, browser: Browser) {
  const page = await opened(browser)
  await page.goto(address)
  await firstChart(page)
  await page.waitForTimeout(3000)
  const controls = page.locator(
    ['header button', 'main button', 'main [role=tab]', 'main input[type=range]']
      .map((one) => `${one}:visible`)
      .join(', '),
  )
  const count = await controls.count()
  let pressed = 0
  for (let i = 0; i < count; i++) {
    const control = controls.nth(i)
    // A press may have closed what was to be pressed next.
    if (!(await control.isVisible().catch(() => false))) continue
    await control.scrollIntoViewIfNeeded({ timeout: 1000 }).catch(() => undefined)
    await control.click({ timeout: 1000, noWaitAfter: true }).catch(() => undefined)
    await page.waitForTimeout(250)
    await page.keyboard.press('Escape')
    pressed += 1
  }
  const afterPresses = await page.evaluate(readVitals)
  await page.goto(address)
  await firstChart(page)
  await page.waitForTimeout(3000)
  const from = await page.evaluate(() => performance.now())
  const box = await page.locator(selectors.slider).first().boundingBox()
  if (box === null) throw new Error('the slider is not on screen')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 10, y)
  await page.mouse.down()
  for (let i = 0; i < 300; i++) {
    await page.mouse.move(box.x + 10 + ((1 - Math.cos((i / 60) * Math.PI)) / 2) * (box.width - 20), y)
    await page.waitForTimeout(12)
  }
  await page.mouse.up()
  const dragged = await page.evaluate(readVitals)
  await browser.close()
  return {
    controls: pressed,
    pressed: afterPresses,
    dragged: { ...dragged, longTasks: dragged.longTasks.filter(({ at }) => at >= from) },
  }
}
