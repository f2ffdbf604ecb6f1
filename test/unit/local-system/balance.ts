import { place, placeInputs, type Inputs, type Result } from './system'

/**
 * England's starting balance, mean of mid-2022 to mid-2025 (scenarios/data/balance_sheet.csv and the tables it comes
 * from), against the model given that population. Bands: what the balance's own rounding and the graded need allow.
 */
export const then: Inputs = {
  ...placeInputs(place('E92000001')),
  projected_people_18_to_64: Array<number>(16).fill(34_292_022),
  projected_people_65_to_74: Array<number>(16).fill(5_622_231),
  projected_people_75_to_84: Array<number>(16).fill(3_996_327),
  projected_people_85_and_over: Array<number>(16).fill(1_526_370),
}

/** What of the balance is compared: name, the model's figure, the balance's figure, relative tolerance. */
export type Entry = readonly [string, number, number, number]

const daysPerMonth = 30.4375
const weeksPerMonth = daysPerMonth / 7
export const needs = ['mild', 'moderate', 'severe'] as const

export function balanceSheet(run: Result): readonly Entry[] {
  const at = (name: string) => run.sum(name, 0)
  const frail = (name: string) => needs.reduce((total, need) => total + at(`${name}[${need}]`), 0)
  const emergencies = (need: string) =>
    ['65_to_74', '75_to_84', '85_and_over'].reduce(
      (total, age) => total + at(`emergency_admissions[aged_${age},${need}]`),
      0,
    )
  return [
    ['adult acute beds occupied', at('all_occupied_acute_beds'), 89_439, 0.005],
    ['adult acute beds open', at('acute_beds_open'), 94_519, 0.005],
    ['planned care beds', at('elective_patients'), 11_462, 0.01],
    ['beds of adults under 65', at('adults_in_hospital'), 22_519, 0.01],
    ['people delayed', at('delayed_patients'), 8_896, 0.03],
    ['frail people under treatment', frail('under_treatment'), 33_353, 0.05],
    ['emergency admissions 65+ a month', at('admissions'), (813 + 1046 + 761) * (1000 / 12), 0.01],
    ['emergency admissions under 65 a month', at('adult_admissions'), 2_486_000 / 12, 0.01],
    ['of frail people', needs.reduce((total, need) => total + emergencies(need), 0), 161_532, 0.01],
    ['pathway 2 starts a week', at('starts_of_intermediate_bed') / weeksPerMonth, 2_601, 0.15],
    ['pathway 3 starts a week', at('starts_of_care_home') / weeksPerMonth, 968, 0.1],
    [
      'pathway 1 starts a week',
      (at('starts_of_home_intermediate_care') + at('starts_of_home_care')) / weeksPerMonth,
      6_664,
      0.1,
    ],
    ['people in intermediate-care beds', at('intermediate_bed_users'), 10_033, 0.15],
    ['home-care clients', at('home_care_clients'), 201_988, 0.005],
    ['care-home residents, supported', at('council_residents'), 144_054, 0.005],
    ['care-home residents, self-funding', at('residents') - at('council_residents'), 77_568, 0.005],
    ['care-home entries a year', at('start_care_home_entries') * 12, 101_058, 0.005],
    ['home-care stay in days', at('home_care_stay') * daysPerMonth, 410, 0.1],
    ['deaths 65+ a year', at('deaths_65_and_over_a_year'), 435_000, 0.01],
  ]
}
