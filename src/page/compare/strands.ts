import type { ChartFormat } from '../../chart/frame'
import type { Strand, StrandData } from '../../chart/strand'
import { seriesOf } from '../../analysis/series'
import type { Outcome } from '../../scenario/catalogue'
import { addMonths, monthsBetween } from '../../scenario/month'
import { runOf, type Result } from '../../session/result'
import { compareText } from '../../text/compare'
import type { Figures } from '../figures'
import { onOneFooting, type Ready } from './entry'

/** One plan's two lines, as they are drawn. */
export interface Pair {
  readonly ready: Ready
  readonly figures: Figures
  readonly idle: Float64Array
  readonly plan: Float64Array
}

/** The lines of several plans, ready to be drawn on one axis. */
export interface Lines {
  readonly pairs: readonly Pair[]
  /** Plans that cannot stand on the same axis: an index beside counts. */
  readonly left: number
  readonly data: StrandData
  readonly format: ChartFormat
}

/**
 * The lines of one outcome.
 *
 * @param change draws what each plan changes instead of the level it reaches
 */
export function linesOf(
  outcome: Outcome,
  plans: readonly Ready[],
  change: boolean,
  figuresOf: (outcome: Outcome, result: Result) => Figures,
): Lines | null {
  const all = plans
    .filter(({ outlook }) => outlook.scores.has(outcome.id))
    .map((ready) => pairOf(ready, outcome, figuresOf(outcome, ready.outlook.result)))
  const [first] = all
  if (first === undefined) return null
  const pairs = all.filter(({ figures }) => figures.base === first.figures.base)
  const starts = pairs.map(({ ready }) => ready.outlook.result.place.start)
  const start = starts.reduce((a, b) => (monthsBetween(a, b) < 0 ? b : a))
  const times = timesOf(pairs, start)
  const placed = (pair: Pair, values: Float64Array) => onto(times, pair, values, start)
  const strands = pairs.map((pair): Strand => {
    const { tag, name, id } = pair.ready.entry
    const values = change ? pair.plan.map((value, i) => value - pair.idle[i]!) : pair.plan
    return { id, tag, label: name, values: placed(pair, values) }
  })
  const shared = onOneFooting(pairs.map(({ ready }) => ready.entry.scenario))
  const baseline: Strand | null = change
    ? {
        id: 'nothing',
        tag: '',
        label: compareText.time.nothing,
        values: times.map(() => 0),
        baseline: true,
      }
    : shared
      ? {
          id: 'nothing',
          tag: '',
          label: compareText.time.nothing,
          values: placed(first, first.idle),
          baseline: true,
        }
      : null
  const { figures } = first
  return {
    pairs,
    left: all.length - pairs.length,
    data: {
      start,
      times,
      strands: baseline === null ? strands : [baseline, ...strands],
      unit: change ? [figures.unit, compareText.time.changeUnit].filter(Boolean).join(', ') : figures.unit,
      leastSpan: Math.abs(first.idle[0] ?? 0) / 20,
    },
    format: change ? signed(figures) : figures,
  }
}

/** Values as they are drawn: beds of a place that has no count are an index of its own first month. */
function pairOf(ready: Ready, outcome: Outcome, figures: Figures): Pair {
  const { result } = ready.outlook
  const nothing = seriesOf(runOf(result, 'nothing')!, outcome.id)
  const idle = seriesOf(runOf(result, 'assumptions') ?? runOf(result, 'nothing')!, outcome.id)
  const plan = seriesOf(runOf(result, 'plan')!, outcome.id)
  const scale = figures.indexed ? 100 / nothing[0]! : 1
  const scaled = (values: Float64Array) => (scale === 1 ? values : values.map((value) => value * scale))
  return { ready, figures, idle: scaled(idle), plan: scaled(plan) }
}

function timesOf(pairs: readonly Pair[], start: string): Float64Array {
  const months = new Set<number>()
  for (const { ready } of pairs) {
    const { times, place } = ready.outlook.result
    const shift = monthsBetween(start, place.start)
    for (const time of times) months.add(time + shift)
  }
  return Float64Array.from(months).sort()
}

function onto(times: Float64Array, pair: Pair, values: Float64Array, start: string): Float64Array {
  const { result } = pair.ready.outlook
  const shift = monthsBetween(start, result.place.start)
  if (shift === 0 && times.length === values.length) return values
  const at = new Map(Array.from(result.times, (time, i) => [time + shift, values[i]!]))
  return times.map((time) => at.get(time) ?? Number.NaN)
}

/** Numbers of a difference, with their sign; of percentages in points. */
function signed(figures: Figures): ChartFormat {
  const sign = (value: number, size: string) =>
    /[1-9]/.test(size) ? `${value > 0 ? '+' : '\u2212'}${size}` : size
  return {
    month: figures.month,
    tick: (value, step) => sign(value, figures.tick(Math.abs(value), step)),
    value: (value) =>
      sign(value, figures.indexed ? figures.value(Math.abs(value)) : figures.apart(Math.abs(value), 0)),
  }
}

/** The last month of an axis, `YYYY-MM`. */
export function lastMonth({ start, times }: StrandData): string {
  return addMonths(start, Math.floor((times[times.length - 1] ?? 0) + 1e-9))
}
