import { formatValue } from './number'

/** A figure of the model as it is written: with its decimals, and `null` until it has been run. */
export interface WrittenReading {
  readonly value: number | null
  readonly unit: string
  readonly digits: number
}

/** What was published, as it is written. */
export interface WrittenClaim {
  readonly value: number | null
  readonly low?: number
  readonly high?: number
  readonly from?: readonly number[]
  readonly unit: string
  readonly outcome: string | null
  readonly comparable: boolean
}

/** A value of a reading as the evidence page and the command print it: with the decimals it says. */
export function readingValue({ digits }: Pick<WrittenReading, 'digits'>, value: number | null): string {
  return value === null ? 'not run yet' : formatValue(value, { format: 'number', digits })
}

/** The same with its unit. */
export function readingText(reading: WrittenReading): string {
  const value = readingValue(reading, reading.value)
  return reading.value === null ? value : withUnit(value, reading.unit)
}

/** A published figure, with as many decimals as it was published with. */
export function publishedFigure(value: number): string {
  return formatValue(value, { format: 'number', digits: decimals(value) })
}

/** What was published, in one cell: the value or the direction, its range, what it was worked out from, its unit. */
export function publishedValue({ value, low, high, from, unit }: WrittenClaim): string {
  if (value === null) return boundsText(low, high, unit === '%' ? '%' : ` ${unit}`) ?? 'no figure'
  const bounds = boundsText(low, high, '')
  const range = bounds === undefined ? '' : ` (${bounds})`
  const parts = from ? `; ${publishedFigure(from[0]!)} and ${publishedFigure(from[1]!)}` : ''
  return `${withUnit(publishedFigure(value), unit)}${range}${parts}`
}

/** A figure with its unit as people write it: `£23.5 million a year`, `a ratio of 0.67`. */
function withUnit(figure: string, unit: string): string {
  if (unit === '%') return `${figure}%`
  if (unit === 'ratio') return `a ratio of ${figure}`
  const [, money] = /^£ ?(.*)/.exec(unit) ?? []
  if (money === undefined) return `${figure} ${unit}`
  const pounds = figure.replace(/^\u2212?/, '$&£')
  return money === '' ? pounds : `${pounds} ${money}`
}

function boundsText(low: number | undefined, high: number | undefined, unit: string): string | undefined {
  if (low !== undefined && high !== undefined)
    return `${publishedFigure(low)} to ${publishedFigure(high)}${unit}`
  if (high !== undefined) return `${publishedFigure(high)}${unit} or less`
  return low === undefined ? undefined : `${publishedFigure(low)}${unit} or more`
}

/**
 * How far the model’s figure is from the published one, in their unit; of a range without a value, how far outside.
 *
 * @returns nothing where either figure is missing
 */
export function differenceText(claim: WrittenClaim, reading: WrittenReading): string {
  const { value, low, high, comparable } = claim
  if (reading.value === null || claim.outcome === null) return ''
  if (!comparable)
    return value === null ? '' : 'not worked out: the two are not of the same people or quantity'
  const target = value ?? nearest(reading.value, low ?? -Infinity, high ?? Infinity)
  const digits = Math.max(reading.digits, decimals(target))
  const difference = reading.value - target
  if (value === null && difference === 0) return 'inside the range'
  const text = formatValue(difference, { format: 'number', digits })
  const unit = claim.unit === '%' ? ' points' : claim.unit === 'ratio' ? '' : ` ${claim.unit}`
  const sign = difference > 0 && !/^[0.,]+$/.test(text) ? '+' : ''
  return `${sign}${text}${unit}${value === null ? ' outside the range' : ''}`
}

const nearest = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

function decimals(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
}
