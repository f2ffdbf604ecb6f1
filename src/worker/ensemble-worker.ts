import { expose } from 'comlink'
import type { Program } from '../engine/compile'
import { connectRunner } from './connect-runner'
import type { EnsembleService } from './ensemble-service'
import { Kept } from './kept'
import { createPool, type Pool } from './pool'

let pool: Pool | undefined
const programs = new Kept<Program>()
const underway = new Map<number, AbortController>()

const service: EnsembleService = {
  open: (size) => {
    pool = createPool(connectRunner, size)
    return Promise.resolve()
  },
  run: async (id, job, onProgress, onStage) => {
    const stop = new AbortController()
    underway.set(id, stop)
    if (job.program !== null) programs.set(job.hash, job.program)
    const program = programs.get(job.hash)!
    const reply = await pool!.run({ ...job, program }, { onProgress, onStage, signal: stop.signal })
    underway.delete(id)
    return reply
  },
  cancel: (id) => {
    underway.get(id)?.abort()
  },
}

expose(service)
