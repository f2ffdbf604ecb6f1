import type { Bench } from './bench'
import { firstChart } from './first-chart'
import { quantile } from './sample'

const samples = 9

export const coldStart: Bench = {
  name: 'cold',
  title: 'Cold start',
  method:
    `${samples} times, a new browser process with empty caches opens the page from a server on this machine; the time ` +
    'from the start of the navigation until the frame that shows the first chart, with levers that answer, has been painted.',

  async run({ site, startBrowser }) {
    const times: number[] = []
    for (let i = 0; i < samples; i++) {
      const browser = await startBrowser()
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      await page.goto(site, { waitUntil: 'commit' })
      times.push(await firstChart(page))
      await browser.close()
    }
    return [
      { what: 'cold start to first interactive chart, median', value: quantile(times, 0.5), unit: 'ms', digits: 0, limit: 1500 }, // prettier-ignore
      { what: 'cold start to first interactive chart, slowest', value: quantile(times, 1), unit: 'ms', digits: 0, limit: 1500 }, // prettier-ignore
    ]
  },
}
