import type { Score } from '../../analysis/scorecard'
import type { Messages } from '../../text/en'
import { takeAwayText } from '../../text/takeaway'
import { hasPlan } from '../explore/moved'
import { judgedOf, withoutHerName } from '../explore/smith-year'
import { cardOf, type Card } from './card'
import { atHead, byShare, inSentence, mainChanges, sentenceChange } from './sentence'
import { spanOf, type Report, type ReportChart } from './report'

/** One slide: its title is what it finds. */
export type Slide =
  | { readonly kind: 'opening'; readonly title: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly title: string; readonly parts: readonly SlideList[] }
  | { readonly kind: 'card'; readonly title: string; readonly card: Card; readonly note: string }
  | { readonly kind: 'chart'; readonly title: string; readonly chart: ReportChart; readonly alt: string }
  | {
      readonly kind: 'table'
      readonly title: string
      readonly rows: readonly (readonly string[])[]
      readonly note: string
    }

export interface SlideList {
  readonly heading: string
  readonly lines: readonly string[]
}

const words = takeAwayText.slides
/** Lines of a list that are read from the back of a room. */
const mostLines = 12

/** The seven slides of a result, as words and numbers. */
export function deckOf(report: Report, text: Messages): readonly Slide[] {
  return [
    opening(report, text),
    plan(report, text),
    { kind: 'card', ...cardSlide(report, text) },
    ...report.charts.map((chart) => chartSlide(chart, report, text)),
    smith(report, text),
    limits(report, text),
  ]
}

function opening(report: Report, text: Messages): Slide {
  const [from, to] = spanOf(report)
  const [first, ...others] = mainChanges(report).map((score) => sentenceChange(score, report, text))
  const against = takeAwayText.sentence.against[report.moved === 'both' ? 'assumptions' : 'nothing']
  const name = `${report.place}: ${report.name}`
  const run = words.run(from, to)
  if (first === undefined) {
    return {
      kind: 'opening',
      title: takeAwayText.sentence.none[report.moved](report.end),
      lines: [name, run],
    }
  }
  return {
    kind: 'opening',
    title: words.lead(report.place, report.end, first),
    lines: [name, words.against(against), ...others.map((other) => `${words.also}: ${other}`), run],
  }
}

function plan({ levers, assumptions, ours, place }: Report, text: Messages): Slide {
  const lists = [
    { heading: text.inWords.title, lines: levers.length === 0 ? [text.inWords.nothing] : levers },
    { heading: text.inWords.assumptions, lines: assumptions },
    { heading: takeAwayText.handout.ours, lines: ours },
  ].filter(({ lines }) => lines.length > 0)
  const share = Math.floor(mostLines / lists.length)
  return {
    kind: 'list',
    title: words.plan(place, levers.length, assumptions.length),
    parts: lists.map(({ heading, lines }) => ({ heading, lines: cut(lines, share) })),
  }
}

function cut(lines: readonly string[], most: number): readonly string[] {
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), words.more(lines.length - most + 1)]
}

function cardSlide(report: Report, text: Messages) {
  const { card, moved, end } = report
  const count = (judge: (score: Score) => boolean) => card.filter(judge).length
  const title =
    moved === 'neither'
      ? words.cardNothing(end)
      : moved === 'assumptions'
        ? words.cardAssumed(
            count((score) => score.assumed !== 'same'),
            card.length,
            end,
          )
        : words.card(
            count((score) => score.verdict === 'better'),
            count((score) => score.verdict === 'worse'),
            card.length,
            end,
          )
  return { title, card: cardOf(report, text), note: money(report) }
}

/** Who pays and who gains, by the outcomes that are spending; where no lever is moved nobody pays for anything yet. */
function money(report: Report): string {
  if (report.moved !== 'plan' && report.moved !== 'both') return ''
  const spending = report.scores.filter(
    ({ outcome }) =>
      outcome.format === 'pounds' && /^(NHS|Council) spend|^Spend of people/.test(outcome.label),
  )
  const parts = spending.map((score) => {
    const label = inSentence(score.outcome.label)
    return score.verdict === 'same'
      ? words.moneySame(label)
      : words.moneyPart(label, report.figures(score).moreOrLess(score.plan, score.assumptions))
  })
  return parts.length === 0 ? '' : words.money(parts)
}

function chartSlide(chart: ReportChart, report: Report, text: Messages): Slide {
  const [from, to] = spanOf(report)
  const runs = takeAwayText.sentence.join(report.runs.map((run) => text.runs[run]))
  const { outcome, figures, sentence } = chart
  return {
    kind: 'chart',
    title: sentence.startsWith(text.runs.plan)
      ? `${outcome.label}. ${sentence}`
      : `${outcome.label}: ${sentence}`,
    chart,
    alt: words.alt(outcome.label, sentence, from, to, runs, figures.base),
  }
}

function smith(report: Report, text: Messages): Slide {
  const { year, before, today } = report.smith
  const [judged] = byShare(
    year.filter((score) => judgedOf(score, report.figures(score), before) !== ''),
    report,
  )
  const title =
    judged === undefined
      ? words.smithSame
      : words.smith(
          inSentence(withoutHerName(judged.outcome.label)),
          report.figures(judged).say(judged.plan),
          report.figures(judged).say(before.of(judged)),
          report.figures(judged).moreOrLess(judged.plan, before.of(judged)),
        )
  const head = [
    text.smith.year,
    text.smith.today,
    `${before.name}, ${text.smith.until(report.end)}`,
    `${text.smith.plan}, ${text.smith.until(report.end)}`,
  ]
  const rows = year.map((score) => {
    const { say } = report.figures(score)
    return [withoutHerName(score.outcome.label), say(today(score)), say(before.of(score)), say(score.plan)]
  })
  return { kind: 'table', title, rows: [head, ...rows], note: text.smith.explain }
}

function limits(report: Report, text: Messages): Slide {
  const harms = byShare(report.harms, report).map((score) => sentenceChange(score, report, text))
  const parts = [
    ...(harms.length > 0
      ? [{ heading: text.scorecard.harm(harms.length), lines: cut(harms.map(atHead), 6) }]
      : []),
    { heading: words.limits, lines: words.limitList(report.certainty) },
  ]
  return {
    kind: 'list',
    title:
      harms.length > 0
        ? words.harms(harms.length, report.watched, harms[0]!)
        : hasPlan(report.moved)
          ? words.noHarms
          : words.limits,
    parts,
  }
}
