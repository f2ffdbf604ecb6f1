import type { EnsembleJob, Pool } from '../../worker/pool'
import type { EnsembleTimes } from './ensemble-times'

/** Runs an ensemble and takes the time of its first coarse answer and of the whole, in milliseconds. */
export async function timeEnsemble(pool: Pool, job: EnsembleJob): Promise<EnsembleTimes> {
  const began = performance.now()
  let coarse = NaN
  let progress = 0
  const reply = await pool.run(job, {
    onStage: () => {
      coarse = performance.now() - began
    },
    onProgress: () => {
      progress++
    },
  })
  const all = performance.now() - began
  if (reply?.ok !== true || progress === 0) throw new Error(JSON.stringify(reply))
  return { coarse, all }
}
