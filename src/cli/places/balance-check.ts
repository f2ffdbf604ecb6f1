import { FaultError } from '../../model/fault'
import type { Balance, PlaceBalance } from './balance'
import { dataFiles } from './data-files'
import { torbay } from './geography'
import { observedOccupancy } from './inputs'
import { midYear, over65 } from './population'
import { readTable } from './table'

/** One figure of the balance sheet beside what the build finds. */
export interface Check {
  readonly figure: string
  readonly label: string
  readonly expected: number
  readonly found: number
  readonly digits: number
}

/** Compares the build with the balance sheet, a calculation of its own by other code. */
export function checkBalance(balance: Balance): readonly Check[] {
  const found = figures(balance)
  return readTable(dataFiles.balance, balance.texts.balance, ['figure']).map((row) => {
    const figure = row.text('figure')
    const value = found[figure]
    if (value === undefined) {
      throw new FaultError([{ kind: 'data.unknown-figure', where: row.where, values: { figure } }])
    }
    const written = row.text('value')
    const digits = written.split('.')[1]?.length ?? 0
    return { figure, label: row.text('label'), expected: row.number('value'), found: value, digits }
  })
}

/** True where the build agrees to the last digit that the balance sheet gives. */
export function agrees(check: Check): boolean {
  return Math.abs(check.found - check.expected) <= 0.5 * Number(`1e-${check.digits}`) * (1 + 1e-9)
}

function figures(balance: Balance): Readonly<Record<string, number>> {
  const { england, places } = balance
  const here = places.get(torbay)!
  const others = [...places.values()].filter((place) => place.code !== torbay)
  const older = over65(england.people)
  const per100k = (people: (place: PlaceBalance) => number) =>
    others.map((place) => (people(place) / over65(midYear(place.population, 2025))) * 1e5)
  const spread = {
    occupancy: others.map((place) => observedOccupancy(place)! * 100),
    residents: per100k((place) => place.residents2025),
    'home-care': per100k((place) => place.homeCareClients2025),
    'implied-beds': [...places.values()].map((place) => place.impliedBeds),
    admissions: [...places.values()].map((place) => place.use2025.emergencyAdmissions),
  }
  const ratios = others.map((place) => place.impliedBeds / place.mappedBeds!.occupied)
  return {
    'people-18-64': england.people.from18to64,
    'people-65-74': england.people.from65to74,
    'people-75-84': england.people.from75to84,
    'people-85': england.people.from85,
    'torbay-people-65-74': here.people.from65to74,
    'torbay-people-85': here.people.from85,
    'emergency-admissions': england.use.emergencyAdmissions,
    'emergency-bed-days-m': england.use.emergencyBedDays / 1e6,
    'torbay-emergency-admissions': here.use.emergencyAdmissions,
    'beds-emergency': england.use.emergencyBedDays / 365.25,
    'beds-elective': england.use.electiveBedDays / 365.25,
    'beds-raw': england.use.beds,
    'adult-occupied': balance.adultBeds.occupied,
    'adult-open': balance.adultBeds.open,
    'adult-occupancy': (balance.adultBeds.occupied / balance.adultBeds.open) * 100,
    'all-occupied': balance.allBeds.occupied,
    'all-open': balance.allBeds.open,
    'all-occupancy': (balance.allBeds.occupied / balance.allBeds.open) * 100,
    calibration: balance.calibration,
    'torbay-beds-raw': here.use.beds,
    'torbay-beds': here.impliedBeds,
    'not-meeting-criteria': england.mappedBeds!.notMeetingCriteria,
    'supported-residents': balance.residentLevel * older,
    'residents-per-100k': balance.residentLevel * 1e5,
    'resident-trend': balance.residentTrend * 100,
    'home-care-clients': balance.homeCareLevel * older,
    'home-care-per-100k': balance.homeCareLevel * 1e5,
    'spend-2008-thousands': england.spend2008! / 1000,
    'beds-out-of-range': ratios.filter((ratio) => ratio < 0.75 || ratio > 1.33).length,
    ...Object.fromEntries(
      Object.entries(spread).flatMap(([name, values]) =>
        [10, 50, 90].map((percent) => [`${name}-p${percent}`, quantile(values, percent / 100)]),
      ),
    ),
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at))
}

/** The comparison as a table for people, in Markdown. */
export function checkText(checks: readonly Check[]): string {
  const rows = checks.map((check) => {
    const written = (value: number) => value.toLocaleString('en-GB', digitsOf(check.digits))
    const verdict = agrees(check) ? 'agrees' : 'differs'
    return `| ${check.label} | ${written(check.expected)} | ${written(check.found)} | ${verdict} |`
  })
  const agreed = checks.filter(agrees).length
  return [
    '# The build against the balance sheet',
    '',
    'Written by `joined-up places build`; do not edit. The balance sheet (`balance_sheet.csv`) was worked out on its',
    'own, by other code; a figure agrees when it is the same to the last digit that the balance sheet gives.',
    '',
    '| Figure | Balance sheet | This build | |',
    '|---|---:|---:|---|',
    ...rows,
    '',
    `${agreed} of ${checks.length} figures agree.`,
    '',
  ].join('\n')
}

function digitsOf(digits: number) {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}
