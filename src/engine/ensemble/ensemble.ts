import { FaultError, type Fault } from '../../model/fault'
import { scalarIdentity } from '../../model/name'
import type { Program } from '../compile'
import type { Run, RunRequest } from '../run'
import { createPairSimulator } from '../simulator'
import { timetable } from '../timetable'
import { checkRange, valueAt, type Range } from './range'
import { quantileOf } from './quantile'
import type { Sampler } from './sampler'
import { samplerOf, type SamplerName } from './sampler-by-name'

/** Many runs of a model, in each of which some inputs are drawn from ranges. */
export interface EnsembleRequest {
  readonly runs: number
  /** A whole number; the same seed gives the same bits everywhere. */
  readonly seed: number
  readonly sampler: SamplerName
  /** Ranges by identity of the input. */
  readonly vary: ReadonlyMap<string, Range>
  /** Inputs that are the same in every run. */
  readonly inputs?: ReadonlyMap<string, number | readonly number[]>
  /** Identities of the outcomes. */
  readonly outputs: readonly string[]
}

/** Every outcome of every run. */
export interface Ensemble {
  readonly times: Float64Array
  readonly outputs: readonly string[]
  readonly runs: number
  /** [output][time][run], so that what a quantile is taken of lies together. */
  readonly values: Float64Array
}

/** Bytes of outcomes that are held at most; more is refused before the first run. */
export const mostBytes = 180_000_000

/**
 * Runs an ensemble on this thread, two runs at a time. Run `i` is the same whoever makes it and in whatever order.
 *
 * @param onProgress told now and then how many runs are done
 * @throws FaultError `ensemble.runs`, `ensemble.too-large`, `ensemble.range`, `ensemble.dimensions`; those of a run
 */
export function runEnsemble(
  program: Program,
  request: EnsembleRequest,
  onProgress: (done: number) => void = () => undefined,
): Ensemble {
  const { runs } = request
  const { saved } = timetable(program.model.specs)
  checkRequest(request, saved.length)
  const sampler = samplerOf(request.sampler, runs, request.vary.size, request.seed)
  const draw = drawer(request, sampler)
  const pairs = createPairSimulator(program)
  const values = new Float64Array(request.outputs.length * saved.length * runs)
  let times = new Float64Array(0)
  const keep = (run: Run, index: number): void => {
    times = run.times as Float64Array<ArrayBuffer>
    for (let row = 0; row < run.values.length; row++) values[row * runs + index] = run.values[row]!
  }
  for (let i = 0; i < runs; i += 2) {
    const [first, second] = pairs.run([draw(i), draw(Math.min(i + 1, runs - 1))])
    keep(first, i)
    if (i + 1 < runs) keep(second, i + 1)
    if (i % 100 === 0) onProgress(Math.min(i + 2, runs))
  }
  onProgress(runs)
  return { times, outputs: request.outputs.map(scalarIdentity), runs, values }
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

/**
 * Quantiles over time.
 *
 * @returns [output][quantile][time]
 */
export function quantilesOverTime(ensemble: Ensemble, quantiles: readonly number[]): Float64Array {
  const { runs, times, values } = ensemble
  const found = new Float64Array(ensemble.outputs.length * quantiles.length * times.length)
  for (let o = 0; o < ensemble.outputs.length; o++) {
    for (let t = 0; t < times.length; t++) {
      const from = (o * times.length + t) * runs
      const sorted = values.slice(from, from + runs).sort()
      for (const [q, share] of quantiles.entries()) {
        found[(o * quantiles.length + q) * times.length + t] = quantileOf(sorted, share)
      }
    }
  }
  return found
}

function checkRequest({ runs, seed, vary, outputs }: EnsembleRequest, times: number): void {
  const faults: Fault[] = []
  if (!Number.isInteger(runs) || runs < 1) faults.push({ kind: 'ensemble.runs', values: { found: runs } })
  if (!Number.isSafeInteger(seed)) faults.push({ kind: 'ensemble.seed', values: { found: seed } })
  const perRun = outputs.length * times * 8
  if (runs * perRun > mostBytes) {
    const most = Math.floor(mostBytes / perRun)
    faults.push({ kind: 'ensemble.too-large', values: { runs, outputs: outputs.length, times, most } })
  }
  if (faults.length > 0) throw new FaultError(faults)
  for (const [name, range] of vary) checkRange(name, range)
}
