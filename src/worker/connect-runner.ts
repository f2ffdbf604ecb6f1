import { releaseProxy, transfer, wrap } from 'comlink'
import { lossOf, type Connection } from './connection'
import type { RunnerService } from './runner'

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

/** The calls of a runner through Comlink; shares of values are transferred. */
export function serviceOf(remote: {
  [Name in keyof RunnerService]: (...args: Parameters<RunnerService[Name]>) => ReturnType<RunnerService[Name]>
}): RunnerService {
  return {
    begin: (program, request) => remote.begin(program, request),
    share: (first, count) => remote.share(first, count),
    quantiles: (shares, times, quantiles) => {
      const buffers = shares.map(({ values }) => values.buffer as ArrayBuffer)
      return remote.quantiles(transfer(shares, buffers), times, quantiles)
    },
  }
}
