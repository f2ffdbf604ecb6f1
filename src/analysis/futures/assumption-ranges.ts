import type { Range } from '../../engine/ensemble/range'
import type { Catalogue } from '../../scenario/catalogue'
import type { Scenario } from '../../scenario/scenario'
import { byName } from './by-name'

/**
 * What differs between futures: every assumption, from the low to the high end of its range, most likely at the value that
 * the plan takes it to have. Whoever sets one beyond its range has a range that reaches there.
 *
 * @returns ranges by identity of the input, in the order of the names, as `modelRanges` gives them
 */
export function assumptionRanges(
  { assumptions }: Pick<Catalogue, 'assumptions'>,
  scenario: Pick<Scenario, 'assumptions'>,
): Map<string, Range> {
  return byName(
    assumptions.map(({ id, low, high, value }) => {
      const mode = scenario.assumptions[id] ?? value
      return [id, { kind: 'triangular', low: Math.min(low, mode), mode, high: Math.max(high, mode) }]
    }),
  )
}
