import type { Connection } from '../../../src/worker/connection'
import { createPool, type Pool } from '../../../src/worker/pool'
import { createRunner, type RunnerService } from '../../../src/worker/runner'

/** A pool whose workers are in this thread. */
export function inProcess(size: number): Pool {
  const connect = (): Connection<RunnerService> => ({
    service: createRunner(),
    lost: new Promise(() => undefined),
    close: () => undefined,
  })
  return createPool(connect, size)
}
