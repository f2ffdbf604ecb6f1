/** Everything a chart says by itself; each language gives its own. */
export interface ChartWords {
  /** Name of the control that reads the chart month by month. */
  readonly readChart: (title: string) => string
  /** Said of a chart whose axis leaves out zero. */
  readonly axisFrom: (value: string) => string
  readonly band: (label: string, low: string, high: string) => string
  readonly noValue: string
  readonly seriesReading: (label: string, value: string, bands: readonly string[]) => string
  readonly reading: (month: string, series: readonly string[]) => string
  readonly month: string
  readonly allMonths: string
  /** Above the values of a line itself, beside those of its bands. */
  readonly line: string
  /** Both limits of a band in one cell. */
  readonly range: (low: string, high: string) => string
}

/** British English. */
export const englishChart: ChartWords = {
  readChart: (title) => `Read month by month: ${title}`,
  axisFrom: (value) => `The vertical axis starts at ${value}, not at zero.`,
  band: (label, low, high) => `${label} ${low} to ${high}`,
  noValue: 'no value',
  seriesReading: (label, value, bands) => [`${label} ${value}`, ...bands].join(', '),
  reading: (month, series) => `${month}: ${series.join('; ')}`,
  month: 'Month',
  allMonths: 'Show every month',
  line: 'Line',
  range: (low, high) => `${low} to ${high}`,
}
