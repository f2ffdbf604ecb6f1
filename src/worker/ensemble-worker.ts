import { expose } from 'comlink'
import { connectRunner } from './connect-runner'
import type { EnsembleService } from './ensemble-service'
import { createPool, type Pool } from './pool'

let pool: Pool | undefined
const underway = new Map<number, AbortController>()

const service: EnsembleService = {
  open: (size) => {
    pool = createPool(connectRunner, size)
    return Promise.resolve()
  },
  run: async (id, job, onProgress, onStage) => {
    const stop = new AbortController()
    underway.set(id, stop)
    const reply = await pool!.run(job, { onProgress, onStage, signal: stop.signal })
    underway.delete(id)
    return reply
  },
  cancel: (id) => {
    underway.get(id)?.abort()
  },
}

expose(service)
