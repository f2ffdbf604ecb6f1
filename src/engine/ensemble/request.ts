import { FaultError, type Fault } from '../../model/fault'
import type { Correlation } from './copula'
import { scalarIdentity } from '../../model/name'
import { checkRange, type Range } from './range'
import type { SamplerChoice } from './sampler-by-name'
import type { Summary } from './summary'

/** Many runs of a model, in each of which some inputs are drawn from ranges. */
export interface EnsembleRequest {
  readonly runs: number
  /** A whole number; the same seed gives the same bits everywhere. */
  readonly seed: number
  readonly sampler: SamplerChoice
  /** Ranges by identity of the input. */
  readonly vary: ReadonlyMap<string, Range>
  /** Which of them go together; the others vary independently. */
  readonly correlations?: readonly Correlation[]
  /** Inputs that are the same in every run. */
  readonly inputs?: ReadonlyMap<string, number | readonly number[]>
  /** Identities of the outcomes; names as in the file do as well. */
  readonly outputs: readonly string[]
  /** Those of the outcomes of which every value is kept, for quantiles over time; without it, all of them. */
  readonly series?: readonly string[]
  /** What is kept of each run besides: taken of any of the outcomes. */
  readonly summaries?: readonly Summary[]
}

/** Identities of the outcomes of which every value is kept. */
export function seriesOf({
  series,
  outputs,
}: Pick<EnsembleRequest, 'series' | 'outputs'>): readonly string[] {
  return (series ?? outputs).map(scalarIdentity)
}

/** Bytes of outcomes that are held at most; more is refused before the first run. */
export const mostBytes = 180_000_000

/**
 * Refuses what cannot be made or held.
 *
 * @param times how many moments of each outcome are saved
 * @throws FaultError `ensemble.runs`, `ensemble.seed`, `ensemble.too-large` with the most runs that fit, `ensemble.range`
 */
export function checkEnsemble(request: EnsembleRequest, times: number): void {
  const { runs, seed, vary } = request
  const faults: Fault[] = []
  if (!Number.isInteger(runs) || runs < 1) faults.push({ kind: 'ensemble.runs', values: { found: runs } })
  if (!Number.isSafeInteger(seed)) faults.push({ kind: 'ensemble.seed', values: { found: seed } })
  const kept = seriesOf(request)
  const perRun = kept.length * times * 8
  if (runs * perRun > mostBytes) {
    const most = Math.floor(mostBytes / perRun)
    faults.push({ kind: 'ensemble.too-large', values: { runs, outputs: kept.length, times, most } })
  }
  if (faults.length > 0) throw new FaultError(faults)
  for (const [name, range] of vary) checkRange(name, range)
}
