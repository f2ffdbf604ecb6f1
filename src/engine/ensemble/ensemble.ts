import type { Program } from '../compile'
import { createLockstepSimulator, savedTimes } from '../simulator'
import { timetable } from '../timetable'
import { quantilesOfShares } from './quantile'
import { checkEnsemble, seriesOf, type EnsembleRequest } from './request'
import { createShares, type Share } from './share'

/** Every outcome of every run, in shares that follow each other. */
export interface Ensemble {
  /** Moments saved, in the model's unit of time. */
  readonly times: Float64Array
  /** Identities of the outcomes that are kept. */
  readonly outputs: readonly string[]
  readonly runs: number
  readonly shares: readonly Share[]
}

/** Runs of a share on one thread: often enough to tell how far it is. */
const perShare = 100

/**
 * Runs an ensemble on this thread.
 *
 * @param onProgress told after each share how many runs are done
 * @throws FaultError those of {@link checkEnsemble}, of the sampler, and of a run
 */
export function runEnsemble(
  program: Program,
  request: EnsembleRequest,
  onProgress: (done: number) => void = () => undefined,
): Ensemble {
  const times = savedTimes(timetable(program.model.specs))
  checkEnsemble(request, times.length)
  const { runs } = request
  const make = createShares(createLockstepSimulator(program, request.outputs), request)
  const shares: Share[] = []
  for (let first = 0; first < runs; first += perShare) {
    shares.push(make(first, Math.min(perShare, runs - first)))
    onProgress(Math.min(first + perShare, runs))
  }
  return { times, outputs: seriesOf(request), runs, shares }
}

/**
 * Quantiles over time. A quantile that falls between two runs lies on the straight line between them.
 *
 * @param quantiles shares of the runs, between 0 and 1
 * @returns [output][quantile][time]
 */
export function quantilesOverTime(
  ensemble: {
    readonly times: ArrayLike<number>
    readonly outputs: readonly string[]
    readonly shares: readonly Pick<Share, 'count' | 'values'>[]
  },
  quantiles: readonly number[],
): Float64Array {
  const { times, outputs, shares } = ensemble
  const found = new Float64Array(outputs.length * quantiles.length * times.length)
  for (let o = 0; o < outputs.length; o++) {
    const parts = shares.map(({ count, values }) => ({ count, values: values[o]! }))
    found.set(quantilesOfShares(parts, times.length, quantiles), o * quantiles.length * times.length)
  }
  return found
}
