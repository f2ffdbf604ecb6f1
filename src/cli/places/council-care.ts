import { dataFiles } from './data-files'
import { torbay, type CouncilPlaces } from './geography'
import { over65, midYear, type Population } from './population'
import { readTable, type Row } from './table'

/** Care of older people that a place's councils paid for in one year: numbers of people, by code of the place. */
export type ByPlace = ReadonlyMap<string, number>

export interface CouncilCare {
  /** People in council-supported residential and nursing homes (weeks / 52). */
  readonly residents2014: ByPlace
  /** The same in 2025: the yearly change of 2010-14 carried on, a judgement. */
  readonly residents2025: ByPlace
  /** Home-care clients at 31 March 2014; held to 2025 for want of anything later, a judgement. */
  readonly homeCareClients: ByPlace
  /** Weeks and clients by council, to weigh the prices of councils that have joined. */
  readonly weightOf: (council: string) => { readonly weeks: number; readonly clients: number }
  /** Change of supported residents in a year, such as -0.0125. */
  readonly trend: number
}

/** Torbay's figures after this year are set aside to test the model against, so they are never read. */
const torbayUntil = 2008

/**
 * Reads the councils' returns. England's and regions' totals are left out: England here is the sum of its councils.
 *
 * @throws FaultError `data.unknown-council`, or a fault of the table
 */
export function readCouncilCare(
  text: string,
  councils: CouncilPlaces,
  populations: ReadonlyMap<string, Population>,
): CouncilCare {
  const rows = readTable(dataFiles.care, text, ['fin_year_ending', 'council']).filter(isCouncil)
  const weeks = 'supported_res_nursing_weeks_65p'
  const clients = 'home_care_clients_65p_31mar'
  const year = (ending: number) => rows.filter((row) => row.number('fin_year_ending') === ending)
  const weeks2014 = spread(year(2014), weeks, councils, populations)
  const ratio = sum(weeks2014) / sum(spread(year(2010), weeks, councils, populations))
  // The fourth root by two square roots, and the power by products: the same bits on every machine.
  const change = Math.sqrt(Math.sqrt(ratio))
  const to2025 = Array.from({ length: 2025 - 2014 }).reduce<number>((product) => product * change, 1)
  const weights = new Map(
    year(2014).map((row) => [
      row.text('council'),
      { weeks: row.maybe(weeks) ?? 0, clients: row.maybe(clients) ?? 0 },
    ]),
  )
  return {
    residents2014: scale(weeks2014, 1 / 52),
    residents2025: scale(weeks2014, to2025 / 52),
    homeCareClients: spread(year(2014), clients, councils, populations),
    weightOf: (council) => weights.get(council) ?? { weeks: 0, clients: 0 },
    trend: change - 1,
  }
}

/** Gross spend on older people in the year to March 2008, pounds, by code of the place; housing support left out. */
export function readSpend2008(
  text: string,
  councils: CouncilPlaces,
  populations: ReadonlyMap<string, Population>,
): ByPlace {
  const rows = readTable(dataFiles.spend, text, ['fin_year_ending', 'council']).filter(
    (row) => isCouncil(row) && row.number('fin_year_ending') === 2008,
  )
  return scale(spread(rows, 'gross_total_ex_SP_gbp_000', councils, populations), 1000)
}

/** England's level for people of 65 and over, from the councils that made a return. */
export function levelOfEngland(care: ByPlace, populations: ReadonlyMap<string, Population>): number {
  const codes = [...populations.keys()].filter((code) => code !== torbay && !code.startsWith('E92'))
  return sum(care) / codes.reduce((people, code) => people + over65(midYear(populations.get(code)!, 2025)), 0)
}

export function sum(care: ByPlace): number {
  return [...care.values()].reduce((total, of) => total + of, 0)
}

/** True for a council's own row that may be read. */
function isCouncil(row: Row): boolean {
  const council = row.text('council')
  if (/total|^england$/i.test(council)) return false
  return council !== 'Torbay' || row.number('fin_year_ending') <= torbayUntil
}

/** A council that has split is shared out by people of 65 and over in 2018, the projections' base. */
function spread(
  rows: readonly Row[],
  column: string,
  councils: CouncilPlaces,
  populations: ReadonlyMap<string, Population>,
): Map<string, number> {
  const found = new Map<string, number>()
  for (const row of rows) {
    const value = row.maybe(column)
    if (value === null) continue
    const codes = councils(row.text('council'), row.where)
    const people = codes.map((code) => over65(midYear(populations.get(code)!, 2018)))
    const whole = people.reduce((total, of) => total + of, 0)
    codes.forEach((code, at) => found.set(code, (found.get(code) ?? 0) + (value * people[at]!) / whole))
  }
  return found
}

function scale(care: ByPlace, by: number): ByPlace {
  return new Map([...care].map(([code, value]) => [code, value * by]))
}
