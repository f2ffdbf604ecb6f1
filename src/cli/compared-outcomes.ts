import { stakesIn } from '../analysis/comparison/parties'
import type { Program } from '../engine/compile'
import type { Catalogue, Outcome } from '../scenario/catalogue'
import { outcomesNamed } from './outcome-option'
import { UsageError } from './usage'

/**
 * The outcomes in which plans are compared: those named, or the scorecard's and those that say who pays and who bears
 * it. One of which neither direction is better cannot be compared.
 *
 * @throws UsageError; FaultError `run.unknown-output`
 */
export function comparedOutcomes(
  catalogue: Catalogue,
  program: Program,
  names: readonly string[],
): readonly Outcome[] {
  if (names.length > 0) {
    return names.flatMap((name) =>
      outcomesNamed(program, name).map((id) => {
        const outcome = catalogue.outcomes.find((one) => one.id === id)
        if (outcome && outcome.better !== 'neither') return outcome
        throw new UsageError(
          `--outcome ${name}: ${outcome ? 'neither more nor less of it is better' : 'this is no outcome of the model'}, so plans cannot be compared in it`,
        )
      }),
    )
  }
  const staked = new Set(stakesIn(catalogue).flatMap(({ outcomes }) => outcomes.map(({ id }) => id)))
  return catalogue.outcomes.filter(
    ({ id, group, better }) => better !== 'neither' && (group === 'scorecard' || staked.has(id)),
  )
}
