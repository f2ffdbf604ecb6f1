import {
  isShort,
  moneyYears,
  organisations,
  type MoneyYear,
  type Organisation,
} from '../../analysis/affordable'
import { addMonths } from '../../scenario/month'
import { runOf, type Result } from '../../session/result'
import { financialYear } from '../../text/month'
import { formatShort } from '../../text/number'

/** In millions throughout: budgets beside each other are compared, £0.9m with £1.2m. */
const millions = (pounds: number) => `£${formatShort(pounds / 1e6, { format: 'number', digits: 1 })}m`

/** One year of one organisation as it is written. Differences are those of the figures shown, so that readers who subtract find the same. */
export interface MoneyLine {
  readonly year: string
  readonly required: string
  readonly available: string
  /** Without its sign. */
  readonly gap: string
  readonly kind: 'short' | 'left' | 'even'
  readonly isShort: boolean
  readonly short: number
}

/** The years of one organisation under the plan, and without action on the same assumptions. */
export interface Money {
  readonly organisation: Organisation
  readonly plan: readonly MoneyLine[]
  readonly idle: readonly MoneyLine[]
}

/** Money required against money available, by organisation and year; empty for a model that does not know it. */
export function moneyOf(result: Result): readonly Money[] {
  const [plan, idle] = [runOf(result, 'plan')!, runOf(result, 'assumptions') ?? runOf(result, 'nothing')!]
  return organisations.flatMap((organisation) => {
    const [ours, without] = [moneyYears(plan, organisation), moneyYears(idle, organisation)]
    if (ours === null || without === null) return []
    const lines = (years: readonly MoneyYear[]) => years.map((year) => lineOf(year, result.place.start))
    return [{ organisation, plan: lines(ours), idle: lines(without) }]
  })
}

function lineOf(year: MoneyYear, start: string): MoneyLine {
  const tenths = (pounds: number) => Math.round(pounds / 1e5)
  const gap = (tenths(year.required) - tenths(year.available)) * 1e5
  return {
    year: financialYear(addMonths(start, year.from)),
    required: millions(year.required),
    available: millions(year.available),
    gap: millions(Math.abs(gap)),
    kind: gap === 0 ? 'even' : gap > 0 ? 'short' : 'left',
    isShort: isShort(year),
    short: gap,
  }
}

/** The years that are short, and the one that is shortest of money. */
export function shortages(lines: readonly MoneyLine[]): {
  readonly count: number
  readonly worst: MoneyLine | null
} {
  const found = lines.filter((line) => line.isShort)
  return {
    count: found.length,
    worst: found.reduce<MoneyLine | null>(
      (most, line) => (most && most.short >= line.short ? most : line),
      null,
    ),
  }
}
