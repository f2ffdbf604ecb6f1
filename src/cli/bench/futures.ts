import { readFileSync, readdirSync } from 'node:fs'
import type { Browser, Locator, Page } from 'playwright-core'
import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import { compile } from '../../engine/compile'
import { readXmile } from '../../model/xmile/read'
import { freshScenario } from '../../scenario/fresh'
import { runInputs } from '../../scenario/inputs'
import { readCatalogue } from '../../scenario/read-catalogue'
import type { LocalPlace } from '../../scenario/scenario'
import { createPool } from '../../worker/pool'
import { connectThread } from '../node-runner'
import type { Bench, Figure } from './bench'
import { firstChart } from './first-chart'
import { readFrames, startFrames } from './frame-watch'
import { nextBands } from './futures-watch'
import { linearFit } from './linear-fit'
import { selectors } from './paint-watch'
import { rendererMemory } from './renderer-memory'
import { quantile } from './sample'

const model = 'scenarios/model/local-system.xmile'
const tiles = '[aria-label^="Scorecard"] .band'
const rounds = 7
const cancellations = 100
const workers = 2
const inputs = 60
const groups = 256
const perPlace = 100

export const futures: Bench = {
  name: 'futures',
  title: 'Many futures',
  method:
    'in the built page at 1366 × 768 with two workers: a lever is moved by one press of a key, and the clock runs from the ' +
    'time stamp of the key that is let go of to the frame in which every tile of the scorecard has a band from 200 futures ' +
    `of the plan, paired with those of doing nothing (which are kept); ${rounds} presses, after one that is not counted. ` +
    `Then a lever is moved ${cancellations} times, each time away from an ensemble that has just begun. ` +
    'Then 10,000 futures are asked for: time until they stand there, the most memory that the page and all of its workers ' +
    'hold meanwhile beyond what they held before they were asked for, looked at ten times a second, and the distance of ' +
    `frames while they are made. Sobol indices: ${inputs} inputs, ${groups} rows, ${groups * (inputs + 2)} runs of the model ` +
    `in Chromium with two workers, intervals included. Places: ${perPlace} futures of every place, all levers moved and ` +
    'without, in Node on two threads. Cost: 250, 500, 1,000 and 2,000 runs with two threads, and the straight line through ' +
    'the times.',

  async run({ site, workerPage, startBrowser }) {
    const browser = await startBrowser()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    // As on a machine of two cores, whatever this one is.
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'hardwareConcurrency', { value: 2 })
    })
    await page.goto(site)
    await firstChart(page)
    const slider = page.locator(selectors.slider).first()
    const said = page.locator('p.futures').first()
    const until = (text: string) => said.filter({ hasText: text }).waitFor({ timeout: 600_000 })
    await until('Bands: 2,000')
    const released: number[] = []
    for (let i = 0; i <= rounds; i++) {
      const bands = page.evaluate(nextBands, tiles)
      await slider.press('ArrowRight')
      const took = await bands
      if (i > 0) released.push(took)
    }
    await until('Bands: 2,000')
    const leftOver = await cancelled(browser, page, slider, until)
    const large = await tenThousand(browser, page, until)
    await page.goto(`${workerPage}ensemble.html`)
    await page.waitForFunction(() => 'timeSensitivity' in globalThis)
    const sobol = await page.evaluate(
      ([text, count, rows]) =>
        (
          globalThis as unknown as {
            timeSensitivity: (text: string, inputs: number, groups: number) => Promise<number>
          }
        ).timeSensitivity(text, count, rows),
      [readFileSync(model, 'utf8'), inputs, groups] as const,
    )
    await browser.close()
    const { places, fit } = await inNode()
    return [
      figure('200 paired futures from letting go of a key, median', quantile(released, 0.5), 'ms', 0, 600),
      figure('the same, the slowest', Math.max(...released), 'ms', 0),
      figure(`memory kept after ${cancellations} ensembles that were cancelled`, leftOver, 'MB', 0),
      figure('10,000 paired futures', large.seconds, 's', 1, 30),
      figure('memory for them beyond that of before', large.memory, 'MB', 0, 300),
      figure('distance of frames while they are made, p95', quantile(large.frames, 0.95), 'ms', 1, 16.8),
      figure(`Sobol indices of ${inputs} inputs, ${groups * (inputs + 2)} runs`, sobol / 1000, 's', 1, 60),
      figure(`${placeFiles().length} places × ${perPlace} paired futures`, places, 's', 1, 90),
      figure('cost of one run more', fit.slope, 'ms', 2),
      figure('share of the cost that the straight line tells', 100 * fit.r2, '%', 2),
    ]
  },
}

