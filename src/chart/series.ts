/** What a line stands for. The role decides colour and dash together: neither alone carries the meaning. */
export type Role = 'baseline' | 'plan' | 'assumption' | 'ghost'

/** Numbers over the steps of the chart. */
export type Values = Float64Array | readonly number[]

/** The spread of futures around a line. */
export interface Band {
  readonly low: Values
  readonly high: Values
  /** What the band holds, in words: "in 8 of 10 futures". */
  readonly label: string
  /** The same above a column of numbers: "8 of 10". */
  readonly short?: string
}

/** One line: as many values as the chart has times; a value that is not finite leaves a gap. */
export interface Series {
  readonly id: string
  readonly label: string
  readonly role: Role
  /** Tells lines of the same role apart: each number has its own dashes. */
  readonly pattern?: number
  readonly values: Values
  readonly bands?: readonly Band[]
}

/** Something that happens at a moment: drawn as a vertical rule with its label above the plot. */
export interface ChartEvent {
  /** Months from the start of the chart. */
  readonly at: number
  readonly label: string
}

/** A shaded stretch of time. */
export interface ChartSpan {
  /** Months from the start of the chart. */
  readonly from: number
  readonly to: number
  readonly label: string
}

/** A line chart before it knows any pixel. */
export interface LineData {
  /** Which thing is plotted (an outcome's identity, say): the vertical axis is kept while this stays the same. */
  readonly subject: string
  /** First month, `YYYY-MM`; times count from it. */
  readonly start: string
  /** Months from the start, ascending. */
  readonly times: Values
  readonly series: readonly Series[]
  readonly events?: readonly ChartEvent[]
  readonly spans?: readonly ChartSpan[]
  /** Draw everything as an index: the baseline's first value is 100. */
  readonly indexed?: boolean
  /** The unit, written above the vertical axis. */
  readonly unit?: string
  /** `always` begins the axis at zero; `auto` does so when zero is near. */
  readonly zero?: 'auto' | 'always'
  /** Values that the axis takes in although no line may reach them: what is to stand beside what was drawn before. */
  readonly reach?: readonly [number, number]
  /** The least the axis may span, in the unit of the values, so that noise is not blown up to fill the chart. */
  readonly leastSpan?: number
}

/** Calendar months since year 0: what month arithmetic is done in. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
}

/**
 * The same data with every value divided by one base and multiplied by 100: the baseline's first value, or the first
 * line's where there is no baseline, so that lines stay comparable. Data that have no positive first value have no
 * index and come back unchanged.
 */
export function toIndex(data: LineData): LineData {
  const base = (data.series.find((s) => s.role === 'baseline') ?? data.series[0])?.values[0] ?? Number.NaN
  if (!(base > 0)) return data
  const scale = (values: Values) => Float64Array.from(values, (v) => (v / base) * 100)
  return {
    ...data,
    ...(data.reach && { reach: [(data.reach[0] / base) * 100, (data.reach[1] / base) * 100] as const }),
    series: data.series.map((s) => ({
      ...s,
      values: scale(s.values),
      ...(s.bands && {
        bands: s.bands.map((b) => ({ ...b, low: scale(b.low), high: scale(b.high) })),
      }),
    })),
  }
}

/** The least and greatest finite value of all lines and bands; null when there is none. */
export function extentOf(data: LineData): readonly [number, number] | null {
  let low = Infinity
  let high = -Infinity
  const take = (values: Values) => {
    for (let i = 0; i < values.length; i++) {
      const v = values[i]!
      if (v < low && v > -Infinity) low = v
      if (v > high && v < Infinity) high = v
    }
  }
  take(data.reach ?? [])
  for (const s of data.series) {
    take(s.values)
    for (const b of s.bands ?? []) {
      take(b.low)
      take(b.high)
    }
  }
  return low <= high ? [low, high] : null
}
