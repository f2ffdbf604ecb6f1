import type { Format } from '../scenario/catalogue'
import { formatValue } from '../text/number'

/** How a number that people set is written, and how it stands in a number box. */
export interface Quantity {
  /** In full, with its unit. */
  readonly write: (value: number) => string
  /** The number in the box: percentages as 35, not .35. */
  readonly toBox: (value: number) => number
  readonly fromBox: (boxed: number) => number
  /** What stands before and after the box. */
  readonly before: string
  readonly after: string
  /** The unit as a screen reader says it; empty for a bare number. */
  readonly unit: string
}

interface Settable {
  readonly format: Format
  readonly units: string
  readonly low: number
  readonly high: number
  readonly step?: number
}

/** How to write a lever's or an assumption's value. */
export function quantityOf(setting: Settable): Quantity {
  const { format, low, high } = setting
  const scale = format === 'percent' ? 100 : 1
  const digits = decimals((setting.step ?? (high - low) / 100) * scale)
  const unit = unitOf(setting)
  const spelt = format === 'days' || format === 'months' || format === 'percent' || format === 'pounds'
  return {
    write: (value) => {
      const text =
        (low < 0 && value > 0 ? '+' : '') +
        formatValue(value, { format, digits: tight(value * scale, digits) })
      return spelt || unit === '' ? text : `${text} ${unit}`
    },
    toBox: (value) => Number((value * scale).toPrecision(10)),
    fromBox: (boxed) => boxed / scale,
    before: format === 'pounds' ? '£' : '',
    after: format === 'percent' ? '%' : format === 'pounds' ? '' : unit,
    unit,
  }
}

function unitOf({ format, units }: Settable): string {
  if (format === 'percent') return 'percent'
  if (format === 'pounds') return 'pounds'
  if (format === 'days' || format === 'months') return format
  return /^(1|dmnl|dimensionless|unitless|share|score|index|)$/i.test(units.trim())
    ? ''
    : units.replaceAll('_', ' ')
}

/** Decimal places that tell neighbouring steps apart. */
function decimals(step: number): number {
  return Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)))
}

/** More places than the step's where somebody typed a value between two steps. */
function tight(value: number, digits: number): number {
  const places = (String(Number(value.toPrecision(8))).split('.')[1] ?? '').length
  return Math.min(6, Math.max(digits, places))
}
