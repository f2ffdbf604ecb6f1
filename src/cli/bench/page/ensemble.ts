import type { EnsembleTimes } from '../ensemble-times'
import { connectRunner } from '../../../worker/connect-runner'
import { createPool } from '../../../worker/pool'
import { referenceEnsemble } from '../reference-ensemble'
import { timeEnsemble } from '../time-ensemble'
import { timeSensitivity } from '../time-sensitivity'

const pool = createPool(connectRunner, 2)

Object.assign(globalThis, {
  timeEnsemble: (text: string, runs: number): Promise<EnsembleTimes> =>
    timeEnsemble(pool, referenceEnsemble(text, runs, [200])),
  timeSensitivity: (text: string, inputs: number, n: number): Promise<number> =>
    timeSensitivity(pool, text, inputs, n),
})
