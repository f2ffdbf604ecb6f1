import { FaultError } from '../../model/fault'
import type { LockstepSimulator } from '../simulator'
import { scalarIdentity } from '../../model/name'
import { correlated } from './copula'
import { seriesOf, type EnsembleRequest } from './request'
import { valueAt } from './range'
import type { Sampler } from './sampler'
import { samplerOf } from './sampler-by-name'
import { summariser } from './summary'

/** Some runs of an ensemble that follow each other. */
export interface Share {
  /** Number of the first run, from 0. */
  readonly first: number
  readonly count: number
  /** For each outcome that is kept its values as [time][run], so that what a quantile is taken of lies together. */
  readonly values: readonly Float64Array[]
  /** For each summary asked for, its value in each run. */
  readonly summaries: readonly Float64Array[]
}

/**
 * Makes any share of an ensemble, several runs in lockstep. Run `i` is the same bits whoever makes it and in whatever share.
 *
 * @param sample makes the sampler of a request
 * @throws FaultError `ensemble.dimensions`, `ensemble.points`, `ensemble.series`; a share throws what a run throws
 */
export function createShares(
  simulator: LockstepSimulator,
  request: EnsembleRequest,
  sample = samplerOf,
): (first: number, count: number) => Share {
  const independent = sample(request.sampler, request.runs, request.vary.size, request.seed)
  const sampler = correlated(independent, [...request.vary.keys()], request.correlations ?? [])
  const draw = drawer(request, sampler)
  const runInto = simulator.varying({ inputs: request.inputs ?? new Map(), outputs: request.outputs }, [
    ...request.vary.keys(),
  ])
  const outputs = request.outputs.map(scalarIdentity)
  const kept = seriesOf(request).map((id) => outputs.indexOf(id))
  if (kept.includes(-1)) {
    const name = seriesOf(request)[kept.indexOf(-1)]!
    throw new FaultError([{ kind: 'ensemble.series', values: { name } }])
  }
  const summarise = (request.summaries ?? []).map((summary) =>
    summariser(summary, request.outputs, simulator.times),
  )
  return (first, count) => {
    const { length } = simulator.times
    const values = request.outputs.map(() => new Float64Array(length * count))
    for (let i = 0; i < count; i += simulator.lanes) {
      const lanes = Math.min(simulator.lanes, count - i)
      const drawn = Array.from({ length: lanes }, (_, lane) => draw(first + i + lane))
      runInto(drawn, values, count, i)
    }
    const summaries = summarise.map((one) => one(values, count))
    return { first, count, values: kept.map((output) => values[output]!), summaries }
  }
}

/** What each run has of each input that varies. */
function drawer({ vary }: EnsembleRequest, sampler: Sampler): (run: number) => Float64Array {
  const ranges = [...vary.values()]
  return (run) => Float64Array.from(ranges, (range, dimension) => valueAt(range, sampler(run, dimension)))
}