function figure(what: string, value: number, unit: string, digits: number, limit?: number): Figure {
  return { what, value, unit, digits, ...(limit !== undefined && { limit }) }
}

/** Moves a lever away from ensembles that have just begun. @returns megabytes held at the end beyond those at the beginning */
async function cancelled(
  browser: Browser,
  page: Page,
  slider: Locator,
  until: (text: string) => Promise<void>,
): Promise<number> {
  const before = await rendererMemory(browser)
  for (let i = 0; i < cancellations; i++) {
    await slider.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
    // Longer than the page waits before it begins, shorter than an ensemble takes.
    await page.waitForTimeout(250)
  }
  await until('Bands: 2,000')
  return (await rendererMemory(browser)) - before
}

async function tenThousand(
  browser: Browser,
  page: Page,
  until: (text: string) => Promise<void>,
): Promise<{ seconds: number; memory: number; frames: readonly number[] }> {
  const before = await rendererMemory(browser)
  let most = before
  const looking = setInterval(() => {
    void rendererMemory(browser).then((held) => {
      most = Math.max(most, held)
    })
  }, 100)
  await page.evaluate(startFrames)
  const began = performance.now()
  await page.getByRole('button', { name: 'Try 10,000' }).click()
  await until('Bands: 10,000')
  const seconds = (performance.now() - began) / 1000
  const frames = await page.evaluate(readFrames)
  clearInterval(looking)
  return { seconds, memory: most - before, frames }
}

function placeFiles(): readonly string[] {
  return readdirSync('scenarios/places').filter((file) => /^E0[6-9]\d+\.json$|^E10\d+\.json$/.test(file))
}

/** Every place in two threads, and how the time grows with the number of runs. */
async function inNode(): Promise<{ places: number; fit: { slope: number; r2: number } }> {
  const read = readXmile(readFileSync(model, 'utf8'))
  const catalogue = readCatalogue(read)
  const program = compile(read)
  const outputs = catalogue.outcomes.filter(({ group }) => group === 'scorecard').map(({ id }) => id)
  const all = Object.fromEntries(
    catalogue.levers.map(({ id, high }) => [id, { value: high, start: '2027-04', ramp: 12, end: null }]),
  )
  const pool = createPool(connectThread, workers)
  const make = async (place: LocalPlace, runs: number, acts: boolean) => {
    const scenario = { ...freshScenario(catalogue, place), levers: acts ? all : {} }
    const inputsOf = runInputs(catalogue, place, scenario, 'plan')
    const vary = assumptionRanges(catalogue, scenario)
    const request = { runs, seed: 1, sampler: 'lhs', vary, inputs: inputsOf, outputs } as const
    const reply = await pool.run({ program, request, quantiles: [0.1, 0.5, 0.9] })
    if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
  }
  const files = placeFiles().map(
    (file) => JSON.parse(readFileSync(`scenarios/places/${file}`, 'utf8')) as LocalPlace,
  )
  await make(files[0]!, 20, true)
  const began = performance.now()
  for (const place of files) for (const acts of [true, false]) await make(place, perPlace, acts)
  const places = (performance.now() - began) / 1000
  const points: (readonly [number, number])[] = []
  for (const runs of [250, 500, 1000, 2000]) {
    const from = performance.now()
    await make(files[0]!, runs, true)
    points.push([runs, performance.now() - from])
  }
  pool.close()
  return { places, fit: linearFit(points) }
}
