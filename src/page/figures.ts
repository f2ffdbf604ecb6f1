import type { ChartFormat } from '../chart/frame'
import type { Outcome } from '../scenario/catalogue'
import type { LocalPlace } from '../scenario/scenario'
import { monthName } from '../text/month'
import { formatShort, formatValue } from '../text/number'

/** How the values of one outcome are written at one place. */
export interface Figures extends ChartFormat {
  /** Where space is short. */
  readonly short: (value: number) => string
  /** The size of a difference, without its sign. */
  readonly size: (change: number) => string
  /** The same where space is short. */
  readonly shortSize: (change: number) => string
  /** What every value is multiplied by before it is written: 1, or what makes the first value 100. */
  readonly scale: number
  readonly indexed: boolean
  /** Written above the vertical axis; empty where the numbers say it themselves. */
  readonly unit: string
}

/**
 * @param first do nothing's first value, which is 100 where beds are shown as an index
 */
export function figuresOf(outcome: Outcome, place: LocalPlace, first: number): Figures {
  // A number of beds is told by its name, because people in beds and beds have the same unit: people.
  const beds = outcome.format === 'count' && /\bbeds$/i.test(outcome.label)
  const indexed = place.beds === 'index' && beds && first > 0
  const scale = indexed ? 100 / first : 1
  const style = indexed ? { format: 'index' as const, digits: 0 } : outcome
  const percent = style.format === 'percent'
  // A difference of percentages is in points: 3 points, not 3%.
  const size = (change: number, write: typeof formatValue) => {
    const amount = Math.abs(change)
    // Hundreds of thousands are a fraction of a million beside the millions they change.
    if (style.format === 'pounds' && amount >= 1e5 && amount < 1e6) {
      return write(Math.max(amount, 1e6), style).replace(/[\d.]+/, (amount / 1e6).toFixed(1))
    }
    if (!percent) return write(amount, style)
    const points = write(Math.abs(change) * 100, { format: 'number', digits: style.digits })
    return `${points} ${points === '1' ? 'point' : 'points'}`
  }
  return {
    value: (value) => formatValue(value, style),
    short: (value) => formatShort(value, style),
    size: (change) => size(change, formatValue),
    shortSize: (change) => size(change, formatShort),
    tick: (value, step) => tick(value, step, style.format),
    month: (number) => monthName(`${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`),
    scale,
    indexed,
    unit: /^(percent|pounds)$/.test(style.format) || beds ? '' : unitWords(outcome.units),
  }
}

/** The unit as people read it: `people / year` is people a year; a bare number has none. */
function unitWords(units: string): string {
  const words = units
    .trim()
    .replaceAll('_', ' ')
    .replace(/\s*\/\s*/g, ' a ')
  return /^(1|dmnl|dimensionless|unitless|share|index|)$/i.test(words) ? '' : words
}

function tick(value: number, step: number, format: Outcome['format']): string {
  // As many places as the distance to the neighbour needs: none for 20, one for 0.5, two for 0.25.
  const places = (by: number) => {
    let digits = 0
    while (digits < 4 && Math.abs(step * by * 10 ** digits - Math.round(step * by * 10 ** digits)) > 1e-6)
      digits += 1
    return digits
  }
  if (format === 'percent') return formatShort(value, { format, digits: places(100) })
  if (format === 'pounds') {
    const sign = value < 0 ? '\u2212' : ''
    const size = Math.abs(value)
    const [by, letter] =
      Math.max(size, step) >= 1e9
        ? [1e-9, 'bn']
        : Math.max(size, step) >= 1e6
          ? [1e-6, 'm']
          : Math.max(size, step) >= 1e4
            ? [1e-3, 'k']
            : [1, '']
    const text = formatShort(size * by, { format: 'number', digits: places(by) })
    return value === 0 ? '£0' : `${sign}£${text}${letter}`
  }
  return formatShort(value, { format: 'number', digits: places(1) })
}
