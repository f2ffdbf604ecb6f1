import { connectRunner } from '../../../worker/connect-runner'
import { createPool } from '../../../worker/pool'
import { referenceEnsemble } from '../reference-ensemble'
import { timeEnsemble } from '../time-ensemble'
import { timeSensitivity } from '../time-sensitivity'

/** Milliseconds until the first coarse answer, and until all runs are done. */
export interface EnsembleTimes {
  readonly coarse: number
  readonly all: number
}

const pool = createPool(connectRunner, 2)

Object.assign(globalThis, {
  timeEnsemble: (text: string, runs: number): Promise<EnsembleTimes> =>
    timeEnsemble(pool, referenceEnsemble(text, runs, [200])),
  timeSensitivity: (text: string, inputs: number, n: number): Promise<number> =>
    timeSensitivity(pool, text, inputs, n),
})
