import type { CDPSession, Locator, Page } from 'playwright-core'
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
    'results of each value are learnt beforehand, slowly. Every input counts, also those that a newer one overtook.',

  async run({ site, startBrowser }) {
    const browser = await startBrowser()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.goto(site)
    await firstChart(page)
    const slider = page.locator(selectors.slider).first()
    const pictures = await learnPictures(page, slider)
    const session = await page.context().newCDPSession(page)
    const byKey = await measure(page, pictures, () => pressKeys(session, slider, pictures.size))
    const byPointer = await measure(page, pictures, () => drag(session, slider))
    await browser.close()
    const figure = (what: string, times: readonly number[], q: number, limit?: number): Figure => ({
      what: `${what} (${times.length} inputs)`,
      value: quantile(times, q),
      unit: 'ms',
      digits: 1,
      ...(limit === undefined ? {} : { limit }),
    })
    return [
      figure('arrow key to painted charts, median', byKey, 0.5),
      figure('arrow key to painted charts, p95', byKey, 0.95, 33),
      figure('pointer drag to painted charts, median', byPointer, 0.5),
      figure('pointer drag to painted charts, p95', byPointer, 0.95, 33),
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

async function measure(
  page: Page,
  pictures: ReadonlyMap<string, string>,
  act: () => Promise<void>,
): Promise<number[]> {
  await page.evaluate(startWatch, selectors)
  await act()
  await page.waitForTimeout(500)
  const { inputs, paints } = await page.evaluate(stopWatch)
  return latencies(inputs, paints, pictures)
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
  await slider.press('Home')
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
  await slider.press('Home')
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
