import { assumptionRanges } from '../../analysis/futures/assumption-ranges'
import type { Catalogue } from '../../scenario/catalogue'
import type { Scenario } from '../../scenario/scenario'

/**
 * What differs between futures as `--vary` of the command line takes it, `name:low:mode:high`. In this order: it decides
 * which draws each assumption gets, and so whether the same seed gives the same futures.
 */
export function varyCommand(catalogue: Catalogue, scenario: Scenario): readonly string[] {
  return [...assumptionRanges(catalogue, scenario)].flatMap(([id, range]) =>
    range.kind === 'triangular' ? [[id, range.low, range.mode, range.high].join(':')] : [],
  )
}
