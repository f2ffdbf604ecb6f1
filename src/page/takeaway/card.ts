import { changeOf } from '../change'
import type { Score } from '../../analysis/scorecard'
import type { Verdict } from '../../analysis/verdict'
import type { Messages } from '../../text/en'
import { financialYear } from '../../text/month'
import { takeAwayText } from '../../text/takeaway'
import type { Report } from './report'

/** One outcome of the scorecard in words, as on screen. */
export interface CardRow {
  readonly outcome: string
  /** The values under the columns that there are. */
  readonly values: readonly string[]
  /** `12 fewer, better`. */
  readonly change: string
  readonly verdict: Verdict
  /** Limits that hold 8 of 10 futures; empty where they are not known. */
  readonly band: string
}

export interface Card {
  /** Name of the column of outcomes. */
  readonly outcome: string
  /** Names of the columns of `values`. */
  readonly columns: readonly string[]
  /** Name of the column of changes. */
  readonly change: string
  /** Name of the column of limits; `null` where there are none. */
  readonly band: string | null
  readonly rows: readonly CardRow[]
}

/** The scorecard as a table: first year, do nothing, our assumptions where some are moved, our plan, change. */
export function cardOf(report: Report, text: Messages): Card {
  const words = takeAwayText.handout
  const { moved, result } = report
  const assumed = moved === 'both' || moved === 'assumptions'
  const planned = moved === 'both' || moved === 'plan'
  return {
    outcome: words.outcome,
    columns: [
      words.first(financialYear(result.place.start)),
      words.nothing,
      ...(assumed ? [words.assumptions] : []),
      ...(planned ? [words.ourPlan] : []),
    ],
    change: words.change[moved === 'both' ? 'assumptions' : 'nothing'],
    band: report.futures === null ? null : words.futures[planned ? 'change' : 'value'],
    rows: report.card.map((score) => {
      const { short, base } = report.figures(score)
      const { verdict } = changeOf(score, report.figures(score), moved, text)
      return {
        outcome: base === '' ? score.outcome.label : `${score.outcome.label} (${base})`,
        values: [
          short(score.first),
          short(score.nothing),
          ...(assumed ? [short(score.assumptions)] : []),
          ...(planned ? [short(score.plan)] : []),
        ],
        change: changeIn(score, report, text),
        verdict,
        band: report.bandOf(score)?.short ?? '',
      }
    }),
  }
}

/** `12 fewer, better` of one outcome; that there is no change. */
export function changeIn(score: Score, report: Report, text: Messages): string {
  const figures = report.figures(score)
  const { word, verdict } = changeOf(score, figures, report.moved, text)
  if (verdict === 'same') return word
  const [after, before] =
    report.moved === 'assumptions' ? [score.assumptions, score.nothing] : [score.plan, score.assumptions]
  return report.moved === 'assumptions'
    ? figures.moreOrLess(after, before)
    : `${figures.moreOrLess(after, before)}, ${word}`
}
