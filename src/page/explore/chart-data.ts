import type { ChartEvent, LineData, Series } from '../../chart/series'
import type { Finding } from '../../analysis/finding'
import type { Score } from '../../analysis/scorecard'
import { seriesOf } from '../../analysis/series'
import type { Catalogue } from '../../scenario/catalogue'
import { monthsBetween } from '../../scenario/month'
import { isMoved } from '../../session/moves'
import { runOf, type Result, type RunName } from '../../session/result'
import type { Messages } from '../../text/en'
import type { Figures } from '../figures'

const roles = { nothing: 'baseline', assumptions: 'assumption', plan: 'plan' } as const

/** One outcome's lines, with the months in which levers start and the stretch that is worse before it is better. */
export function chartData(
  score: Score,
  finding: Finding,
  result: Result,
  catalogue: Catalogue,
  figures: Figures,
  text: Messages,
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
    series,
    events: eventsOf(result, catalogue, text),
    ...(finding.kind === 'dip' && {
      spans: [{ from: finding.from, to: finding.until, label: text.chart.worse }],
    }),
    indexed: figures.indexed,
    unit: figures.unit,
    // Less than a twentieth of today's value is not worth the whole height of a chart.
    leastSpan: Math.abs(series[0]!.values[0] ?? 0) / 20,
  }
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
