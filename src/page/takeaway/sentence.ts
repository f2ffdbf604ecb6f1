import type { Score } from '../../analysis/scorecard'
import type { Messages } from '../../text/en'
import { takeAwayText } from '../../text/takeaway'
import { isMoved } from '../../session/moves'
import { leverChange } from '../explore/lever-change'
import { hasPlan } from '../explore/moved'
import { quantityOf } from '../quantity'
import type { Report } from './report'

/** As many changes as one breath holds. */
const most = 3

/** The plan and what it does, as text for a message or a minute: main changes, worst harm, and that it is no forecast. */
export function sentenceOf(report: Report, text: Messages): string {
  const words = takeAwayText.sentence
  const changes = mainChanges(report).map((score) => sentenceChange(score, report, text))
  const [worst] = byShare(report.harms, report)
  return [
    words.plan(report.place, named(report), planIn(report, text)),
    changes.length === 0
      ? words.none[report.moved](report.end)
      : words.changes(report.end, words.join(changes), against(report)),
    ...(worst === undefined
      ? hasPlan(report.moved)
        ? [words.noHarm(report.watched)]
        : []
      : [words.harm(sentenceChange(worst, report, text), report.harms.length, report.watched)]),
    words.noForecast(report.catalogue.model.hash),
  ].join(' ')
}

/** The outcomes of the scorecard that our plan, or where no lever is moved our assumptions, change most in proportion. */
export function mainChanges(report: Report): readonly Score[] {
  const judged = (score: Score) => (report.moved === 'assumptions' ? score.assumed : score.verdict)
  return byShare(
    report.card.filter((score) => judged(score) !== 'same'),
    report,
  ).slice(0, most)
}

/** By how much they change in proportion, most first. */
export function byShare(scores: readonly Score[], report: Report): readonly Score[] {
  const share = (score: Score) => {
    const [after, before] = valuesOf(score, report)
    return Math.abs(after - before) / (Math.abs(before) || 1)
  }
  return [...scores].sort((a, b) => share(b) - share(a))
}

/** What is compared with what: our plan with no action on our assumptions, else our assumptions with doing nothing. */
function valuesOf(score: Score, { moved }: Report): readonly [number, number] {
  return moved === 'assumptions' ? [score.assumptions, score.nothing] : [score.plan, score.assumptions]
}

/** `average beds 309 against 321 (12 fewer, better)`. */
export function sentenceChange(score: Score, report: Report, text: Messages): string {
  const { bare, moreOrLess, base } = report.figures(score)
  const [after, before] = valuesOf(score, report)
  const label = base === '' ? score.outcome.label : `${score.outcome.label} (${base})`
  const verdict = report.moved === 'assumptions' ? '' : text.scorecard.verdict[score.verdict]
  return takeAwayText.sentence.change(
    inSentence(label),
    bare(after),
    bare(before),
    moreOrLess(after, before),
    verdict,
  )
}

function against({ moved }: Report): string {
  return takeAwayText.sentence.against[moved === 'both' ? 'assumptions' : 'nothing']
}

function named({ result, name }: Report): string {
  return result.scenario.name.trim() === '' ? '' : name
}

/** The first levers with their settings, and how many more there are. */
function planIn({ catalogue, result: { scenario } }: Report, text: Messages): string {
  const words = takeAwayText.sentence
  const levers = catalogue.levers.filter((lever) => isMoved(lever, scenario))
  const told = levers.slice(0, most).map((lever) => {
    const value = quantityOf(lever).write(scenario.levers[lever.id]!.value)
    return `${inSentence(lever.label)} ${leverChange(lever, value, text)}`
  })
  const rest = levers.length - told.length
  const assumed = Object.keys(scenario.assumptions).length
  const ours = Object.keys(scenario.ours).length
  return [
    levers.length === 0 ? words.noLever : words.levers(told, rest),
    ...(assumed === 0 ? [] : [words.assumed(assumed)]),
    ...(ours === 0 ? [] : [words.ours(ours)]),
  ].join('; ')
}

/** A label inside a sentence: `Average beds` begins small there, `NHS spend` and `A and E` do not. */
export function inSentence(label: string): string {
  return /^[A-Z][a-z]/.test(label) && !label.startsWith('Mrs')
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}

/** The same at the head of a line or a title. */
export function atHead(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
