import type { Fan } from '../../../analysis/futures/futures'
import type { Spread } from '../../../analysis/futures/spread'
import { scorecard } from '../../../analysis/scorecard'
import { seriesOf } from '../../../analysis/series'
import type { LineData } from '../../../chart/series'
import type { Catalogue } from '../../../scenario/catalogue'
import { addMonths } from '../../../scenario/month'
import { runOf, variantsOf, type Result } from '../../../session/result'
import type { Messages } from '../../../text/en'
import { financialYear } from '../../../text/month'
import { chartData } from '../../explore/chart-data'
import { hasPlan, movedOf } from '../../explore/moved'
import { noTurns } from '../../explore/turns'
import { figuresOf, type Figures } from '../../figures'

/** One outcome of the reader's own plan, by which the screens explain. */
export interface Example {
  readonly outcome: string
  readonly label: string
  readonly figures: Figures
  /** Whether there is a plan; else doing nothing is the example. */
  readonly acts: boolean
  /** The last year of the run, which the numbers are of. */
  readonly year: string
  readonly end: number
  readonly data: LineData
}

/** What many futures say of an example. */
export interface ExampleFutures {
  readonly runs: number
  readonly fan: Fan
  readonly spread: Spread
}

export function exampleOf(
  outcome: string,
  result: Result,
  catalogue: Catalogue,
  messages: Messages,
): Example | null {
  const score = scorecard(catalogue, variantsOf(result)).find((one) => one.outcome.id === outcome)
  if (score === undefined) return null
  const { place, times } = result
  const figures = figuresOf(score.outcome, place, seriesOf(runOf(result, 'nothing')!, outcome)[0]!, messages)
  const end = times.at(-1) ?? 0
  return {
    outcome,
    label: score.outcome.label,
    figures,
    acts: hasPlan(movedOf(result, catalogue)),
    year: financialYear(addMonths(place.start, end - 12)),
    end,
    data: chartData(score, noTurns, result, catalogue, figures, messages),
  }
}
