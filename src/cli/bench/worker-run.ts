import type { Bench, Figure } from './bench'
import type { WorkerTimes } from './page/page'
import { quantile } from './sample'

export const workerRun: Bench = {
  name: 'worker',
  title: 'One run in the worker',
  method:
    'a page of its own opens the local-system model in the same worker code as the app, for one real place, and runs 400 ' +
    'plans one after the other, each with every lever moved. Inside the worker: from the scenario to the outcomes ' +
    'copied out of WebAssembly. There and back: from asking on the page until the transferred outcomes arrive. The first ' +
    '20 runs, while the browser still compiles, are left out.',

  async run({ workerPage, startBrowser }) {
    const browser = await startBrowser()
    const page = await browser.newPage()
    await page.goto(workerPage)
    const output = page.locator('output')
    await output.filter({ hasText: /./ }).waitFor({ timeout: 120_000 })
    const text = await output.innerText()
    await browser.close()
    if (text.startsWith('failed')) throw new Error(text)
    const { inside, there } = JSON.parse(text) as WorkerTimes
    const figure = (what: string, times: readonly number[], q: number, limit?: number): Figure => ({
      what,
      value: quantile(times.slice(20), q),
      unit: 'ms',
      digits: 1,
      ...(limit === undefined ? {} : { limit }),
    })
    return [
      figure('one run in the worker, least', inside, 0, 5),
      figure('one run in the worker, median', inside, 0.5, 5),
      figure('one run in the worker, p95', inside, 0.95),
      figure('one run, page to worker and back, median', there, 0.5),
      figure('one run, page to worker and back, p95', there, 0.95),
    ]
  },
}
