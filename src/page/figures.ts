import type { ChartFormat } from '../chart/frame'
import type { Outcome } from '../scenario/catalogue'
import type { LocalPlace } from '../scenario/scenario'
import { monthName } from '../text/month'
import type { Messages } from '../text/en'
import { asShown, formatShort, formatValue, type NumberStyle } from '../text/number'

/** How the values of one outcome are written at one place. All but the chart's own take values as the model gives them. */
export interface Figures extends ChartFormat {
  /** In full, with its base where it is an index: `107 (1998 = 100)`. */
  readonly say: (value: number) => string
  /** The bare number, for one that stands beside another. */
  readonly bare: (value: number) => string
  /** Where space is short; without its base. */
  readonly short: (value: number) => string
  /** What two values differ by as they are shown, so that readers who subtract find the same; without its sign. */
  readonly apart: (after: number, before: number) => string
  /** The same where space is short. */
  readonly shortApart: (after: number, before: number) => string
  /** The same in words: `12 fewer`, `£2.0 million more`. */
  readonly moreOrLess: (after: number, before: number) => string
  /** `1998 = 100` of an index; empty where numbers are what they say. */
  readonly base: string
  readonly indexed: boolean
  /** Written above the vertical axis; empty where the numbers say it themselves. */
  readonly unit: string
}

/**
 * @param first do nothing's first value, which is 100 where beds are shown as an index
 */
export function figuresOf(outcome: Outcome, place: LocalPlace, first: number, text: Messages): Figures {
  // A number of beds is told by its name, because people in beds and beds have the same unit: people.
  const beds = outcome.format === 'count' && /\bbeds$/i.test(outcome.label)
  const indexed = place.beds === 'index' && beds && first > 0
  const scale = indexed ? 100 / first : 1
  const style = indexed ? { format: 'index' as const, digits: 0 } : outcome
  const percent = style.format === 'percent'
  // A difference of percentages is in points: 3 points, not 3%.
  const size = (amount: number, write: typeof formatValue) => {
    // Hundreds of thousands are a fraction of a million beside the millions they change.
    if (style.format === 'pounds' && amount >= 1e5 && amount < 1e6) {
      return write(Math.max(amount, 1e6), style).replace(/[\d.]+/, (amount / 1e6).toFixed(1))
    }
    if (!percent) return write(amount, style)
    const points = write(amount * 100, { format: 'number', digits: style.digits })
    return `${points} ${points === '1' ? 'point' : 'points'}`
  }
  const gap = (after: number, before: number) => difference(after * scale, before * scale, style)
  const apart = (after: number, before: number) => size(gap(after, before), formatValue)
  const year = place.start.slice(0, 4)
  // Told by its name as beds are: a shortage below zero is money left over, which a minus alone does not say.
  const shortage = style.format === 'pounds' && /\bshort of money\b/i.test(outcome.label)
  const bare = (value: number) => {
    const written = formatValue(shortage ? Math.abs(value) : value * scale, style)
    if (!shortage || asShown(value, style) === 0 || !Number.isFinite(value)) return written
    return value > 0 ? text.number.short(written) : text.number.left(written)
  }
  return {
    value: (value) => formatValue(value, style),
    brief: (value) => formatShort(value, style),
    say: (value) => (indexed ? text.number.based(bare(value), year) : bare(value)),
    bare,
    short: (value) => formatShort(value * scale, style),
    apart,
    shortApart: (after, before) => size(gap(after, before), formatShort),
    moreOrLess: (after, before) =>
      after > before
        ? text.number.more(apart(after, before))
        : text.number.less(apart(after, before), style.format === 'count'),
    base: indexed ? text.number.base(year) : '',
    tick: (value, step) => tick(value, step, style.format),
    month: (number) => monthName(`${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`),
    indexed,
    unit: indexed
      ? text.number.base(year)
      : shortage
        ? text.number.belowIsLeft
        : /^(percent|pounds)$/.test(style.format) || beds
          ? ''
          : unitWords(outcome.units),
  }
}

/**
 * `figuresOf`, remembered for each outcome: the same object as long as place and base are the same, so that a view
 * knows that nothing but the values has changed.
 */
export function createFigures(
  text: Messages,
): (outcome: Outcome, place: LocalPlace, first: number) => Figures {
  const known = new Map<string, { place: LocalPlace; first: number; figures: Figures }>()
  return (outcome, place, first) => {
    const before = known.get(outcome.id)
    if (before?.place === place && Object.is(before.first, first)) return before.figures
    const figures = figuresOf(outcome, place, first, text)
    known.set(outcome.id, { place, first, figures })
    return figures
  }
}

/** The distance of two values as they are shown; of two that look alike, their own. */
function difference(after: number, before: number, style: NumberStyle): number {
  // Beside billions a difference is told in millions, which is finer than the values themselves are shown.
  const coarse = style.format === 'pounds' && Math.max(Math.abs(after), Math.abs(before)) >= 1e9
  const shown = coarse ? 0 : asShown(after, style) - asShown(before, style)
  // What binary leaves over, such as 299999.99999997, would choose another unit.
  return Math.abs(Number((shown === 0 ? after - before : shown).toPrecision(12)))
}

/** The unit as people read it: `people/year` is people a year, `people*day` days; a bare number has none. */
function unitWords(units: string): string {
  const [what = '', each] = units
    .trim()
    .replaceAll('_', ' ')
    .split(/\s*\/\s*/)
  if (/^(1|dmnl|dimensionless|unitless|share|index|)$/i.test(what)) return ''
  const many = what.replace(/^people\s*\*\s*/, '').replace(/\b(hour|day|night|week|month|year)$/, '$1s')
  return each === undefined ? many : `${many} a ${each}`
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
