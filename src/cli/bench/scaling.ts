import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../../engine/compile'
import { createSimulator } from '../../engine/simulator'
import { readXmile } from '../../model/xmile/read'
import type { Bench } from './bench'
import { referenceFolder } from './reference-folder'
import { referenceOutputs } from './reference-outputs'
import { repeatModel } from './repeat-model'
import { runCost } from './run-cost'

const copies = 8
const rounds = 7
const runs = 160

/** Whether a model that is larger takes more time than its size says. */
export const scaling: Bench = {
  name: 'scale',
  title: `A model ${copies} times as large`,
  method:
    'health.xmile of the folder named by REFERENCE_MODELS, and a model that holds all its variables ' +
    `${copies} times under other names and saves ${copies} times as many outcomes; nothing is measured where it is ` +
    `missing. In each of ${rounds} rounds both are read and compiled to a first result, ${runs} runs of the one and ` +
    `${runs / copies} of the other are made; the best round of each counts. Runs are measured in processor time. What a ` +
    'step takes grows faster than the model once its code does not fit the processor’s nearest cache any more.',

  run() {
    const folder = referenceFolder()
    if (folder === null) return Promise.resolve([])
    const text = readFileSync(join(folder, 'health.xmile'), 'utf8')
    const small = subject(text, referenceOutputs)
    const outputs = Array.from({ length: copies }, (_, i) =>
      referenceOutputs.map((name) => `${name}_copy_${i + 1}`),
    )
    const large = subject(repeatModel(text, copies), outputs.flat())
    for (let round = 0; round < rounds; round++) {
      small.measure(runs)
      large.measure(runs / copies)
    }
    return Promise.resolve([
      { what: `one run, ${copies} times the variables`, value: large.best.run / small.best.run, unit: '×', digits: 2, limit: copies + 1 }, // prettier-ignore
      { what: `one run, ${copies} times the variables`, value: large.best.run, unit: 'ms', digits: 2 },
      { what: `text to first result, ${copies} times the variables`, value: large.best.first / small.best.first, unit: '×', digits: 2 }, // prettier-ignore
      { what: `text to first result, ${copies} times the variables`, value: large.best.first, unit: 'ms', digits: 1 }, // prettier-ignore
    ])
  },
}

interface Subject {
  /** Milliseconds. */
  readonly best: { run: number; first: number }
  measure(count: number): void
}

function subject(text: string, outputs: readonly string[]): Subject {
  const simulator = createSimulator(compile(readXmile(text)))
  const best = { run: Infinity, first: Infinity }
  return {
    best,
    measure: (count) => {
      const begin = performance.now()
      createSimulator(compile(readXmile(text))).run({ outputs })
      best.first = Math.min(best.first, performance.now() - begin)
      best.run = Math.min(
        best.run,
        runCost(() => simulator.run({ outputs }), count),
      )
    },
  }
}
