import { connectionOf, type Connection } from './connection'
import type { RunnerService } from './runner'
import { serviceOf } from './runner-calls'

/** Starts a worker of a pool. */
export function connectRunner(): Connection<RunnerService> {
  const worker = new Worker(new URL('./runner-worker.ts', import.meta.url), {
    type: 'module',
    name: 'runner',
  })
  return connectionOf<RunnerService>(worker, serviceOf)
}
