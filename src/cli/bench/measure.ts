import { readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { coldStart } from './cold-start'
import { compareScroll } from './compare-scroll'
import type { Bench, Workbench } from './bench'
import { engineReference } from './engine-reference'
import { ensemble } from './ensemble'
import { firstLoad } from './first-load'
import { futures } from './futures'
import { librarySize } from './library-size'
import { replaceReport, writeReport, type Measured } from './report'
import { scaling } from './scaling'
import { sliderToPaint } from './slider-to-paint'
import { processorTime, stolenSentence } from './stolen-time'
import { vitals } from './vitals'
import { workerRun } from './worker-run'

const benches: readonly Bench[] = [
  workerRun,
  sliderToPaint,
  compareScroll,
  firstLoad,
  coldStart,
  vitals,
  engineReference,
  ensemble,
  futures,
  scaling,
  librarySize,
]

/**
 * `npm run bench [-- NAME …] [-- --write]`: measures, prints, and with `--write` puts the result into the README.
 *
 * @param args names of benches, none for all, and `--write`
 * @param readme the document with the block to replace
 * @returns the exit code
 */
export async function measure(
  args: readonly string[],
  workbench: Workbench,
  readme: string,
): Promise<number> {
  const names = args.filter((arg) => arg !== '--write')
  const unknown = names.find((name) => benches.every((bench) => bench.name !== name))
  const write = args.includes('--write')
  if (unknown !== undefined || (write && names.length > 0)) {
    process.stderr.write(
      `npm run bench [-- ${benches.map((bench) => bench.name).join(' | ')}] [-- --write]\n`,
    )
    return 2
  }
  const machine = await describeMachine(workbench)
  const before = processorTime()
  const measured: Measured[] = []
  for (const bench of benches) {
    if (names.length > 0 && !names.includes(bench.name)) continue
    process.stderr.write(`${bench.title} …\n`)
    const figures = await bench.run(workbench)
    if (figures.length > 0) measured.push({ bench, figures })
  }
  const report = writeReport(machine + stolenSentence(before, processorTime()), measured)
  process.stdout.write(`\n${report}\n`)
  if (write) writeFileSync(readme, replaceReport(readFileSync(readme, 'utf8'), report))
  return 0
}

async function describeMachine(workbench: Workbench): Promise<string> {
  const cpus = os.cpus()
  const browser = await workbench.startBrowser()
  const version = browser.version()
  await browser.close()
  const memory = Math.round(os.totalmem() / 2 ** 30)
  const [load = 0] = os.loadavg()
  return [
    `Measured on ${cpus.length} × ${cpus[0]?.model.trim() ?? 'processor'}, ${memory} GB, Node ${process.versions.node},`,
    `headless Chromium ${version}, with a load of ${load.toFixed(1)} when the measuring began.`,
  ].join(' ')
}
