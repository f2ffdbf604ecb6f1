import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from '../../worker/pool'
import { connectThread } from '../node-runner'
import type { Bench, Figure } from './bench'
import { nativeProgram } from './native-program'
import type { EnsembleTimes } from './ensemble-times'
import { referenceEnsemble } from './reference-ensemble'
import { referenceFolder } from './reference-folder'
import { timeEnsemble } from './time-ensemble'

const runs = 10_000
const rounds = 3
const workers = 2

/** Ten thousand runs with two workers, in Node and in a real browser, against as many native runs one after the other. */
export const ensemble: Bench = {
  name: 'ensemble',
  title: 'Ten thousand runs',
  method:
    `${runs} runs of health.xmile with twenty constants drawn from ranges and ${workers} workers, from asking until the ` +
    'quantiles of four outcomes at every saved time are there, progress told on the way. Time on the clock, the best of ' +
    `${rounds} rounds, the first of them with workers that have to start and compile; as a ratio to ${runs} times the ` +
    'processor time of one native run, measured in the same rounds. The first coarse answer is that of 200 runs, with ' +
    'workers that have run before and with new ones.',

  async run({ workerPage, startBrowser }) {
    const folder = referenceFolder()
    if (folder === null) return []
    const text = readFileSync(join(folder, 'health.xmile'), 'utf8')
    const native = nativeProgram(folder)
    const browser = await startBrowser()
    const page = await browser.newPage()
    await page.goto(`${workerPage}ensemble.html`)
    await page.waitForFunction(() => 'timeEnsemble' in globalThis)
    const found: Record<'node' | 'chromium', EnsembleTimes[]> = { node: [], chromium: [] }
    let best = Infinity
    const pool = createPool(connectThread, workers)
    for (let round = 0; round < rounds; round++) {
      best = Math.min(best, native.measure())
      found.node.push(await timeEnsemble(pool, referenceEnsemble(text, runs, [200])))
      found.chromium.push(
        await page.evaluate(
          ([model, count]) =>
            (
              globalThis as unknown as {
                timeEnsemble: (text: string, runs: number) => Promise<EnsembleTimes>
              }
            ).timeEnsemble(model, count),
          [text, runs] as const,
        ),
      )
    }
    pool.close()
    native.remove()
    await browser.close()
    return (['node', 'chromium'] as const).flatMap((where): Figure[] => {
      const name = where === 'node' ? 'Node' : 'Chromium'
      const whole = Math.min(...found[where].map(({ all }) => all))
      const figures: Figure[] = [
        { what: `${runs} runs in ${name}`, value: whole, unit: 'ms', digits: 0 },
        {
          what: `first coarse answer in ${name}, new workers`,
          value: found[where][0]!.coarse,
          unit: 'ms',
          digits: 0,
          limit: 200,
        },
        {
          what: `first coarse answer in ${name}, workers that have run`,
          value: Math.min(...found[where].slice(1).map(({ coarse }) => coarse)),
          unit: 'ms',
          digits: 0,
          limit: 200,
        },
      ]
      if (Number.isFinite(best)) {
        figures.push({
          what: `${runs} runs in ${name} against native`,
          value: whole / (best * runs),
          unit: '× native',
          digits: 2,
          limit: where === 'node' ? 0.45 : 0.55,
        })
      }
      return figures
    })
  },
}
