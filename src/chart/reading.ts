import type { ChartWords } from '../text/chart'
import type { ChartFormat } from './frame'
import { monthNumber, type LineData, type Role } from './series'

/** Every line's value at one step, as text. */
export interface Reading {
  readonly month: string
  /** Events of this month. */
  readonly events: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    readonly role: Role
    readonly pattern?: number
    readonly value: string
    /** The bands at this step, in words: "in 8 of 10 futures 160 to 175". */
    readonly bands: readonly string[]
  }[]
}

/** Reads a chart at a step. */
export function readAt(data: LineData, step: number, format: ChartFormat, words: ChartWords): Reading {
  const whole = (time: number) => Math.floor(time + 1e-9)
  const time = whole(data.times[step] ?? 0)
  return {
    month: format.month(monthNumber(data.start) + time),
    events: (data.events ?? []).filter((e) => whole(e.at) === time).map((e) => e.label),
    rows: data.series.map((s) => {
      const value = s.values[step] ?? Number.NaN
      const bands = (s.bands ?? []).flatMap((b) => {
        const [low, high] = [b.low[step] ?? Number.NaN, b.high[step] ?? Number.NaN]
        if (!Number.isFinite(low) || !Number.isFinite(high)) return []
        return [words.band(b.label, format.value(low), format.value(high))]
      })
      return {
        id: s.id,
        label: s.label,
        role: s.role,
        ...(s.pattern !== undefined && { pattern: s.pattern }),
        value: Number.isFinite(value) ? format.value(value) : words.noValue,
        bands,
      }
    }),
  }
}

/** A reading as one sentence, for a screen reader. */
export function readingSentence(reading: Reading, words: ChartWords): string {
  const parts = reading.rows.map((r) => words.seriesReading(r.label, r.value, r.bands))
  return words.reading(reading.month, [...reading.events, ...parts])
}
