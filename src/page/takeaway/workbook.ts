import type { Score } from '../../analysis/scorecard'
import type { Assumption, Format, Lever } from '../../scenario/catalogue'
import { addMonths } from '../../scenario/month'
import { defaultSetting, isMoved } from '../../session/moves'
import type { Messages } from '../../text/en'
import { monthName } from '../../text/month'
import { takeAwayText } from '../../text/takeaway'
import { writable, type Report } from './report'
import { scaleOf, valuesOf } from './report-values'

/** A number as it was computed and how it is shown, a calendar month, a text, or nothing. */
export type Cell =
  | { readonly number: number; readonly as?: Format }
  | { readonly month: string }
  | { readonly text: string; readonly strong?: true; readonly wrap?: true }
  | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Widths of the columns, in letters. */
  readonly widths: readonly number[]
  /** Rows and columns that stay in sight. */
  readonly still: { readonly rows: number; readonly columns: number }
}

/** As much as Excel takes in a cell. */
const longestCell = 32_000

/** Everything of one result as sheets of a workbook. @param link the whole address of the plan */
export function workbookOf(report: Report, link: string, text: Messages): readonly Sheet[] {
  return [
    aboutSheet(report, link),
    planSheet(report),
    scorecardSheet(report, text),
    resultsSheet(report, text),
    definitionsSheet(report, text),
    evidenceSheet(report, text),
  ]
}

const words = takeAwayText.workbook
const cell = (text: string): Cell => (text === '' ? null : { text: writable(text) })
const long = (text: string): Cell => (text === '' ? null : { text: writable(text), wrap: true })
const heading = (titles: readonly string[]): readonly Cell[] =>
  titles.map((title) => ({ text: title, strong: true, wrap: true }))

function aboutSheet(report: Report, link: string): Sheet {
  const { result, catalogue, scores } = report
  const { scenario, place } = result
  const rows = words.rows
  const indexed = scores.some((score) => report.figures(score).indexed)
  const pairs: readonly (readonly [string, Cell])[] = [
    [rows.place, cell(place.name)],
    [rows.name, long(report.name)],
    ...(scenario.note === '' ? [] : [[rows.note, long(scenario.note)] as const]),
    [rows.run, cell(words.to(monthName(place.start), report.end))],
    [rows.purpose, long(words.purpose)],
    [rows.forecast, long(words.forecast)],
    [rows.band, long(report.certainty)],
    [rows.model, cell(catalogue.model.name)],
    [rows.version, cell(catalogue.model.hash)],
    [rows.seed, { number: scenario.seed }],
    [rows.data, { month: place.vintage }],
    [rows.link, long(link.length > longestCell ? rows.noLink : link)],
    [rows.sheets, long(words.sheets)],
    ...(indexed ? [[rows.index, long(words.index(monthName(place.start)))] as const] : []),
  ]
  return {
    name: words.about,
    rows: [
      [{ text: rows.title, strong: true }],
      ...pairs.map(([name, value]): readonly Cell[] => [{ text: name, strong: true }, value]),
    ],
    widths: [20, 100],
    still: { rows: 1, columns: 0 },
  }
}

function planSheet({ catalogue, result: { scenario, place } }: Report): Sheet {
  const at = words.heading
  const levers = catalogue.levers.map((lever): readonly Cell[] => {
    const { value, start, ramp, end } = scenario.levers[lever.id] ?? defaultSetting(lever, place.start)
    const moved = isMoved(lever, scenario)
    const phasing: readonly Cell[] = moved
      ? [{ month: start }, { number: ramp }, end === null ? cell(words.never) : { month: end }]
      : [null, null, null]
    return [...setting(words.kinds.lever, lever, lever.value, value, moved), ...phasing]
  })
  const assumptions = catalogue.assumptions
    .filter(({ id }) => id in scenario.assumptions)
    .map((one) => setting(words.kinds.assumption, one, one.value, scenario.assumptions[one.id]!, true))
  const ours = catalogue.placeInputs
    .filter(({ id }) => id in scenario.ours)
    .map((input) => {
      const published = place.inputs[input.id]?.value
      const before = typeof published === 'number' ? published : null
      return setting(words.kinds.ours, input, before, scenario.ours[input.id]!, true)
    })
  const titles = [at.kind, at.name, at.id, at.unit, at.today, at.ours, at.changed, at.start, at.ramp, at.end]
  return {
    name: words.plan,
    rows: [heading(titles), ...levers, ...assumptions, ...ours],
    widths: [14, 48, 36, 16, 14, 14, 10, 12, 12, 12],
    still: { rows: 1, columns: 2 },
  }
}

