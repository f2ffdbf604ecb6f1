import type { Browser, CDPSession, Locator, Page } from 'playwright-core'
import type { Bench, Figure } from './bench'
import { firstChart } from './first-chart'
import { latencies } from './latency'
import { readResults, selectors, startWatch, stopWatch } from './paint-watch'
import { quantile } from './sample'

/** Inputs a second: a held key repeats up to 30 times, a moving pointer gives one for each frame. */
const presses = 30
const moves = 60
const seconds = 5

export const sliderToPaint: Bench = {
  name: 'slider',
  title: 'Slider to painted charts',
  method:
    `in the built page at 1366 × 768, a lever's slider is moved for ${seconds} seconds, by arrow keys at ${presses} presses ` +
    `a second (as fast as keyboards repeat) and then by dragging the pointer at ${moves} moves a second, sent to the ` +
    'browser as real input events. The clock starts at the time ' +
    'stamp of the key or pointer event (the earliest of those that the browser merged) and stops in a task that runs after ' +
    'a frame has been painted that drew new chart lines together with the results of that value, or of a later one. The ' +
    'results of each value are learnt beforehand, slowly, on another page: the page that is measured has not seen them, ' +
    'and what it remembers it learns while the slider moves. Every input counts, also those that a newer one overtook; ' +
    'inputs that bring a value for the first time are given apart as well. The page has its first bands before that, so that ' +
    'the workers that make futures have started; a drag that begins a second after the first chart, while they start, is ' +
    'given apart, and so is a drag while plans are searched for. Frames come every 16.7 ms, and an input that ' +
    'falls just behind the beginning of one waits for the next: the same is therefore measured on a bare page, a slider ' +
    'with one line and one word and nothing to work out, and the last figures are what this page takes beyond that.',

  async run({ site, workerPage, startBrowser }) {
    const browser = await startBrowser()
    const page = await measureBoth(browser, site, bandsStand)
    const searching = await measure(browser, site, page.pictures, drag, searchRuns)
    const early = await measure(browser, site, page.pictures, drag)
    const bare = await measureBoth(browser, `${workerPage}bare.html`)
    await browser.close()
    const figure = (what: string, times: readonly number[], q: number, limit?: number): Figure => ({
      what: `${what} (${times.length} inputs)`,
      value: quantile(times, q),
      unit: 'ms',
      digits: 1,
      ...(limit === undefined ? {} : { limit }),
    })
    const figures = (by: string, { all, first }: Latencies, floor: Latencies): Figure[] => [
      figure(`${by} to painted charts, median`, all, 0.5),
      figure(`${by} to painted charts, p95`, all, 0.95, 16.7),
      figure(`${by} to painted charts, values not shown before, p95`, first, 0.95, 16.7),
      figure(`${by} on a bare page, p95`, floor.all, 0.95),
      {
        what: `${by}, p95 beyond that of a bare page`,
        value: quantile(all, 0.95) - quantile(floor.all, 0.95),
        unit: 'ms',
        digits: 1,
      },
    ]
    return [
      ...figures('arrow key', page.byKey, bare.byKey),
      ...figures('pointer drag', page.byPointer, bare.byPointer),
      figure('pointer drag while plans are searched for, p95', searching.all, 0.95),
      figure('pointer drag a second after the first chart, while workers start, p95', early.all, 0.95),
    ]
  },
}

/**
 * Steps the slider through its whole range and notes the settled results of each value. Ends at the lowest value.
 * @throws Error when two values cannot be told apart by their results
 */
async function learnPictures(page: Page, slider: Locator): Promise<Map<string, string>> {
  const pictures = new Map<string, string>()
  await slider.focus()
  await slider.press('End')
  for (;;) {
    const value = await slider.inputValue()
    if (pictures.has(value)) break
    pictures.set(value, await settledResults(page))
    await slider.press('ArrowLeft')
  }
  if (new Set(pictures.values()).size < pictures.size)
    throw new Error('two values of the slider look the same')
  return pictures
}

/** The results on screen once they have not changed for 150 ms. */
async function settledResults(page: Page): Promise<string> {
  let last = ''
  for (;;) {
    await page.waitForTimeout(150)
    const results = await page.evaluate(readResults, selectors.scores)
    if (results === last) return results
    last = results
  }
}

