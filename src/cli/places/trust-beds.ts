import { FaultError } from '../../model/fault'
import { dataFiles } from './data-files'
import { readTable } from './table'

/** Three whole years, so that no season weighs more than another. */
export const observed = { from: '2022-04', to: '2025-03', months: 36 } as const

/** Adult general and acute beds: a mean over time. */
export interface Beds {
  readonly open: number
  readonly occupied: number
}

/** The observed beds of England and of every trust, as of before the mergers. */
export interface ObservedBeds {
  readonly adult: Beds
  /** Children's beds included. */
  readonly all: Beds
  readonly trusts: ReadonlyMap<string, Beds>
}

/** Trusts that merged inside the three years; the mapping still knows both. */
const mergers = [
  ['RA4', 'RH5'],
  ['RAP', 'RAL'],
  ['RVY', 'RBN'],
] as const

type Months = Map<string, { open: number; occupied: number }>

/**
 * Means over the three years. Where a trust was taken over, the heir's later beds are split in the proportion of the
 * months in which both reported.
 *
 * @throws FaultError `data.months` where England lacks a month
 */
export function readTrustBeds(text: string): ObservedBeds {
  const england: Months = new Map()
  const whole: Months = new Map()
  const trusts = new Map<string, Months>()
  for (const row of readTable(dataFiles.beds, text, ['trust_code', 'month'])) {
    const month = row.text('month')
    if (month < observed.from || month > observed.to) continue
    const beds = { open: row.amount('adult_ga_available'), occupied: row.amount('adult_ga_occupied') }
    const trust = row.text('trust_code')
    if (trust === 'ENGLAND') {
      england.set(month, beds)
      whole.set(month, { open: row.amount('ga_beds_available'), occupied: row.amount('ga_beds_occupied') })
    } else {
      const months = trusts.get(trust) ?? (new Map() as Months)
      trusts.set(trust, months.set(month, beds))
    }
  }
  if (england.size !== observed.months) {
    const values = { found: england.size, expected: observed.months }
    throw new FaultError([{ kind: 'data.months', where: { file: dataFiles.beds }, values }])
  }
  for (const [former, heir] of mergers) unmerge(trusts.get(former), trusts.get(heir), [...england.keys()])
  return {
    adult: mean(england),
    all: mean(whole),
    trusts: new Map([...trusts].map(([trust, months]) => [trust, mean(months)])),
  }
}

function mean(months: Months): Beds {
  let open = 0
  let occupied = 0
  for (const beds of months.values()) {
    open += beds.open
    occupied += beds.occupied
  }
  return { open: open / observed.months, occupied: occupied / observed.months }
}

function unmerge(former: Months | undefined, heir: Months | undefined, calendar: readonly string[]): void {
  if (former === undefined || heir === undefined) return
  // In the month of transfer the former trust reports what little was left: it counts with the heir.
  for (const [month, rest] of former) {
    const beds = heir.get(month)
    if (rest.occupied >= 50 || beds === undefined) continue
    beds.open += rest.open
    beds.occupied += rest.occupied
    former.delete(month)
  }
  const together = calendar.filter((month) => former.has(month) && heir.has(month))
  const share = (kind: 'open' | 'occupied') => {
    const sum = (months: Months) => together.reduce((total, month) => total + months.get(month)![kind], 0)
    return sum(former) / (sum(former) + sum(heir))
  }
  const shares = { open: share('open'), occupied: share('occupied') }
  for (const month of calendar) {
    const beds = heir.get(month)
    if (former.has(month) || beds === undefined) continue
    former.set(month, { open: beds.open * shares.open, occupied: beds.occupied * shares.occupied })
    beds.open *= 1 - shares.open
    beds.occupied *= 1 - shares.occupied
  }
}
