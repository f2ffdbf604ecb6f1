import { seriesOf, yearMean, type Results } from './series'

/** Who has to find money, and the outcomes that say how much is needed and how much there is. */
const accounts = {
  nhs: {
    required: 'nhs_spend_a_year',
    available: 'nhs_money_available_a_year',
    short: 'nhs_short_of_money_a_year',
  },
  council: {
    required: 'council_spend_a_year',
    available: 'council_money_available_a_year',
    short: 'council_short_of_money_a_year',
  },
} as const

export type Organisation = keyof typeof accounts
export const organisations: readonly Organisation[] = ['nhs', 'council']

/** The outcomes of an organisation's money: what it needs, what it has, and month by month how short it is. */
export const accountOf = (
  organisation: Organisation,
): Readonly<Record<'required' | 'available' | 'short', string>> => accounts[organisation]

/** One year of one organisation, in pounds. */
export interface MoneyYear {
  /** Months from the start of the run to the first month of the year. */
  readonly from: number
  readonly required: number
  readonly available: number
  /** Required less available; below nothing there is money left. */
  readonly short: number
}

/** Less than this share of the money available is not called a shortage: nobody budgets that finely. */
const tolerance = 0.001

/** Whether a year is one in which money does not reach. */
export function isShort({ short, available }: Pick<MoneyYear, 'short' | 'available'>): boolean {
  return short > tolerance * available
}

/**
 * Money required against money available in each whole year of a run: means of the yearly rates over the year's twelve
 * saved months, as on the scorecard.
 *
 * @returns `null` for a model that has no such outcomes
 */
export function moneyYears(results: Results, organisation: Organisation): readonly MoneyYear[] | null {
  const ids = accounts[organisation]
  if (!Object.values(ids).every((id) => results.outputs.includes(id))) return null
  const [required, available, short] = [ids.required, ids.available, ids.short].map((id) =>
    seriesOf(results, id),
  )
  const years = Math.floor((results.times.at(-1) ?? 0) / 12 + 1e-9)
  return Array.from({ length: years }, (_, year) => {
    const mean = (series: Float64Array) => yearMean(results.times, series, 12 * (year + 1))
    return { from: 12 * year, required: mean(required!), available: mean(available!), short: mean(short!) }
  })
}
