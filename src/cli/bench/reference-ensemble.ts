import { compile } from '../../engine/compile'
import { readXmile } from '../../model/xmile/read'
import type { EnsembleJob } from '../../worker/pool'

const varied =
  'beds theatre_cap care_cap care_dur care_delay season_amp winter_amp frail_death frail_ed drop_rate wait_smooth ' +
  'hire_time quit_rate staff_target delay_ref ed_rate_5 ed_rate_6 admit_frac_6 base_los_6 sc_frac_6'

/**
 * The ensemble that is measured: twenty constants of the reference model, each by a fifth up and down.
 *
 * @param text health.xmile
 * @param stages numbers of runs after which a coarse answer is wanted
 */
export function referenceEnsemble(text: string, runs: number, stages: readonly number[] = []): EnsembleJob {
  const program = compile(readXmile(text))
  const { scalars, byId } = program.model
  const vary = new Map(
    varied.split(' ').map((id) => {
      const constant = scalars[byId.get(id) ?? -1]?.value
      const mode = constant?.op === 'number' ? constant.value : NaN
      return [id, { kind: 'triangular' as const, low: mode * 0.8, mode, high: mode * 1.2 }]
    }),
  )
  const outputs = ['occupancy', 'tot_wl', 'tot_delayed', 'tot_cost']
  return {
    program,
    request: { runs, seed: 1, sampler: 'lhs', vary, outputs },
    quantiles: [0.1, 0.5, 0.9],
    stages,
  }
}
