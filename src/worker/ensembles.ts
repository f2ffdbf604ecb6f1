import { proxy } from 'comlink'
import { connectionOf, type Connection } from './connection'
import type { EnsembleService } from './ensemble-service'
import type { EnsembleJob, Pool, Watching } from './pool'

/** Starts the worker that leads a pool. */
export function connectLeader(): Connection<EnsembleService> {
  const worker = new Worker(new URL('./ensemble-worker.ts', import.meta.url), {
    type: 'module',
    name: 'ensembles',
  })
  return connectionOf<EnsembleService>(worker, (remote) => ({
    open: (size) => remote.open(size),
    run: (id, job, onProgress, onStage) => remote.run(id, job, proxy(onProgress), proxy(onStage)),
    cancel: (id) => void remote.cancel(id),
  }))
}

/**
 * The page's side of a pool: the same calls, made by a worker that leads it. If that one is lost, the ensemble is
 * answered by a fault, and the next one starts a new leader.
 *
 * @param size workers that make runs, beside the one that leads
 */
export function createEnsembles(connect: () => Connection<EnsembleService>, size: number): Pool {
  let leader: Connection<EnsembleService> | undefined
  let lastId = 0

  function current(): Connection<EnsembleService> {
    if (leader !== undefined) return leader
    const fresh = connect()
    leader = fresh
    void fresh.service.open(size)
    void fresh.lost.then(() => {
      if (leader !== fresh) return
      leader = undefined
      fresh.close()
    })
    return fresh
  }

  return {
    run: async (job: EnsembleJob, { onProgress, onStage, signal }: Watching = {}) => {
      if (signal?.aborted === true) return null
      const { service, lost } = current()
      const id = ++lastId
      const cancel = () => {
        service.cancel(id)
      }
      signal?.addEventListener('abort', cancel)
      try {
        return await Promise.race([
          service.run(id, job, onProgress ?? nothing, onStage ?? nothing),
          lost.then(() => ({ ok: false as const, faults: [{ kind: 'worker.crashed' }] })),
        ])
      } finally {
        signal?.removeEventListener('abort', cancel)
      }
    },
    close: () => {
      leader?.close()
      leader = undefined
    },
  }
}

const nothing = () => undefined
