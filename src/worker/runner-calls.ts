import { transfer } from 'comlink'
import { buffersOfShare, type RunnerService } from './runner'

/** The runner's own side of Comlink: what it made is given away, not copied. */
export function givingAway(runner: RunnerService): RunnerService {
  return {
    ...runner,
    share: async (first, count) => {
      const reply = await runner.share(first, count)
      return transfer(reply, buffersOfShare(reply))
    },
  }
}

/** The other side: the calls of a runner, with the shares that it is given transferred. */
export function serviceOf(remote: {
  [Name in keyof RunnerService]: (...args: Parameters<RunnerService[Name]>) => ReturnType<RunnerService[Name]>
}): RunnerService {
  return {
    begin: (key, program, request) => remote.begin(key, program, request),
    share: (first, count) => remote.share(first, count),
    quantiles: (shares, times, quantiles) => {
      const buffers = shares.map(({ values }) => values.buffer as ArrayBuffer)
      return remote.quantiles(transfer(shares, buffers), times, quantiles)
    },
  }
}
