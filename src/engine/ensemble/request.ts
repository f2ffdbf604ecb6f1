import { FaultError, type Fault } from '../../model/fault'
import type { Correlation } from './copula'
import { checkRange, type Range } from './range'
import type { SamplerName } from './sampler-by-name'
import type { Summary } from './summary'

/** Many runs of a model, in each of which some inputs are drawn from ranges. */
export interface EnsembleRequest {
  readonly runs: number
  /** A whole number; the same seed gives the same bits everywhere. */
  readonly seed: number
  readonly sampler: SamplerName
  /** Ranges by identity of the input. */
  readonly vary: ReadonlyMap<string, Range>
  /** Which of them go together; the others vary independently. */
  readonly correlations?: readonly Correlation[]
  /** Inputs that are the same in every run. */
  readonly inputs?: ReadonlyMap<string, number | readonly number[]>
  /** Identities of the outcomes; names as in the file do as well. */
  readonly outputs: readonly string[]
  /** What is kept of each run besides its part in the quantiles. */
  readonly summaries?: readonly Summary[]
}

/** Bytes of outcomes that are held at most; more is refused before the first run. */
export const mostBytes = 180_000_000

/**
 * Refuses what cannot be made or held.
 *
 * @param times how many moments of each outcome are saved
 * @throws FaultError `ensemble.runs`, `ensemble.seed`, `ensemble.too-large` with the most runs that fit, `ensemble.range`
 */
export function checkEnsemble({ runs, seed, vary, outputs }: EnsembleRequest, times: number): void {
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
