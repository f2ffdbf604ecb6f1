import { releaseProxy, wrap } from 'comlink'
import { lossOf } from './loss'
import type { LocalSystemService } from './service'

/** A worker that answers, until it is lost. */
export interface Connection<Service = LocalSystemService> {
  readonly service: Service
  /** Settles when the worker died or could not be loaded: calls that wait on it will never be answered. */
  readonly lost: Promise<void>
  close(): void
}

/** Starts the worker that runs the local-system model. */
export function connect(): Connection {
  return connectTo(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'local-system' }),
  )
}

/** Speaks to a worker that exposes a {@link LocalSystemService}. */
export function connectTo(worker: Worker): Connection {
  const remote = wrap<LocalSystemService>(worker)
  return {
    service: { open: (modelUrl) => remote.open(modelUrl), run: (job) => remote.run(job) },
    lost: lossOf(worker),
    close: () => {
      remote[releaseProxy]()
      worker.terminate()
    },
  }
}
