import type { MoneyFutures } from '../../analysis/futures/money'
import { futuresText as text } from '../../text/futures'
import { formatShort } from '../../text/number'

/** What many futures say of one organisation's money. */
export interface MoneyBand {
  /** Years short: `3 to 11`. */
  readonly count: string
  /** By year, in millions: `£1.2m left to £3.0m short`, and how often it is short. */
  readonly years: readonly { readonly gap: string; readonly short: string }[]
}

/** @param runs how many futures there are */
export function moneyBand({ count, years }: MoneyFutures, runs: number): MoneyBand {
  const whole = (value: number) => String(Math.round(value))
  return {
    count: text.range(whole(count.low), whole(count.high)),
    years: years.map(({ gap: { low, high }, short }) => ({
      gap: text.money.range(sideOf(low), sideOf(high)),
      short: text.money.short(text.share(short, runs)),
    })),
  }
}

/** An amount that is short or left, to a tenth of a million as the amounts beside it. */
function sideOf(gap: number): { readonly size: string; readonly side: 'short' | 'left' | 'even' } {
  const tenths = Math.round(gap / 1e5)
  const size = `£${formatShort(Math.abs(tenths) / 10, { format: 'number', digits: 1 })}m`
  return { size, side: tenths === 0 ? 'even' : tenths > 0 ? 'short' : 'left' }
}
