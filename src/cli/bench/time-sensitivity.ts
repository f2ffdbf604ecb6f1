import { modelRanges } from '../../analysis/futures/model-ranges'
import { compile } from '../../engine/compile'
import { readXmile } from '../../model/xmile/read'
import type { Pool } from '../../worker/pool'
import { runSensitivity } from '../../worker/sensitivity'

/**
 * Makes Sobol indices of emergency beds in the last year, and takes the time, estimation and intervals included.
 *
 * @param text a model with ranges
 * @param inputs how many of its ranges vary
 * @param groups rows of the design: `groups × (inputs + 2)` runs
 * @returns milliseconds
 */
export async function timeSensitivity(
  pool: Pool,
  text: string,
  inputs: number,
  groups: number,
): Promise<number> {
  const model = readXmile(text)
  const vary = new Map([...modelRanges(model, new Map())].slice(0, inputs))
  const program = compile(model)
  const { stop } = model.specs
  const of = {
    output: 'average_occupied_emergency_beds',
    of: 'mean',
    from: stop - 11.5,
    until: stop,
  } as const
  const began = performance.now()
  const reply = await runSensitivity(pool, program, {
    method: 'sobol',
    groups,
    seed: 1,
    vary,
    inputs: new Map(),
    of,
  })
  if (reply?.ok !== true) throw new Error(JSON.stringify(reply))
  return performance.now() - began
}
