import type { Spread } from '../../analysis/futures/spread'
import type { Score } from '../../analysis/scorecard'
import { futuresText as text } from '../../text/futures'
import type { Figures } from '../figures'
import { ofHundred } from './of-hundred'
import { hasPlan, type Moved } from '../explore/moved'

/** What many futures say of one outcome, beside its value. */
export interface TileBand {
  /** In one short line. */
  readonly short: string
  /** The same for those who hear it. */
  readonly spoken: string
  /** Limits of the value that stands there, on the scale of the outcome. */
  readonly low: number
  readonly high: number
}

/**
 * The band of what the plan changes where there is a plan, for that is what it is judged by; else of the value itself.
 */
export function tileBand(score: Score, spread: Spread, figures: Figures, moved: Moved): TileBand {
  const isMoney = score.outcome.format === 'pounds'
  if (!hasPlan(moved)) {
    const { low, high } = spread.nothing
    const short = isMoney ? moneyRange(low, high, false) : levelRange(low, high, figures)
    return { short, spoken: text.levels(figures.bare(low), figures.bare(high)), low, high }
  }
  const { low, high } = spread.change
  return {
    short: isMoney ? moneyRange(low, high, true) : signedRange(low, high, figures),
    spoken: text.inFutures(changeRange(spread, figures)),
    low: score.assumptions + low,
    high: score.assumptions + high,
  }
}

/** Two levels; hundreds of thousands in thousands, for a tile is narrow: `114k to 119k`. */
function levelRange(low: number, high: number, figures: Figures): string {
  const long = /\d{3},\d{3}$/
  const [from, to] = [figures.short(low), figures.short(high)]
  const [few, many] = [from, to].map((written) => written.replace(/,\d{3}$/, 'k'))
  return long.test(from) && long.test(to) && few !== many ? text.range(few!, many!) : text.range(from, to)
}

/** Two changes, what they are counted in once: `−0.1 to +0.2 points`. */
function signedRange(low: number, high: number, figures: Figures): string {
  const signed = (change: number) => {
    const size = figures.shortApart(change, 0)
    if (!/[1-9]/.test(size)) return size
    return change < 0 ? `\u2212${size}` : `+${size}`
  }
  const [from, to] = [signed(low), signed(high)]
  const inPoints = / points?$/
  return text.range(from !== to && inPoints.test(to) ? from.replace(inPoints, '') : from, to)
}

/**
 * Two sums in one unit, which stands once where nobody takes a number for pounds: `−£0.4 to +1.2m`, but `£133m to 170m`.
 *
 * @param signed - whether they are changes, which bear their sign
 */
function moneyRange(low: number, high: number, signed: boolean): string {
  const most = Math.max(Math.abs(low), Math.abs(high))
  const [by, unit, places] =
    most >= 1e9 ? [1e9, 'bn', 2] : most >= 99_500 ? [1e6, 'm', 1] : most >= 1000 ? [1e3, 'k', 0] : [1, '', 0]
  const write = (value: number, pound: string, digits: number) => {
    const size = (Math.abs(value) / by).toFixed(digits)
    const sign = Number(size) === 0 ? '' : value < 0 ? '\u2212' : signed ? '+' : ''
    return sign + pound + size
  }
  // Three figures are enough of a band, as long as they tell its limits apart.
  const few = most / by >= 99.95 ? 0 : places
  const digits = write(low, '', few) === write(high, '', few) ? places : few
  return write(low, '', digits) === write(high, '', digits)
    ? write(low, '£', digits) + unit
    : text.range(write(low, '£', digits) + (digits === 0 ? unit : ''), write(high, '', digits) + unit)
}

/** `6 to 29 fewer`, or `from 3 fewer to 12 more`. */
export function changeRange({ change: { low, high } }: Spread, figures: Figures): string {
  if (low === 0 && high === 0) return text.none
  const words = (change: number) => figures.moreOrLess(change, 0)
  if (low >= 0) return text.oneSide(figures.apart(low, 0), words(high))
  if (high <= 0) return text.oneSide(figures.apart(high, 0), words(low))
  return text.bothSides(words(low), words(high))
}

/** What many futures say of an outcome in a sentence or two; of the value itself where there is no plan. */
export function futuresSentence(spread: Spread, figures: Figures, moved: Moved): string {
  if (!hasPlan(moved)) {
    const { low, high } = spread.nothing
    return text.sentence(text.oneSide(figures.bare(low), figures.bare(high)), '')
  }
  const { up, down, runs } = spread
  const [higher = 0, lower = 0, even = 0] = ofHundred([up, down, runs - up - down])
  const direction = text.direction(higher, lower, even)
  return text.sentence(changeRange(spread, figures), direction)
}
