import type { RunRequest } from '../run'
import type { PairSimulator } from '../simulator'
import { correlated } from './copula'
import type { EnsembleRequest } from './request'
import { valueAt } from './range'
import type { Sampler } from './sampler'
import { samplerOf } from './sampler-by-name'
import { summariser } from './summary'

/** Some runs of an ensemble that follow each other. */
export interface Share {
  /** Number of the first run, from 0. */
  readonly first: number
  readonly count: number
  /** For each outcome its values as [time][run], so that what a quantile is taken of lies together. */
  readonly values: readonly Float64Array[]
  /** For each summary asked for, its value in each run. */
  readonly summaries: readonly Float64Array[]
}

/**
 * Makes any share of an ensemble, two runs at a time. Run `i` is the same bits whoever makes it and in whatever share.
 *
 * @throws FaultError `ensemble.dimensions`; a share throws what a run throws
 */
export function createShares(
  pairs: PairSimulator,
  request: EnsembleRequest,
): (first: number, count: number) => Share {
  const independent = samplerOf(request.sampler, request.runs, request.vary.size, request.seed)
  const sampler = correlated(independent, [...request.vary.keys()], request.correlations ?? [])
  const draw = drawer(request, sampler)
  const summarise = (request.summaries ?? []).map((summary) =>
    summariser(summary, request.outputs, pairs.times),
  )
  return (first, count) => {
    const { length } = pairs.times
    const values = request.outputs.map(() => new Float64Array(length * count))
    const keep = (run: Float64Array, index: number): void => {
      for (const [o, kept] of values.entries()) {
        for (let t = 0; t < length; t++) kept[t * count + index] = run[o * length + t]!
      }
    }
    for (let i = 0; i < count; i += 2) {
      // An odd one out is run beside itself.
      const second = Math.min(i + 1, count - 1)
      const both = pairs.run([draw(first + i), draw(first + second)])
      keep(both[0].values, i)
      if (second > i) keep(both[1].values, second)
    }
    const summaries = summarise.map((one) => one(values, count))
    return { first, count, values, summaries }
  }
}

/** The request of one run: what is the same in all, and what was drawn for it. */
export function drawer(request: EnsembleRequest, sampler: Sampler): (run: number) => RunRequest {
  const vary = [...request.vary]
  return (run) => ({
    inputs: new Map([
      ...(request.inputs ?? []),
      ...vary.map(([id, range], d) => [id, valueAt(range, sampler(run, d))] as const),
    ]),
    outputs: request.outputs,
  })
}
