import { FaultError } from '../../model/fault'
import { dataFiles } from './data-files'
import type { People } from './population'
import { readTable } from './table'

/**
 * Share of adults of 18-64 who are under 45: the populations have no split there, the hospital rates do. A judgement;
 * between 54% and 62% England's beds differ by 1%.
 */
const under45 = 0.58

const measures = ['apc_emer_n', 'apc_emer_bds', 'apc_ordelec_bds'] as const

/** What England's rates by age say about the hospital use of a population in a year. */
export interface HospitalUse {
  readonly emergencyAdmissions: number
  readonly emergencyAdmissionsOver65: number
  readonly emergencyBedDays: number
  readonly electiveBedDays: number
  /** Occupied beds that those bed days fill, before England's are brought to those observed. */
  readonly beds: number
}

/**
 * Reads England's rates. Places so differ by age alone; deprivation and custom are not in them.
 *
 * @returns the hospital use of any population
 * @throws FaultError `data.no-rate`
 */
export function readHospitalUse(text: string): (people: People) => HospitalUse {
  const rates = new Map<string, number>()
  for (const row of readTable(dataFiles.hospitalUse, text, ['measure', 'age_band'])) {
    rates.set(`${row.text('measure')} ${row.text('age_band')}`, row.amount('rate_per_person_year_crude'))
  }
  const rate = (measure: string, band: string): number => {
    const found = rates.get(`${measure} ${band}`)
    if (found !== undefined) return found
    const where = { file: dataFiles.hospitalUse }
    throw new FaultError([{ kind: 'data.no-rate', where, values: { measure, band } }])
  }
  const [admissions, emergency, elective] = measures.map((measure) => ({
    adults: under45 * rate(measure, '17_44') + (1 - under45) * rate(measure, '45_64'),
    from65to74: rate(measure, '65_74'),
    from75to84: rate(measure, '75_84'),
    from85: rate(measure, '85p'),
  })) as [Rates, Rates, Rates]
  return (people) => {
    const emergencyBedDays = adultUse(people, emergency) + olderUse(people, emergency)
    const electiveBedDays = adultUse(people, elective) + olderUse(people, elective)
    return {
      emergencyAdmissions: adultUse(people, admissions) + olderUse(people, admissions),
      emergencyAdmissionsOver65: olderUse(people, admissions),
      emergencyBedDays,
      electiveBedDays,
      beds: (emergencyBedDays + electiveBedDays) / 365.25,
    }
  }
}

interface Rates {
  readonly adults: number
  readonly from65to74: number
  readonly from75to84: number
  readonly from85: number
}

function adultUse(people: People, rates: Rates): number {
  return people.from18to64 * rates.adults
}

function olderUse(people: People, rates: Rates): number {
  return (
    people.from65to74 * rates.from65to74 + people.from75to84 * rates.from75to84 + people.from85 * rates.from85
  )
}
