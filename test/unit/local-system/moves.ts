import { intermediateCare, plan, slowly, wholeProgramme } from './plan'
import type { Inputs } from './system'

type Move = readonly [outcome: string, sign: '+' | '-', least: number]
export interface Row {
  readonly lever: string
  /** Most levers act alone; some only with others, which stand here. */
  readonly with?: Inputs
  readonly context?: string
  /** Where the lever acts over a part of its range only, that part. */
  readonly from?: number
  readonly to?: number
  readonly year?: number
  /**
   * The sign of every step of the lever, and the least change from one end to the other: in percent of
   * the low end, in hundredths where that is nought. About half of what Torbay shows at central values.
   */
  readonly moves: readonly Move[]
}

export const admissions = 'emergency_admissions_65_and_over_a_year'
const unmet = 'people_who_go_without_the_care_they_need_a_year'
const handovers = 'handovers_per_episode'
const integration = 'clinical_integration'
export const trust = 'trust_between_partners'
export const spend = 'nhs_spend_a_year'
const waitForBed = 'wait_in_hospital_for_an_intermediate_care_bed'
const teams = plan({ integrated_locality_teams: 1 })
const shortOfTrust: Inputs = { ...teams, ...plan({ acute_beds_closed: 0.05 }) }
const fixedBudget: Inputs = { ...wholeProgramme(0.1), ...plan({ capitated_budget: 1 }) }
const slowTeams = slowly({ integrated_locality_teams: 1, shared_record: 1 }, 24)

