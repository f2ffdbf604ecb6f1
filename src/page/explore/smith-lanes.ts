import type { Score } from '../../analysis/scorecard'
import type { Lane, LanesData } from '../../chart/lanes'
import type { Messages } from '../../text/en'
import { formatValue } from '../../text/number'

/** Days of one illness spent in each place before she is home again. */
export interface Stages {
  readonly ward: number
  readonly waiting: number
  readonly intermediate: number
}

/** One illness of hers: as it is today, and at the end of the run without action and under the plan. */
export interface Illness {
  readonly today: Stages
  readonly nothing: Stages
  readonly plan: Stages
}

const outcomes = {
  ward: 'mrs_smith_nights_on_the_ward_per_illness',
  waiting: 'mrs_smith_nights_waiting_per_illness',
  intermediate: 'mrs_smith_days_in_intermediate_care_per_illness',
} as const

/** Her illness today, without action and under the plan; `null` when the model does not say. */
export function stagesOf(scores: readonly Score[], today: (score: Score) => number): Illness | null {
  const find = (id: string) => scores.find((score) => score.outcome.id === id)
  const [ward, waiting, intermediate] = [outcomes.ward, outcomes.waiting, outcomes.intermediate].map(find)
  if (ward === undefined || waiting === undefined || intermediate === undefined) return null
  return {
    today: { ward: today(ward), waiting: today(waiting), intermediate: today(intermediate) },
    nothing: { ward: ward.nothing, waiting: waiting.nothing, intermediate: intermediate.nothing },
    plan: { ward: ward.plan, waiting: waiting.plan, intermediate: intermediate.plan },
  }
}

/**
 * Today and the plan as lanes on one scale. Today and do nothing choose it, with room for a stretch at home: a plan
 * that shortens her illness must be seen to, so only one that lengthens it beyond that makes the scale grow.
 */
export function illnessLanes(
  stages: Illness,
  names: { readonly today: string; readonly plan: string },
  text: Messages,
): { readonly data: LanesData; readonly summary: string } {
  const total = ({ ward, waiting, intermediate }: Stages) => ward + waiting + intermediate
  const longest = Math.max(
    Math.max(total(stages.today), total(stages.nothing)) * 1.25,
    total(stages.plan) * 1.05,
  )
  const days = Math.ceil(longest / 5) * 5 || 5
  const by = days > 60 ? 20 : days > 25 ? 10 : 5
  const ticks = Array.from({ length: Math.floor(days / by) + 1 }, (_, i) => ({
    at: i * by,
    label: i === 0 ? text.smith.day(0) : String(i * by),
  }))
  return {
    data: {
      days,
      ticks,
      lanes: [
        lane('today', names.today, stages.today, days, text),
        lane('plan', names.plan, stages.plan, days, text),
      ],
    },
    summary: [sentence(names.today, stages.today, text), sentence(names.plan, stages.plan, text)].join(' '),
  }
}

function lane(
  id: string,
  label: string,
  { ward, waiting, intermediate }: Stages,
  days: number,
  text: Messages,
): Lane {
  const home = Math.max(0, days - ward - waiting - intermediate)
  return {
    id,
    label,
    segments: [
      {
        id: 'ward',
        days: ward,
        label: text.smith.ward(figure(ward)),
        category: 'cat-2',
      },
      {
        id: 'waiting',
        days: waiting,
        label: text.smith.waiting(figure(waiting)),
        category: 'cat-3',
        texture: 'hatch',
      },
      {
        id: 'intermediate',
        days: intermediate,
        label: text.smith.intermediate(figure(intermediate)),
        category: 'cat-4',
        texture: 'dots',
      },
      { id: 'home', days: home, label: text.smith.home, category: 'cat-1' },
    ],
  }
}

function sentence(who: string, { ward, waiting, intermediate }: Stages, text: Messages): string {
  return text.smith.spoken(who, figure(ward), figure(waiting), figure(intermediate))
}

function figure(days: number): string {
  return formatValue(days, { format: 'number', digits: 1 })
}
