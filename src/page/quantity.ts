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
  const { low, high } = setting
  const { format, each, one, many } = readUnits(setting)
  const scale = format === 'percent' ? 100 : 1
  const spelt = format === 'days' || format === 'months' || format === 'percent'
  // Pence are written in twos; other places only where they say something: 0 to 0.03, not 0.0000 to 0.0300.
  const pence = (value: number) => (placesOf(value) > 0 ? 2 : 0)
  // A slider's own steps are a hundredth of the range and end in many places: as many as tell two of them apart.
  const most = setting.step === undefined ? placesOfStep(((high - low) / 100) * scale) : 6
  const places = (value: number) =>
    format === 'pounds' ? pence(value) : Math.min(most, placesOf(value * scale))
  const after = (value: number) => [spelt ? '' : value === 1 ? one : many, each].filter(Boolean).join(' ')
  return {
    write: (value) => {
      const text =
        (low < 0 && high > 0 && value > 0 ? '+' : '') + formatValue(value, { format, digits: places(value) })
      const unit = after(value)
      return unit === '' ? text : `${text} ${unit}`
    },
    toBox: (value) => Number((value * scale).toPrecision(10)),
    fromBox: (boxed) => boxed / scale,
    before: format === 'pounds' ? '£' : '',
    after: format === 'percent' ? '%' : format === 'pounds' ? each : [many, each].filter(Boolean).join(' '),
    unit: [format === 'percent' ? 'percent' : format === 'pounds' ? 'pounds' : many, each]
      .filter(Boolean)
      .join(' '),
  }
}

/** A unit as people read it: `GBP/day/people` is pounds a day, for one of what the name says; `1/year` is a year. */
function readUnits({ format, units }: Settable): { format: Format; each: string; one: string; many: string } {
  if (format === 'percent' || format === 'pounds') return { format, each: '', one: '', many: '' }
  if (format === 'days' || format === 'months') return { format, each: '', one: '', many: format }
  const [what = '', ...per] = units
    .trim()
    .replaceAll('_', ' ')
    .split(/\s*\/\s*/)
  const each = per
    .filter((unit) => unit !== 'people')
    .map((unit) => `${unit === 'hour' ? 'an' : 'a'} ${unit}`)
    .join(' ')
  if (what === 'GBP') return { format: 'pounds', each, one: '', many: '' }
  const bare = /^(1|dmnl|dimensionless|unitless|share|score|index|)$/i.test(what)
  const many = bare ? '' : what.replace(/^(hour|day|night|week|month|year)$/, '$1s')
  return { format, each, one: bare ? '' : what, many }
}

/** Decimal places that a number needs; binary dust is none of it. */
function placesOf(value: number): number {
  const [mantissa = '', power = '0'] = String(Number(value.toPrecision(8))).split('e')
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(power))
}

function placesOfStep(step: number): number {
  return step > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))) : 6
}
