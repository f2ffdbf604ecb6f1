import { proxy } from 'comlink'
import { connectionOf, type Connection } from './connection'
import type { EnsembleService } from './ensemble-service'
import { Kept } from './kept'
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

/** The worker that leads, and the programs that it has been sent. */
interface Leader extends Connection<EnsembleService> {
  readonly sent: Kept<true>
}

/**
 * The page's side of a pool: the same calls, made by a worker that leads it. If that one is lost, the ensemble is
 * answered by a fault, and the next one starts a new leader.
 *
 * @param size workers that make runs, beside the one that leads
 */
export function createEnsembles(connect: () => Connection<EnsembleService>, size: number): Pool {
  let leader: Leader | undefined
  let lastId = 0

  function current(): Leader {
    if (leader !== undefined) return leader
    const fresh = { ...connect(), sent: new Kept<true>() }
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
    run: async ({ program, ...rest }: EnsembleJob, { onProgress, onStage, signal }: Watching = {}) => {
      if (signal?.aborted === true) return null
      const { service, lost, sent } = current()
      const id = ++lastId
      const { hash } = program
      const job = { ...rest, hash, program: sent.has(hash) ? null : program }
      sent.set(hash, true)
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
