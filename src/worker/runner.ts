import type { Program } from '../engine/compile'
import { keptSamplers } from '../engine/ensemble/kept-samplers'
import { quantilesOfShares, type OutcomeShare } from '../engine/ensemble/quantile'
import type { EnsembleRequest } from '../engine/ensemble/request'
import { createShares, type Share } from '../engine/ensemble/share'
import { createLockstepSimulator, type LockstepSimulator } from '../engine/simulator'
import type { Fault } from '../model/fault'
import { faultsOf } from './faults-of'
import { Kept } from './kept'

/** What came of a share. */
export type ShareReply =
  { readonly ok: true; readonly share: Share } | { readonly ok: false; readonly faults: readonly Fault[] }

/** What a worker of a pool offers. Errors cross the boundary as data. */
export interface RunnerService {
  /**
   * Makes ready for the shares of one ensemble.
   *
   * @param key names the program
   * @param program `null` for one that the worker still has
   */
  begin(key: string, program: Program | null, request: EnsembleRequest): Promise<readonly Fault[]>
  /** Runs `count` runs from run `first`. */
  share(first: number, count: number): Promise<ShareReply>
  /** Quantiles over time of one outcome, as [quantile][time]. */
  quantiles(
    shares: readonly OutcomeShare[],
    times: number,
    quantiles: readonly number[],
  ): Promise<Float64Array>
}

/** What a worker of a pool does, on the thread that calls it. */
export function createRunner(): RunnerService {
  const simulators = new Kept<LockstepSimulator | readonly Fault[]>()
  const sample = keptSamplers()
  let make: ((first: number, count: number) => Share) | undefined

  function begin(key: string, program: Program | null, request: EnsembleRequest): Promise<readonly Fault[]> {
    make = undefined
    try {
      if (program !== null) simulators.set(key, compiled(program))
      const simulator = simulators.get(key)!
      if (!('run' in simulator)) return Promise.resolve(simulator)
      make = createShares(simulator, request, sample)
      return Promise.resolve([])
    } catch (error) {
      return Promise.resolve(faultsOf(error))
    }
  }

  function share(first: number, count: number): Promise<ShareReply> {
    try {
      return Promise.resolve({ ok: true, share: make!(first, count) })
    } catch (error) {
      return Promise.resolve({ ok: false, faults: faultsOf(error) })
    }
  }

  return {
    begin,
    share,
    quantiles: (shares, times, quantiles) => Promise.resolve(quantilesOfShares(shares, times, quantiles)),
  }
}

/** What cannot be compiled is kept as well, as what is wrong with it: the other side counts on having sent it. */
function compiled(program: Program): LockstepSimulator | readonly Fault[] {
  try {
    return createLockstepSimulator(program, program.lockstep?.outputs ?? [])
  } catch (error) {
    return faultsOf(error)
  }
}

/** The buffers of a share, for transfer. */
export function buffersOfShare(reply: ShareReply): ArrayBuffer[] {
  if (!reply.ok) return []
  return [...reply.share.values, ...reply.share.summaries].map(({ buffer }) => buffer as ArrayBuffer)
}
