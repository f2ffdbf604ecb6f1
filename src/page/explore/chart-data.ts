import type { ChartEvent, LineData, Series } from '../../chart/series'
import type { Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import type { Catalogue } from '../../scenario/catalogue'
import { monthsBetween } from '../../scenario/month'
import { isMoved } from '../../session/moves'
import { runOf, type Result, type RunName } from '../../session/result'
import type { Messages } from '../../text/en'
import type { Figures } from '../figures'
import type { Turns } from './turns'

const roles = { nothing: 'baseline', assumptions: 'assumption', plan: 'plan' } as const

/** A line from elsewhere that stands beside those of the work. */
export interface GhostLine {
  readonly id: string
  readonly label: string
  readonly result: Result
  readonly pattern: number
}

/** One outcome's lines, with the months in which levers start, and what gets worse before it gets better. */
export function chartData(
  score: Score,
  turns: Turns,
  result: Result,
  catalogue: Catalogue,
  figures: Figures,
  text: Messages,
  ghosts: readonly GhostLine[] = [],
): LineData {
  const { outcome } = score
  const series = (['nothing', 'assumptions', 'plan'] as const).flatMap((run: RunName): Series[] => {
    const results = runOf(result, run)
    if (results === null) return []
    return [{ id: run, label: text.runs[run], role: roles[run], values: seriesOf(results, outcome.id) }]
  })
  return {
    subject: `${result.place.id} ${outcome.id}`,
    start: result.place.start,
    times: result.times,
    series: [...series, ...ghosts.flatMap((ghost) => ghostSeries(ghost, outcome.id))],
    events: [...eventsOf(result, catalogue, text), ...turns.events],
    spans: turns.spans,
    indexed: figures.indexed,
    unit: figures.unit,
    // Less than a twentieth of today's value is not worth the whole height of a chart.
    leastSpan: Math.abs(series[0]!.values[0] ?? 0) / 20,
  }
}

/** A line that a plan made for an earlier model cannot have is left out. */
function ghostSeries({ id, label, result, pattern }: GhostLine, outcome: string): Series[] {
  if (!result.outcomes.includes(outcome)) return []
  return [
    { id: `ghost-${id}`, label, role: 'ghost', pattern, values: seriesOf(runOf(result, 'plan')!, outcome) },
  ]
}

function eventsOf(result: Result, catalogue: Catalogue, text: Messages): ChartEvent[] {
  const starts = new Map<number, string[]>()
  for (const lever of catalogue.levers) {
    if (!isMoved(lever, result.scenario)) continue
    const at = monthsBetween(result.place.start, result.scenario.levers[lever.id]!.start)
    if (at < 0 || at >= (result.times.at(-1) ?? 0)) continue
    starts.set(at, [...(starts.get(at) ?? []), lever.label])
  }
  return [...starts].map(([at, labels]) => ({
    at,
    label: labels.length === 1 ? text.chart.starts(labels[0]!) : text.chart.manyStart(labels.length),
  }))
}
