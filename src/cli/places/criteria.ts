import { dataFiles } from './data-files'
import { readTable } from './table'
import { observed } from './trust-beds'

/** Patients who no longer meet the criteria to reside: means over the three years. They are more than the delayed. */
export interface NotMeetingCriteria {
  readonly england: number
  readonly trusts: ReadonlyMap<string, number>
}

/**
 * A month that a trust did not report counts as none: when it merged, its patients are in its heir's figure.
 * The trusts' sum is 0.4% above England's own row.
 */
export function readNotMeetingCriteria(text: string): NotMeetingCriteria {
  const sums = new Map<string, number>()
  for (const row of readTable(dataFiles.criteria, text, ['trust_code', 'month'])) {
    const month = row.text('month')
    if (month < observed.from || month > observed.to) continue
    const trust = row.text('trust_code')
    const patients = row.amount('mean_patients_not_meeting_criteria_to_reside')
    sums.set(trust, (sums.get(trust) ?? 0) + patients)
  }
  const trusts = new Map([...sums].map(([trust, sum]) => [trust, sum / observed.months]))
  const england = trusts.get('ENGLAND') ?? 0
  trusts.delete('ENGLAND')
  return { england, trusts }
}