interface Latencies {
  readonly all: readonly number[]
  /** Of the inputs that brought a value for the first time. */
  readonly first: readonly number[]
}

/** Waits until many futures have been tried, and with that the workers have started. */
async function bandsStand(page: Page): Promise<void> {
  await page.locator('p.futures').first().filter({ hasText: 'Bands:' }).waitFor({ timeout: 60_000 })
}

/** Begins a search for plans, which goes on while people look at other pages. */
async function searchRuns(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'How sure?' }).click()
  await page
    .getByRole('button', { name: /^Add: / })
    .first()
    .click()
  await page.getByRole('button', { name: /^Search/ }).click()
  await page.getByText(/^[\d,]+ of [\d,]+ plans tried/).waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Explore', exact: true }).click()
  await firstChart(page)
}

/** Measures a page by key and by pointer, once it is known which results belong to each value. */
async function measureBoth(
  browser: Browser,
  site: string,
  ready: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<{ byKey: Latencies; byPointer: Latencies; pictures: ReadonlyMap<string, string> }> {
  const { page, slider } = await openPage(browser, site)
  const pictures = await learnPictures(page, slider)
  await page.context().close()
  const press = (session: CDPSession, slider: Locator) => pressKeys(session, slider, pictures.size)
  const byKey = await measure(browser, site, pictures, press, ready)
  return { byKey, byPointer: await measure(browser, site, pictures, drag, ready), pictures }
}

/** Opens the page in a profile of its own, at the lowest value of its first lever. */
async function openPage(browser: Browser, site: string): Promise<{ page: Page; slider: Locator }> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(site)
  await firstChart(page)
  return { page, slider: page.locator(selectors.slider).first() }
}

async function measure(
  browser: Browser,
  site: string,
  pictures: ReadonlyMap<string, string>,
  act: (session: CDPSession, slider: Locator) => Promise<void>,
  ready: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<Latencies> {
  const { page, slider } = await openPage(browser, site)
  const session = await page.context().newCDPSession(page)
  await slider.press('Home')
  await ready(page)
  await page.waitForTimeout(1000)
  await page.evaluate(startWatch, selectors)
  await act(session, slider)
  await page.waitForTimeout(500)
  const { inputs, paints } = await page.evaluate(stopWatch)
  await page.context().close()
  const all = latencies(inputs, paints, pictures)
  const seen = new Set<string>()
  const first = all.filter((_, i) => {
    const { value } = inputs[i]!
    const isNew = !seen.has(value)
    seen.add(value)
    return isNew
  })
  return { all, first }
}

/** Sends something at an even beat, not waiting for the browser to be done with the one before. */
async function atBeat(beats: number, send: (i: number) => Promise<unknown>): Promise<void> {
  const began = performance.now()
  const sent: Promise<unknown>[] = []
  for (let i = 0; i < seconds * beats; i++) {
    await new Promise((resolve) => setTimeout(resolve, began + (i * 1000) / beats - performance.now()))
    sent.push(send(i))
  }
  await Promise.all(sent)
}

/** Presses the right arrow from the lowest to the highest value, then the left one back, and so on. */
async function pressKeys(session: CDPSession, slider: Locator, values: number): Promise<void> {
  const sweep = values - 1
  await atBeat(presses, (i) => {
    const right = Math.floor(i / sweep) % 2 === 0
    const key = right ? 'ArrowRight' : 'ArrowLeft'
    return session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key,
      code: key,
      windowsVirtualKeyCode: right ? 39 : 37,
      autoRepeat: i % sweep > 0,
    })
  })
}

/** Drags the thumb from end to end of the track and back, and so on. */
async function drag(session: CDPSession, slider: Locator): Promise<void> {
  const box = await slider.boundingBox()
  if (box === null) throw new Error('the slider is not on screen')
  const y = box.y + box.height / 2
  const margin = 10
  const at = (share: number) => box.x + margin + share * (box.width - 2 * margin)
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number) =>
    session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 })
  await send('mousePressed', at(0))
  await atBeat(moves, (i) => send('mouseMoved', at((1 - Math.cos((i / moves) * Math.PI)) / 2)))
  await send('mouseReleased', at(0))
}
