import type { Program } from '../engine/compile'
import type { EnsembleRequest } from '../engine/ensemble/request'
import type { Summary } from '../engine/ensemble/summary'
import { FaultError } from '../model/fault'
import type { Inputs } from '../scenario/inputs'
import type { Pool, Watching } from './pool'

/** The futures that every plan of a study meets: what is drawn depends on these alone, so that plans are paired. */
export type Futures = Pick<EnsembleRequest, 'runs' | 'seed' | 'sampler' | 'vary' | 'correlations'>

/** A plan in a pool: its inputs, and what is kept of each of its runs. */
export interface Kept {
  readonly inputs: Inputs
  readonly summaries: readonly Summary[]
}

/** The ensembles of several plans that meet the same futures. */
export function pairedRequests(futures: Futures, plans: readonly Kept[]): readonly EnsembleRequest[] {
  // The same outcomes for all, so that the workers keep one program.
  const outputs = [...new Set(plans.flatMap(({ summaries }) => summaries.map(({ output }) => output)))]
  return plans.map(({ inputs, summaries }) => ({ ...futures, inputs, outputs, series: [], summaries }))
}

/**
 * Runs several plans over the same futures, one after the other, and keeps nothing but summaries.
 *
 * @returns [plan][summary][future]; `null` when it was cancelled
 * @throws FaultError those of an ensemble
 */
export async function pairedSummaries(
  pool: Pool,
  program: Program,
  futures: Futures,
  plans: readonly Kept[],
  { onProgress, signal }: Pick<Watching, 'onProgress' | 'signal'> = {},
): Promise<readonly (readonly Float64Array[])[] | null> {
  const found: (readonly Float64Array[])[] = []
  for (const request of pairedRequests(futures, plans)) {
    const before = found.length * futures.runs
    const reply = await pool.run(
      { program, request, quantiles: [] },
      {
        ...(signal && { signal }),
        onProgress: (done) => onProgress?.(before + done),
      },
    )
    if (reply === null) return null
    if (!reply.ok) throw new FaultError(reply.faults)
    found.push(reply.bands.summaries)
  }
  return found
}
