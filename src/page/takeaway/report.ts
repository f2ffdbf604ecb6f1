import type { Futures } from '../../analysis/futures/futures'
import { scorecard, type Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import type { LineData } from '../../chart/series'
import type { Catalogue, Outcome } from '../../scenario/catalogue'
import { runOf, variantsOf, type Result, type RunName } from '../../session/result'
import type { Messages } from '../../text/en'
import { monthName } from '../../text/month'
import { takeAwayText } from '../../text/takeaway'
import { chartData } from '../explore/chart-data'
import { chartView } from '../explore/chart-view'
import { yearEnd } from '../explore/finding-sentence'
import { harmsOf } from '../explore/harms'
import { hasPlan, movedOf, type Moved } from '../explore/moved'
import { assumptionLines, leverLines } from '../explore/plan-words'
import { smithYear, type SmithYear } from '../explore/smith-year'
import { createFigures, type Figures } from '../figures'
import { tileBand, type TileBand } from '../futures/band'
import { withFutures } from '../futures/fan-data'
import { quantityOf } from '../quantity'

/** A chart as the reader chose it, and what it shows in a sentence. */
export interface ReportChart {
  readonly outcome: Outcome
  readonly data: LineData
  readonly figures: Figures
  readonly sentence: string
}

/** One result as everything that is taken away tells it: paper, workbook, slides and sentence say the same. */
export interface Report {
  readonly catalogue: Catalogue
  readonly result: Result
  /** What stands for the plan: its name, or that it has none. */
  readonly name: string
  readonly place: string
  readonly moved: Moved
  /** The month that closes the last year, by name. */
  readonly end: string
  /** Sentences, one for each lever, assumption or figure of the place that was moved. */
  readonly levers: readonly string[]
  readonly assumptions: readonly string[]
  readonly ours: readonly string[]
  readonly scores: readonly Score[]
  readonly card: readonly Score[]
  readonly harms: readonly Score[]
  /** How many outcomes are watched for harm. */
  readonly watched: number
  readonly figures: (score: Score) => Figures
  /** Many futures of the result; `null` where they were not worked out. */
  readonly futures: Futures | null
  /** How sure the numbers are, in a sentence. */
  readonly certainty: string
  /** What many futures say of an outcome; `null` where nothing is known. */
  readonly bandOf: (score: Score) => TileBand | null
  readonly charts: readonly ReportChart[]
  readonly smith: SmithYear
  /** The runs there are, in the order they are told in. */
  readonly runs: readonly RunName[]
  /** Where numbers and pictures come from, in a line. */
  readonly source: string
}

/** Control characters and halves of characters: a typed name may hold them, a file of an office program may not. */
const unwritable = /[\p{Cc}\p{Cs}\ufffe\uffff]+/gu

/** A text that a person typed, as every kind of file can hold it. */
export function writable(text: string): string {
  return text.replace(unwritable, ' ').trim()
}

/**
 * @param charts identities of the outcomes on the charts
 * @param futures what the result comes to in many futures, where that is known
 */
export function reportOf(
  result: Result,
  catalogue: Catalogue,
  charts: readonly string[],
  text: Messages,
  futures: Futures | null = null,
): Report {
  const { scenario, place } = result
  const scores = scorecard(catalogue, variantsOf(result))
  const moved = movedOf(result, catalogue)
  const end = yearEnd(result)
  const keeper = createFigures(text)
  const figures = (score: Score) =>
    keeper(score.outcome, place, seriesOf(runOf(result, 'nothing')!, score.outcome.id)[0] ?? Number.NaN)
  const name = writable(scenario.name) || text.chart.untitled
  return {
    catalogue,
    result,
    name,
    place: place.name,
    moved,
    end,
    levers: leverLines(catalogue, scenario, text),
    assumptions: assumptionLines(catalogue, scenario, text),
    ours: oursOf(catalogue, result, text),
    scores,
    card: scores.filter(({ outcome }) => outcome.group === 'scorecard'),
    harms: harmsOf(scores),
    watched: scores.filter(({ outcome }) => outcome.group === 'harm').length,
    figures,
    futures,
    certainty:
      futures === null
        ? takeAwayText.central
        : takeAwayText.bands(futures.runs, catalogue.assumptions.length),
    bandOf: (score) => {
      const spread = futures?.spreads.find(({ outcome }) => outcome === score.outcome.id)
      return spread === undefined ? null : tileBand(score, spread, figures(score), moved)
    },
    charts: charts.map((id) => {
      const score = scores.find(({ outcome }) => outcome.id === id)!
      const view = chartView(score, result, moved, figures(score), text)
      const data = chartData(score, view.turns, result, catalogue, view.figures, text)
      const fan = futures?.fans.find(({ outcome }) => outcome === id)
      return {
        outcome: score.outcome,
        data: fan === undefined ? data : withFutures(data, fan, hasPlan(moved), null),
        figures: view.figures,
        sentence: view.sentence,
      }
    }),
    smith: smithYear(result, scores, moved, text),
    runs: (['nothing', 'assumptions', 'plan'] as const).filter((run) => result[run] !== null),
    source: text.chart.source(place.name, name, catalogue.model.hash),
  }
}

function oursOf(catalogue: Catalogue, { scenario, place }: Result, text: Messages): readonly string[] {
  return catalogue.placeInputs
    .filter(({ id }) => id in scenario.ours)
    .map((input) => {
      const published = place.inputs[input.id]?.value
      const { write } = quantityOf({ ...input, low: 0, high: 0 })
      const before = typeof published === 'number' ? write(published) : text.takeAway.notKnown
      return text.inWords.assumption(input.label, before, write(scenario.ours[input.id]!))
    })
}

/** First and last month of a report, by name. */
export function spanOf({ result, end }: Report): readonly [string, string] {
  return [monthName(result.place.start), end]
}
