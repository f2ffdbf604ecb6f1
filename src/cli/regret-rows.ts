import type { Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import { regretByParty, type OutcomeRegret } from '../analysis/robustness/futures-regret'
import type { Outcome } from '../scenario/catalogue'

const text = (name: string): Column => ({ name, holds: 'text' })
const number = (name: string): Column => ({ name, holds: 'number', nullable: true })

/** Columns of regrets; `place` first where there are several. */
export function regretColumns(withPlaces: boolean): readonly Column[] {
  return [
    ...['row', 'party', 'outcome', 'units', 'plan'].map(text),
    ...['mean', 'q0.9', 'max', 'best', 'futures'].map(number),
  ].toSpliced(0, 0, ...(withPlaces ? [text('place')] : []))
}

/** A row for each outcome and plan, then the same for each party that an outcome concerns. */
export function regretRows(
  place: readonly string[],
  plans: readonly string[],
  outcomes: readonly Outcome[],
  regrets: readonly OutcomeRegret[],
): Cell[][] {
  const rows = (row: string, party: string, own: readonly OutcomeRegret[]): Cell[][] =>
    own.flatMap(({ outcome, plans: found }) =>
      found.map(({ mean, most, worst, best, futures }, p) => [
        ...[...place, row, party, outcome.id, outcome.units, plans[p]!],
        ...[mean, most, worst, best].map((value) => (Number.isNaN(value) ? '' : value)),
        futures,
      ]),
    )
  return [
    ...rows('outcome', '', regrets),
    ...regretByParty({ outcomes }, regrets).flatMap(({ party, regrets: own }) => rows('party', party, own)),
  ]
}
