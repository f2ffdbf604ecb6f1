import { connectLeader, createEnsembles } from '../../../worker/ensembles'
import { referenceEnsemble } from '../reference-ensemble'
import { timeEnsemble } from '../time-ensemble'

/** Milliseconds until the first coarse answer, and until all runs are done. */
export interface EnsembleTimes {
  readonly coarse: number
  readonly all: number
}

const pool = createEnsembles(connectLeader, 2)

Object.assign(globalThis, {
  timeEnsemble: (text: string, runs: number): Promise<EnsembleTimes> =>
    timeEnsemble(pool, referenceEnsemble(text, runs, [200])),
})
