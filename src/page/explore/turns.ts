import type { Finding } from '../../analysis/finding'
import { isSpending, paybackOf, type Payback } from '../../analysis/payback'
import type { Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import type { ChartEvent, ChartSpan } from '../../chart/series'
import { addMonths } from '../../scenario/month'
import { runOf, type Result } from '../../session/result'
import type { Messages } from '../../text/en'
import { monthName, seasonName, shortMonthName } from '../../text/month'
import type { Figures } from '../figures'

/** What of one outcome gets worse before it gets better, and is paid back, with its dates. Empty where nothing does. */
export interface Turns {
  readonly spans: readonly ChartSpan[]
  readonly events: readonly ChartEvent[]
  /** For a tile: a few words, and the same in full; `null` where nothing turns. */
  readonly mark: { readonly short: string; readonly spoken: string } | null
}

/** When spending under our plan is made good against spending without it; `null` of what is no spending. */
export function paybackIn(score: Score, finding: Finding, result: Result): Payback | null {
  if (!isSpending(score.outcome)) return null
  const idle = seriesOf(runOf(result, 'assumptions') ?? runOf(result, 'nothing')!, score.outcome.id)
  const plan = seriesOf(runOf(result, 'plan')!, score.outcome.id)
  return paybackOf(score.outcome, finding, result.times, idle, plan)
}

/** Of an outcome of which no turn is to be shown. */
export const noTurns: Turns = { spans: [], events: [], mark: null }

/** The marks of a dip and of a payback. */
export function turnsOf(finding: Finding, payback: Payback | null, start: string, text: Messages): Turns {
  // A value closes the month before it.
  const month = (time: number) => addMonths(start, Math.max(0, time - 1))
  const paid = payback?.kind === 'paid' ? month(payback.back) : null
  const dip = finding.kind === 'dip' ? month(finding.turn) : null
  const money = payback !== null
  const spans =
    finding.kind === 'dip' && dip !== null
      ? [
          {
            from: finding.first,
            to: finding.turn,
            label: money ? text.turns.dearer(shortMonthName(dip)) : text.turns.worse(seasonName(dip)),
          },
        ]
      : []
  const events =
    payback?.kind === 'paid' && paid !== null
      ? [{ at: payback.back, label: text.turns.paid(shortMonthName(paid)) }]
      : []
  const spoken = [
    ...(dip === null ? [] : [money ? text.turns.dearer(monthName(dip)) : text.turns.worse(seasonName(dip))]),
    ...(paid === null ? [] : [text.turns.paid(monthName(paid))]),
  ]
  if (spoken.length === 0) return { spans, events, mark: null }
  const short =
    paid !== null
      ? text.turns.paidShort(paid.slice(0, 4))
      : (money ? text.turns.dearerShort : text.turns.worseShort)(dip!.slice(0, 4))
  return { spans, events, mark: { short, spoken: spoken.join(', ') } }
}

/** What is said of paying back after what a chart says of the end of the run; empty where there is nothing to pay back. */
export function paybackSentence(
  payback: Payback | null,
  start: string,
  end: string,
  figures: Figures,
  text: Messages,
): string {
  if (payback === null || payback.kind === 'same' || payback.kind === 'saves') return ''
  const month = (time: number | null) =>
    time === null ? null : shortMonthName(addMonths(start, Math.max(0, time - 1)))
  return payback.kind === 'paid'
    ? text.turns.paidBack(month(payback.turn), month(payback.back)!)
    : text.turns.owing(month(payback.turn), end, figures.apart(payback.owed, 0))
}
