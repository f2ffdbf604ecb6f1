import type { Outcome } from '../../scenario/catalogue'

/** What an outcome is found under in the list of all that a chart can show. */
export type OutcomeHeading =
  | 'scorecard'
  | 'harm'
  | 'budgets'
  | 'programme'
  | 'hospital'
  | 'community'
  | 'people'
  | 'staff'
  | 'change'
  | 'smith'
  | 'chart'

/** In the order of the list. */
export const headings: readonly OutcomeHeading[] = [
  'scorecard',
  'harm',
  'budgets',
  'programme',
  'hospital',
  'community',
  'people',
  'staff',
  'change',
  'chart',
  'smith',
]

/** The model says only that these stand in charts; a list this long is read by what they are about. */
const about: Readonly<Record<string, OutcomeHeading>> = {
  nhs_and_council_spend_a_year: 'budgets',
  acute_trust_balance_a_year: 'budgets',
  nhs_money_available_a_year: 'budgets',
  nhs_short_of_money_a_year: 'budgets',
  council_money_available_a_year: 'budgets',
  council_short_of_money_a_year: 'budgets',
  community_services_balance_a_year: 'budgets',
  community_services_spend_a_year: 'budgets',
  spend_of_people_themselves_a_year: 'budgets',
  programme_cost_since_the_start: 'programme',
  cash_saved_since_the_start: 'programme',
  all_occupied_acute_beds: 'hospital',
  delayed_share_of_occupied_beds: 'hospital',
  escalation_beds_open: 'hospital',
  visits_to_a_and_e_65_and_over_a_year: 'hospital',
  share_of_a_and_e_visits_65_and_over_admitted: 'hospital',
  emergency_admissions_as_reported: 'hospital',
  strokes_treated_within_a_day: 'hospital',
  days_from_ready_to_placed: 'community',
  wait_in_hospital_for_an_intermediate_care_bed: 'community',
  people_with_home_care: 'community',
  people_with_unmet_need: 'community',
  people_aged_65_and_over: 'people',
  handovers_per_episode: 'people',
  repeat_assessments_per_episode: 'people',
  confidence_in_managing_own_care: 'people',
  involvement_in_decisions: 'people',
  burnout_of_staff: 'staff',
  care_worker_vacancies: 'staff',
  quality_of_providers: 'staff',
  clinical_integration_reached: 'change',
  trust_between_partners: 'change',
  permission_for_the_programme: 'change',
  fatigue_of_reform: 'change',
  smallest_change_an_evaluation_could_see: 'change',
}

/** Where an outcome stands in the list; `chart` ("More") for one that nobody has placed. */
export function headingOf({ id, group }: Outcome): OutcomeHeading {
  return group === 'chart' ? (about[id] ?? 'chart') : group
}
