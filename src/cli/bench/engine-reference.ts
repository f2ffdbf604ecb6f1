import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { compile } from '../../engine/compile'
import type { RunRequest } from '../../engine/run'
import { createLockstepSimulator, createSimulator } from '../../engine/simulator'
import { readXmile } from '../../model/xmile/read'
import type { Bench, Figure } from './bench'
import { firstResult } from './first-result'
import { nativeProgram } from './native-program'
import { referenceFolder } from './reference-folder'
import { referenceOutputs } from './reference-outputs'
import { runCost } from './run-cost'

const rounds = 5
const runs = 200

/** The engine against the same model written as C++, measured in turns, because only ratios last on a busy machine. */
export const engineReference: Bench = {
  name: 'engine',
  title: 'The engine against native code',
  method:
    'the folder named by REFERENCE_MODELS holds health.xmile and limit.cpp, the ' +
    'same model as straight-line C++; where it is missing, only the local-system model is measured. Each ' +
    `round runs the native program, then ${runs} runs of the engine one at a time and ${runs / 2} pairs in lockstep; ` +
    `the best of ${rounds} rounds counts, as a ratio to the best of the native program. Processor time, not time on the ` +
    'clock, so that what else the machine does counts on neither side. From text to first result: time on the clock, the ' +
    'least of the rounds, where models were read before and in a new thread, whose own code has to be compiled as well.',

  async run() {
    const shipped = shippedModel()
    const folder = referenceFolder()
    if (folder === null) return shipped
    const text = readFileSync(join(folder, 'health.xmile'), 'utf8')
    const program = compile(readXmile(text))
    const simulator = createSimulator(program)
    const pairs = createLockstepSimulator(program, referenceOutputs)
    const request: RunRequest = { outputs: referenceOutputs }
    const single = (): unknown => simulator.run(request)
    const pair = (): unknown => pairs.run([request, request])
    const native = nativeProgram(folder)
    const best = { native: Infinity, single: Infinity, pair: Infinity, fresh: Infinity, later: Infinity }
    for (let round = 0; round < rounds; round++) {
      best.fresh = Math.min(best.fresh, await firstOfThread(text))
      best.later = Math.min(best.later, firstResult(text))
      best.native = Math.min(best.native, native.measure())
      best.single = Math.min(best.single, runCost(single, runs))
      best.pair = Math.min(best.pair, runCost(pair, runs / 2) / 2)
    }
    native.remove()
    const figures: Figure[] = [
      { what: 'health.xmile, text to first result', value: best.later, unit: 'ms', digits: 1, limit: 25 },
      { what: '… in a new thread', value: best.fresh, unit: 'ms', digits: 1, limit: 25 },
      { what: 'health.xmile, one run', value: best.single, unit: 'ms', digits: 2 },
      { what: 'health.xmile, a run of a pair', value: best.pair, unit: 'ms', digits: 2 },
    ]
    if (Number.isFinite(best.native)) {
      const ratio = (what: string, value: number, limit: number): Figure => ({
        what,
        value: value / best.native,
        unit: '× native',
        digits: 2,
        limit,
      })
      figures.push(
        { what: 'health.xmile, native scalar run', value: best.native, unit: 'ms', digits: 2 },
        ratio('one run against native', best.single, 1.3),
        ratio('a run of a pair against native', best.pair, 0.7),
      )
    }
    return [...shipped, ...figures]
  },
}

/** The model that comes with the product, in Node: what a run and a run of an ensemble cost. */
function shippedModel(): Figure[] {
  const program = compile(readXmile(readFileSync('scenarios/model/local-system.xmile', 'utf8')))
  const few: RunRequest = {
    outputs: program.model.scalars
      .filter((s) => s.shown)
      .slice(0, 10)
      .map((s) => s.id),
  }
  const simulator = createSimulator(program)
  const pairs = createLockstepSimulator(program, few.outputs ?? [])
  const best = { single: Infinity, pair: Infinity }
  for (let round = 0; round < rounds; round++) {
    best.single = Math.min(
      best.single,
      runCost(() => simulator.run(few), runs),
    )
    best.pair = Math.min(best.pair, runCost(() => pairs.run([few, few]), runs / 2) / 2)
  }
  return [
    { what: 'local-system model, one run in Node', value: best.single, unit: 'ms', digits: 2, limit: 5 },
    { what: 'local-system model, a run of a pair in Node', value: best.pair, unit: 'ms', digits: 2 },
  ]
}

/** The same in a thread that has read no model yet: its code is not compiled either. */
function firstOfThread(text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./first-result-thread.js', import.meta.url), { workerData: text })
    thread.once('message', resolve)
    thread.once('error', reject)
  })
}
