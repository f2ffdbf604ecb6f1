import { stakesIn } from '../../analysis/comparison/parties'
import type { Catalogue, Outcome } from '../../scenario/catalogue'

/** Which outcomes a table shows. */
export const outcomeSets = ['scorecard', 'harm', 'money', 'smith'] as const
export type OutcomeSet = (typeof outcomeSets)[number]

export function outcomesIn(set: OutcomeSet, catalogue: Catalogue): readonly Outcome[] {
  if (set !== 'money') return catalogue.outcomes.filter(({ group }) => group === set)
  const stakes = stakesIn(catalogue)
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ format }) => format === 'pounds')
  return stakes
}
