import type { CouncilCare } from './council-care'
import { dataFiles } from './data-files'
import { torbay, type CouncilPlaces } from './geography'
import { findRow, readTable, type Row } from './table'

/** What a council pays, against what councils pay in England: 1 is England's mean. */
export interface RelativePrice {
  readonly relative: number
  /** The year to March that it is of; several years' middle value where the latest was far out. */
  readonly year: number
  /** Its latest year was outside the plausible range, and the middle of its years stands in. */
  readonly unusual: boolean
}

/** One kind of price: where it stands in the table, and what it is weighed by when councils have joined. */
export interface PriceKind {
  readonly column: string
  readonly weigh: 'weeks' | 'clients'
}
export const careHomeFee: PriceKind = { column: 'res_nursing_65p_gbp_per_week', weigh: 'weeks' }
export const homeCarePrice: PriceKind = { column: 'home_care_gbp_per_hour_all_adults', weigh: 'clients' }

/** A council's return outside this range of England's mean is more often a slip than a price. */
const plausible = { low: 0.6, high: 1.5 }

interface Weighed {
  readonly sum: number
  readonly weight: number
}

/**
 * Reads relative prices, the latest year with data first.
 *
 * Torbay's are left out with all that was observed there later; see {@link relativePriceOf} for the two that are quoted.
 *
 * @returns relative prices by code of the place; places without any price are missing
 */
export function readPrices(
  text: string,
  kind: PriceKind,
  councils: CouncilPlaces,
  care: CouncilCare,
): ReadonlyMap<string, RelativePrice> {
  const rows = readTable(dataFiles.prices, text, ['fin_year_ending', 'council'])
  const england = new Map<number, number>()
  const years = new Map<string, Map<number, Weighed>>()
  for (const row of rows) {
    const council = row.text('council')
    const price = row.maybe(kind.column)
    if (isEngland(row) || council === 'Torbay' || price === null) continue
    const year = row.number('fin_year_ending')
    const mean = england.get(year) ?? priceOfEngland(rows, kind, year)
    england.set(year, mean)
    // A council without a weight still has a price: the smallest weight keeps it when it stands alone.
    const weight = Math.max(care.weightOf(council)[kind.weigh], 1)
    for (const code of councils(council, row.where)) {
      const ofPlace = years.get(code) ?? new Map<number, Weighed>()
      years.set(code, ofPlace)
      const before = ofPlace.get(year) ?? { sum: 0, weight: 0 }
      ofPlace.set(year, { sum: before.sum + (price / mean) * weight, weight: before.weight + weight })
    }
  }
  years.delete(torbay)
  return new Map([...years].map(([code, ofPlace]) => [code, choose(ofPlace)]))
}

/**
 * A council's price against England's in one given year.
 *
 * @throws FaultError `data.no-row`, `data.not-a-number`
 */
export function relativePriceOf(text: string, kind: PriceKind, council: string, year: number): number {
  const rows = readTable(dataFiles.prices, text)
  const row = findRow(dataFiles.prices, rows, { fin_year_ending: `${year}`, council })
  return row.amount(kind.column) / priceOfEngland(rows, kind, year)
}

function choose(years: ReadonlyMap<number, Weighed>): RelativePrice {
  const prices = [...years]
    .map(([year, { sum, weight }]) => ({ year, relative: sum / weight, unusual: false }))
    .sort((a, b) => b.year - a.year)
  const latest = prices[0]!
  if (latest.relative >= plausible.low && latest.relative <= plausible.high) return latest
  return { ...latest, relative: median(prices.map((price) => price.relative)), unusual: true }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}

/** England's row is spelt in three ways over the years. */
function priceOfEngland(rows: readonly Row[], kind: PriceKind, year: number): number {
  const england = rows.filter(isEngland)
  const name = england.find((row) => row.number('fin_year_ending') === year)?.text('council') ?? 'England'
  const row = findRow(dataFiles.prices, england, { fin_year_ending: `${year}`, council: name })
  return row.amount(kind.column)
}

function isEngland(row: Row): boolean {
  return /^(total )?england$/i.test(row.text('council'))
}
