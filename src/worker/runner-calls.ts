import { transfer } from 'comlink'
import type { RunnerService } from './runner'

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
