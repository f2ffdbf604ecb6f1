import { Csv, typed } from '../../analysis/csv'
import { compareText } from '../../text/compare'
import type { Messages } from '../../text/en'
import type { Ready } from './entry'

/** What all plans come to in every outcome, one row each, as exact as it was computed. */
export function comparisonCsv(plans: readonly Ready[], text: Messages): string {
  const { csv: heads } = compareText
  const csv = new Csv([
    heads.tag,
    heads.name,
    heads.place,
    heads.outcome,
    heads.unit,
    heads.until,
    heads.nothing,
    heads.idle,
    heads.plan,
    heads.change,
    heads.verdict,
  ])
  const rows = plans.flatMap(({ entry, outlook }) =>
    [...outlook.scores.values()].map((score) =>
      csv.row([
        entry.tag,
        typed(entry.name),
        typed(entry.placeName),
        score.outcome.label,
        score.outcome.units,
        outlook.end,
        score.nothing,
        score.assumptions,
        score.plan,
        score.change,
        text.scorecard.verdict[score.verdict],
      ]),
    ),
  )
  return csv.heading() + rows.join('')
}
