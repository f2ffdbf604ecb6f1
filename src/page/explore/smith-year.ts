import type { Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import { addMonths } from '../../scenario/month'
import { runOf, type Result } from '../../session/result'
import type { Messages } from '../../text/en'
import { financialYear } from '../../text/month'
import type { Figures } from '../figures'
import type { Moved } from './moved'
import { stagesOf, type Illness } from './smith-lanes'

/** What a run says of one person's year and of one illness in it. */
export interface SmithYear {
  /** Outcomes of her year, without those of one illness. */
  readonly year: readonly Score[]
  readonly illness: Illness | null
  /** Names of the two lanes of her illness. */
  readonly lanes: { readonly today: string; readonly plan: string }
  /** The year that is shown of her under a plan: `2040/41`. */
  readonly last: string
  readonly today: (score: Score) => number
  /** The column that her year under the plan is judged against. */
  readonly before: { readonly name: string; readonly of: (score: Score) => number }
}

/** Mrs Smith's year in a result. */
export function smithYear(result: Result, scores: readonly Score[], moved: Moved, text: Messages): SmithYear {
  const hers = scores.filter((score) => score.outcome.group === 'smith')
  const today = (score: Score) => seriesOf(runOf(result, 'nothing')!, score.outcome.id)[0] ?? Number.NaN
  const last = lastYear(result)
  const lane =
    moved === 'neither' ? 'laneNothing' : moved === 'assumptions' ? 'laneAssumptions' : ('lanePlan' as const)
  return {
    year: hers.filter((score) => !score.outcome.id.endsWith('_per_illness')),
    illness: stagesOf(hers, today),
    lanes: {
      today: text.smith.lane(text.smith.laneToday, result.place.start.slice(0, 4)),
      plan: text.smith.lane(text.smith[lane], last),
    },
    last,
    today,
    before:
      result.assumptions === null
        ? { name: text.smith.nothing, of: (score) => score.nothing }
        : { name: text.smith.assumptions, of: (score) => score.assumptions },
  }
}

/** The financial year that ends a run. */
function lastYear({ place, times }: Result): string {
  return financialYear(addMonths(place.start, Math.round(times.at(-1) ?? 0) - 12))
}

/** Better or worse, where it is by so much that the two numbers beside each other differ. */
export function judgedOf(
  score: Score,
  figure: Figures,
  before: SmithYear['before'],
): 'better' | 'worse' | '' {
  return (score.verdict === 'better' || score.verdict === 'worse') &&
    figure.short(score.plan) !== figure.short(before.of(score))
    ? score.verdict
    : ''
}

/** The name of an outcome of hers where her own name stands above it. */
export function withoutHerName(label: string): string {
  const bare = label.replace(/^Mrs Smith(['’]s)?[\s:,]*/i, '')
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
