import { releaseProxy, wrap } from 'comlink'
import type { Connection } from './connection'
import { lossOf } from './loss'
import type { RunnerService } from './runner'
import { serviceOf } from './runner-calls'

/** Starts a worker of a pool. */
export function connectRunner(): Connection<RunnerService> {
  const worker = new Worker(new URL('./runner-worker.ts', import.meta.url), {
    type: 'module',
    name: 'runner',
  })
  const remote = wrap<RunnerService>(worker)
  return {
    service: serviceOf(remote),
    lost: lossOf(worker),
    close: () => {
      remote[releaseProxy]()
      worker.terminate()
    },
  }
}
