import type { Spread } from '../../analysis/futures/spread'
import type { Score } from '../../analysis/scorecard'
import { futuresText as text } from '../../text/futures'
import type { Figures } from '../figures'
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
  if (!hasPlan(moved)) {
    const { low, high } = spread.nothing
    const short = text.range(figures.short(low), figures.short(high))
    return { short, spoken: text.levels(figures.bare(low), figures.bare(high)), low, high }
  }
  const { low, high } = spread.change
  const signed = (change: number) => {
    const size = figures.shortApart(change, 0)
    if (!/[1-9]/.test(size)) return size
    return change < 0 ? `\u2212${size}` : `+${size}`
  }
  return {
    short: score.outcome.format === 'pounds' ? moneyRange(low, high) : text.range(signed(low), signed(high)),
    spoken: text.inFutures(changeRange(spread, figures)),
    low: score.assumptions + low,
    high: score.assumptions + high,
  }
}

/** Two sums in one unit: `−£0.4m to +1.2m`. */
function moneyRange(low: number, high: number): string {
  const most = Math.max(Math.abs(low), Math.abs(high))
  const [by, unit, digits] =
    most >= 1e9 ? [1e9, 'bn', 2] : most >= 99_500 ? [1e6, 'm', 1] : most >= 1000 ? [1e3, 'k', 0] : [1, '', 0]
  const write = (change: number, pound: string) => {
    const size = (Math.abs(change) / by).toFixed(digits)
    const sign = Number(size) === 0 ? '' : change < 0 ? '\u2212' : '+'
    return sign + pound + size + unit
  }
  return text.range(write(low, '£'), write(high, ''))
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
  const direction = text.direction(
    text.share(up, runs),
    text.share(down, runs),
    up > down,
    text.share(runs - up - down, runs),
  )
  return text.sentence(changeRange(spread, figures), direction)
}