function setting(
  kind: string,
  one: Pick<Assumption, 'id' | 'label' | 'units' | 'format'>,
  before: number | null,
  after: number,
  moved: boolean,
): readonly Cell[] {
  const number = (value: number): Cell => ({ number: value, as: one.format })
  return [
    cell(kind),
    cell(one.label),
    cell(one.id),
    cell(one.units),
    before === null ? null : number(before),
    number(after),
    cell(moved ? words.yes : words.no),
  ]
}

function scorecardSheet(report: Report, text: Messages): Sheet {
  const at = words.heading
  const assumed = report.runs.includes('assumptions')
  /** Limits of the change that hold 8 of 10 futures. */
  const limits = ({ outcome }: Score): readonly (number | null)[] => {
    if (report.futures === null) return []
    const change = report.futures.spreads.find((spread) => spread.outcome === outcome.id)?.change
    return [change?.low ?? null, change?.high ?? null]
  }
  const rows = report.scores.map((score): readonly Cell[] => {
    const { outcome } = score
    const scale = scaleOf(report, score)
    const { indexed, base } = report.figures(score)
    const number = (value: number): Cell => ({
      number: value * scale,
      as: indexed ? 'index' : outcome.format,
    })
    return [
      cell(outcome.label),
      cell(text.chart.groups[outcome.group]),
      cell(indexed ? base : outcome.units),
      number(score.first),
      number(score.nothing),
      ...(assumed ? [number(score.assumptions)] : []),
      number(score.plan),
      number(score.change),
      ...limits(score).map((limit) => (limit === null ? null : number(limit))),
      cell(words.better[outcome.better]),
      cell(text.scorecard.verdict[score.verdict]),
    ]
  })
  const titles = [
    at.outcome,
    at.group,
    at.unit,
    at.first,
    at.nothing,
    ...(assumed ? [at.assumptions] : []),
    at.plan,
    at.change,
    ...(report.futures === null ? [] : [at.least, at.most]),
    at.better,
    at.verdict,
  ]
  return {
    name: words.scorecard,
    rows: [heading([`${at.outcome}, ${text.scorecard.year(report.end)}`, ...titles.slice(1)]), ...rows],
    widths: [48, 12, ...Array.from({ length: titles.length - 4 }, () => 16), 12, 24],
    still: { rows: 1, columns: 1 },
  }
}

function resultsSheet(report: Report, text: Messages): Sheet {
  const { result, scores, runs } = report
  const columns = scores.flatMap((score) => {
    const as: Format = report.figures(score).indexed ? 'index' : score.outcome.format
    return runs.map((run) => ({
      title: words.column(score.outcome.label, text.runs[run]),
      values: valuesOf(report, score, run),
      as,
    }))
  })
  const rows = Array.from(result.times, (time, i): readonly Cell[] => [
    { month: addMonths(result.place.start, time) },
    ...columns.map(({ values, as }): Cell => ({ number: values[i]!, as })),
  ])
  return {
    name: words.results,
    rows: [heading([words.heading.month, ...columns.map(({ title }) => title)]), ...rows],
    widths: [11, ...columns.map(() => 18)],
    still: { rows: 1, columns: 1 },
  }
}

function definitionsSheet(report: Report, text: Messages): Sheet {
  const at = words.heading
  const rows = report.scores.map((score): readonly Cell[] => {
    const { outcome } = score
    const { indexed, base } = report.figures(score)
    return [
      cell(outcome.label),
      cell(outcome.id),
      cell(indexed ? base : outcome.units),
      cell(words.better[outcome.better]),
      long(outcome.doc === '' ? text.texts.missing : outcome.doc),
    ]
  })
  return {
    name: words.definitions,
    rows: [heading([at.outcome, at.id, at.unit, at.better, at.meaning]), ...rows],
    widths: [48, 48, 16, 12, 100],
    still: { rows: 1, columns: 1 },
  }
}

function evidenceSheet({ catalogue }: Report, text: Messages): Sheet {
  const at = words.heading
  const rows = catalogue.levers.map((lever: Lever): readonly Cell[] => {
    const number = (value: number): Cell => ({ number: value, as: lever.format })
    return [
      cell(lever.label),
      cell(text.levers.questions[lever.question]),
      cell(lever.units),
      number(lever.low),
      number(lever.high),
      lever.published === undefined ? null : number(lever.published),
      cell(text.levers.status[lever.status]),
      long(lever.doc),
      long(lever.source),
    ]
  })
  const titles = [
    at.lever,
    at.question,
    at.unit,
    at.low,
    at.high,
    at.published,
    at.status,
    at.meaning,
    at.source,
  ]
  return {
    name: words.evidence,
    rows: [heading(titles), ...rows],
    widths: [44, 26, 16, 10, 10, 16, 16, 80, 60],
    still: { rows: 1, columns: 1 },
  }
}
