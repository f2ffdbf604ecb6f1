import { spelling } from './spelling'

/** How a number is written. The same words as the model's `ju:format`. */
export type NumberFormat = 'count' | 'percent' | 'pounds' | 'days' | 'months' | 'score' | 'index' | 'number'

export interface NumberStyle {
  readonly format: NumberFormat
  /** Decimal places; of the shortened number where it is shortened. */
  readonly digits: number
}

const minus = '\u2212'

/**
 * A value for people, en-GB: `1,234`, `94.6%`, `£105.2 million`, `12.5 days`.
 *
 * @param value in its own unit; a percentage as a share, so .946 is 94.6%
 */
export function formatValue(value: number, style: NumberStyle): string {
  return write(value, style, value < 0 ? minus : '', false)
}

/** The same where space is short: `£105.2m`, and days and months without their word. */
export function formatShort(value: number, style: NumberStyle): string {
  return write(value, style, value < 0 ? minus : '', true)
}

/** The value that readers take from what is written: `0.9458` stands there as 94.6%, so 0.946. */
export function asShown(value: number, { format, digits }: NumberStyle): number {
  if (!Number.isFinite(value)) return value
  const size = Math.abs(value)
  const { text, scale } =
    format === 'pounds'
      ? shortened(size, digits)
      : format === 'percent'
        ? { text: fixed(size * 100, digits), scale: 0.01 }
        : { text: fixed(size, digits), scale: 1 }
  return Math.sign(value) * Number(text.replaceAll(',', '')) * scale
}

function write(value: number, { format, digits }: NumberStyle, sign: string, short: boolean): string {
  if (!Number.isFinite(value)) return spelling().notKnown
  const size = Math.abs(value)
  const signed = (text: string, shown: string) => (isZero(text) ? shown : sign + shown)
  switch (format) {
    case 'percent': {
      const text = fixed(size * 100, digits)
      return signed(text, `${text}%`)
    }
    case 'pounds': {
      const { text, unit } = shortened(size, digits)
      const word = unit === '' ? '' : short ? { million: 'm', billion: 'bn' }[unit] : ` ${spelling()[unit]}`
      return signed(text, `£${text}${word}`)
    }
    case 'days': {
      const text = fixed(size, digits)
      return signed(text, short ? text : spelling().daysLong(text))
    }
    case 'months': {
      const text = fixed(size, digits)
      return signed(text, short ? text : spelling().monthsLong(text))
    }
    default: {
      const text = fixed(size, digits)
      return signed(text, text)
    }
  }
}

/** Money from a million on is written in millions or billions, with at least one decimal place; pence below 1,000. */
function shortened(
  size: number,
  digits: number,
): { text: string; unit: '' | 'million' | 'billion'; scale: number } {
  const places = Math.max(digits, 1)
  // 999,960 rounds to a million: the unit is chosen after rounding.
  for (const [unit, scale] of [
    ['billion', 1e9],
    ['million', 1e6],
  ] as const) {
    if (Math.round(size / scale / 10 ** -places) >= 10 ** places) {
      return { text: fixed(size / scale, places), unit, scale }
    }
  }
  // A model of this kind knows no money to the pound: from 10,000 on it is rounded to thousands.
  if (size >= 1e4) return { text: fixed(Math.round(size / 1000) * 1000, 0), unit: '', scale: 1 }
  return { text: fixed(size, size < 1000 ? Math.min(digits, 2) : 0), unit: '', scale: 1 }
}

/** A formatter of so many decimal places, and what it wrote lately. */
interface Writer {
  readonly format: Intl.NumberFormat
  readonly known: Map<number, string>
}
const writers = new Map<number, Writer>()

/** Remembered, because one result writes the same few numbers again and again while a slider is held. */
function fixed(size: number, digits: number): string {
  let writer = writers.get(digits)
  if (!writer) {
    const places = { minimumFractionDigits: digits, maximumFractionDigits: digits }
    writer = { format: new Intl.NumberFormat('en-GB', places), known: new Map() }
    writers.set(digits, writer)
  }
  const { format, known } = writer
  let text = known.get(size)
  if (text === undefined) {
    text = format.format(size)
    if (known.size > 500) known.clear()
    known.set(size, text)
  }
  return text
}

function isZero(text: string): boolean {
  return /^[0.]+$/.test(text)
}
