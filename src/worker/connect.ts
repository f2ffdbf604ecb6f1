import { connectionOf, type Connection } from './connection'
import type { LocalSystemService } from './service'

/** Starts the worker that runs the local-system model. */
export function connect(): Connection<LocalSystemService> {
  return connectTo(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'local-system' }),
  )
}

/** Speaks to a worker that exposes a {@link LocalSystemService}. */
export function connectTo(worker: Worker): Connection<LocalSystemService> {
  return connectionOf<LocalSystemService>(worker, (remote) => ({
    open: (modelUrl) => remote.open(modelUrl),
    run: (job) => remote.run(job),
  }))
}
