import { valueAt } from '../../../src/engine/ensemble/range'
import type { EnsembleRequest } from '../../../src/engine/ensemble/request'
import type { Sampler } from '../../../src/engine/ensemble/sampler'
import type { RunRequest } from '../../../src/engine/run'

/** The request of each run of an ensemble when it is run alone: what is the same in all, and what was drawn for it. */
export function drawer(request: EnsembleRequest, sampler: Sampler): (run: number) => RunRequest {
  return (run) => {
    const inputs = new Map<string, number | readonly number[]>(request.inputs)
    let dimension = 0
    for (const [id, range] of request.vary) inputs.set(id, valueAt(range, sampler(run, dimension++)))
    return { inputs, outputs: request.outputs }
  }
}
