import { Worker } from 'node:worker_threads'
import { releaseProxy, wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter'
import type { Connection } from '../worker/connection'
import type { RunnerService } from '../worker/runner'
import { serviceOf } from '../worker/runner-calls'

/** Starts a thread that makes runs: the file that is built beside this program. */
export function connectThread(): Connection<RunnerService> {
  const thread = new Worker(new URL('./runner-thread.js', import.meta.url))
  const remote = wrap<RunnerService>(nodeEndpoint(thread))
  return {
    service: serviceOf(remote),
    lost: new Promise((resolve) => {
      thread.on('error', () => {
        resolve()
      })
      thread.on('exit', () => {
        resolve()
      })
    }),
    close: () => {
      remote[releaseProxy]()
      void thread.terminate()
    },
  }
}