export const table: readonly Row[] = [
  {
    lever: 'integrated_locality_teams',
    moves: [
      [integration, '+', 20],
      ['process_time', '-', 10],
      ['delayed_patients', '-', 4],
      [handovers, '-', 8],
      ['experience_score', '+', 6],
      [spend, '+', 0.6],
    ],
  },
  {
    lever: 'integrated_locality_teams',
    with: plan(intermediateCare),
    context: 'with intermediate care to send people to',
    moves: [[admissions, '-', 0.6]],
  },
  {
    lever: 'intermediate_care_beds',
    moves: [
      [waitForBed, '-', 30],
      ['delayed_patients', '-', 6],
      [unmet, '-', 20],
      ['people_in_care_homes', '-', 0.5],
      [spend, '+', 1],
    ],
  },
  {
    lever: 'intermediate_care_at_home',
    moves: [
      ['delayed_patients', '-', 2.5],
      [unmet, '-', 15],
      ['average_occupied_emergency_beds', '-', 0.3],
      [spend, '+', 0.3],
    ],
  },
  {
    lever: 'crisis_response_in_two_hours',
    moves: [
      [admissions, '-', 0.4],
      ['experience_score', '+', 1.5],
      [spend, '+', 1],
    ],
  },
  {
    lever: 'reablement',
    moves: [
      ['people_with_home_care', '-', 5],
      ['delayed_patients', '-', 3],
      [unmet, '-', 20],
    ],
  },
  {
    lever: 'home_care_spend',
    moves: [
      ['delayed_patients', '-', 5],
      ['visits_to_a_and_e_65_and_over_a_year', '-', 4],
      ['council_spend_a_year', '+', 9],
    ],
  },
  {
    lever: 'home_care_spend',
    with: { loop_b8_eligibility: 0 },
    context: 'while the council’s rules stay as they are: overspending turns new clients away',
    moves: [['people_with_home_care', '+', 18]],
  },
  {
    lever: 'home_first',
    moves: [
      ['people_in_care_homes', '-', 5],
      ['mrs_smith_chance_of_a_care_home', '-', 6],
      ['people_with_home_care', '+', 7],
    ],
  },
  {
    lever: 'pooled_budget',
    moves: [
      [trust, '+', 15],
      [integration, '+', 7],
      ['process_time', '-', 4],
      ['delayed_patients', '-', 1.5],
    ],
  },
  {
    lever: 'capitated_budget',
    moves: [
      [admissions, '-', 0.5],
      ['mrs_smith_nights_on_the_ward_per_illness', '+', 1],
      ['average_occupied_emergency_beds', '+', 0.25],
    ],
  },
  {
    lever: 'provider_risk_share',
    with: fixedBudget,
    context: 'under a capitated budget with beds closing',
    moves: [
      [admissions, '-', 0.18],
      ['transformation_money', '+', 35],
    ],
  },
  {
    lever: 'bundled_payment_for_one_disease',
    moves: [
      ['mrs_smith_nights_on_the_ward_per_illness', '-', 0.27],
      ['average_occupied_emergency_beds', '-', 0.15],
      [handovers, '+', 3],
      ['experience_score', '-', 1.2],
    ],
  },
  {
    lever: 'bundle_by_tender',
    with: plan({ bundled_payment_for_one_disease: 1 }),
    context: 'of a bundle',
    moves: [
      [trust, '-', 5],
      [handovers, '+', 1.3],
      ['experience_score', '-', 0.6],
    ],
  },
  {
    lever: 'pathway_quality_payment',
    with: shortOfTrust,
    context: 'with teams, where closing beds leaves trust short',
    moves: [
      [trust, '+', 6],
      [integration, '+', 5],
      ['delayed_patients', '-', 0.35],
    ],
  },
  {
    lever: 'five_year_assurance',
    with: wholeProgramme(),
    context: 'of a joint programme',
    moves: [
      ['joint_commitment_kept', '+', 3.5],
      [integration, '+', 2],
      ['delayed_patients', '-', 1],
      [spend, '+', 0.3],
    ],
  },
  {
    lever: 'transformation_fund',
    moves: [
      [unmet, '-', 14],
      ['delayed_patients', '-', 1.8],
      ['people_with_home_care', '+', 2.4],
    ],
  },
  {
    lever: 'choice_and_competition',
    moves: [['quality_of_providers', '+', 1.9]],
  },
  {
    lever: 'choice_and_competition',
    with: plan({ broad_unit_of_competition: 1 }),
    context: 'between whole packages of care',
    moves: [['experience_score', '+', 4]],
  },
  {
    lever: 'choice_and_competition',
    to: 0,
    context: 'from denied to today’s: quality above today’s saves nothing',
    moves: [['nhs_and_council_spend_a_year', '-', 0.9]],
  },
  {
    lever: 'broad_unit_of_competition',
    with: plan({ choice_and_competition: 1 }),
    context: 'of competition',
    moves: [
      [handovers, '-', 3],
      ['experience_score', '+', 1.4],
    ],
  },
  {
    lever: 'broad_unit_of_competition',
    with: { ...teams, ...plan({ choice_and_competition: 1 }) },
    context: 'of competition beside teams, which a narrow unit fragments',
    moves: [[integration, '+', 4]],
  },
  {
    lever: 'alliance_of_organisations',
    with: teams,
    context: 'with teams',
    moves: [
      [trust, '+', 10],
      [integration, '+', 4],
      ['delayed_patients', '-', 0.35],
    ],
  },
  {
    lever: 'merger_of_organisations',
    moves: [
      [integration, '+', 3.5],
      ['process_time', '-', 2],
    ],
  },
  {
    lever: 'merger_of_organisations',
    year: 1,
    context: 'while it is under way',
    moves: [
      [spend, '+', 1],
      [trust, '-', 6],
    ],
  },
  {
    lever: 'third_sector_entry',
    moves: [
      ['people_with_home_care', '+', 2.3],
      ['delayed_patients', '-', 0.7],
      [handovers, '+', 2],
    ],
  },
  {
    lever: 'third_sector_entry',
    with: plan({ choice_and_competition: -0.75 }),
    context: 'where choice is nearly denied, as a way out',
    moves: [['quality_of_providers', '+', 0.05]],
  },
  {
    lever: 'shared_record',
    moves: [
      [integration, '+', 5],
      ['process_time', '-', 2.5],
      [handovers, '-', 5],
      ['repeat_assessments_per_episode', '-', 9],
      [spend, '+', 0.008],
    ],
  },
  {
    lever: 'single_assessment',
    moves: [
      ['repeat_assessments_per_episode', '-', 24],
      [handovers, '-', 6],
      ['experience_score', '+', 2.5],
    ],
  },
  {
    lever: 'gp_federation_and_24_hour_services',
    moves: [
      [admissions, '-', 0.3],
      ['visits_to_a_and_e_65_and_over_a_year', '+', 0.7],
      [integration, '+', 2],
      [spend, '+', 0.3],
    ],
  },
  {
    lever: 'specialist_network',
    moves: [
      ['strokes_treated_within_a_day', '+', 25],
      ['average_occupied_emergency_beds', '-', 0.1],
      [spend, '+', 0.1],
    ],
  },
  {
    lever: 'specialist_network',
    from: 0.8,
    context: 'once nearly whole: a partial network shortens stays but saves nobody',
    moves: [['stroke_deaths_a_year', '-', 3.5]],
  },
  {
    lever: 'risk_stratification',
    moves: [
      [admissions, '+', 0.5],
      ['delayed_patients', '+', 1.5],
    ],
  },
  {
    lever: 'leadership_and_development',
    moves: [
      [trust, '+', 10],
      [integration, '+', 5],
      ['process_time', '-', 3],
    ],
  },
  {
    lever: 'named_goal',
    moves: [
      [integration, '+', 3.5],
      ['process_time', '-', 2],
      ['experience_score', '+', 0.7],
    ],
  },
  {
    lever: 'goal_counts_activity',
    with: { ...teams, ...plan({ named_goal: 1 }) },
    context: 'of a named goal',
    moves: [
      [integration, '-', 2.3],
      ['emergency_admissions_as_reported', '-', 0.9],
    ],
  },
  {
    lever: 'single_outcomes_framework',
    with: teams,
    context: 'with teams',
    moves: [
      [integration, '+', 2.4],
      ['process_time', '-', 0.5],
    ],
  },
  {
    lever: 'single_outcomes_framework',
    with: { ...teams, ...plan({ named_goal: 1, goal_counts_activity: 1 }) },
    context: 'where a goal counts activity, against gaming',
    moves: [
      ['gaming', '-', 25],
      ['emergency_admissions_as_reported', '+', 0.35],
    ],
  },
  {
    lever: 'compelling_narrative',
    with: shortOfTrust,
    context: 'with teams, where closing beds leaves trust short',
    moves: [
      [trust, '+', 6],
      [integration, '+', 5],
      ['delayed_patients', '-', 0.35],
    ],
  },
  {
    lever: 'freedom_to_innovate',
    with: slowTeams,
    context: 'while a programme is rolled out',
    year: 2,
    moves: [
      [integration, '+', 8],
      ['process_time', '-', 0.5],
    ],
  },
  {
    lever: 'matched_evaluation',
    moves: [
      ['smallest_change_an_evaluation_could_see', '-', 14],
      [spend, '+', 0.017],
    ],
  },
  {
    lever: 'scale_of_the_programme',
    with: wholeProgramme(0),
    context: 'of the whole programme',
    moves: [
      [integration, '+', 1000],
      ['delayed_patients', '-', 19],
      [admissions, '-', 1],
      ['smallest_change_an_evaluation_could_see', '-', 40],
    ],
  },
  {
    lever: 'care_plans',
    moves: [
      ['experience_score', '+', 4],
      ['confidence_in_managing_own_care', '+', 3],
      [spend, '+', 0.4],
    ],
  },
  {
    lever: 'named_case_managers',
    moves: [
      ['experience_score', '+', 5],
      [spend, '+', 1.6],
    ],
  },
  {
    lever: 'telehealth_and_telecare',
    moves: [
      [admissions, '-', 0.8],
      ['confidence_in_managing_own_care', '+', 2.5],
      [spend, '+', 3.5],
    ],
  },
  {
    lever: 'personal_health_budgets',
    moves: [
      ['involvement_in_decisions', '+', 1.4],
      ['confidence_in_managing_own_care', '+', 1.4],
      [spend, '+', 1],
    ],
  },
  {
    lever: 'choice_of_care',
    moves: [
      ['involvement_in_decisions', '+', 10],
      ['experience_score', '+', 2.4],
      [spend, '+', 0.03],
    ],
  },
  {
    lever: 'acute_beds_closed',
    moves: [
      ['planned_admissions_here_a_year', '-', 45],
      ['people_waiting_for_planned_care', '+', 90],
      [admissions, '-', 1],
    ],
  },
  {
    lever: 'acute_beds_closed',
    from: 0,
    context: 'opening beds frightens nobody',
    moves: [
      ['permission_for_the_programme', '-', 30],
      [trust, '-', 15],
    ],
  },
]
