import { intermediateCare, plan, slowly, wholeProgramme } from './plan'
import type { Inputs } from './system'

type Sign = '+' | '-'
export interface Cut {
  readonly loop: string
  readonly where: string
  readonly inputs: Inputs
  /** What the loop does to an outcome: sign, and least percent against the same run with the loop cut. */
  readonly does: readonly (readonly [outcome: string, sign: Sign, least: number])[]
  readonly year: number
  readonly because: string
}

/** Admissions that grow twice as fast as assumed: the hospital is crowded from the first winter. */
export const crowded: Inputs = { growth_of_admissions: 0.03 }
const squeezedCouncil = plan({ home_care_spend: -0.2 })
export const unfunded = plan({ named_case_managers: 1, care_plans: 1, telehealth_and_telecare: 0.5 })
export const shift: Inputs = {
  ...slowly({ ...intermediateCare, integrated_locality_teams: 1, pooled_budget: 1, shared_record: 1 }, 36),
  ...plan({ acute_beds_closed: 0.15 }),
}

// Each least size is about half of what Torbay shows at central values.
export const cuts: readonly Cut[] = [
  {
    loop: 'loop_r1_deconditioning',
    where: 'home care cut by a fifth',
    inputs: squeezedCouncil,
    does: [
      ['delayed_patients', '+', 0.4],
      ['people_in_care_homes', '+', 0.3],
    ],
    year: 10,
    because: 'people who wait lose strength, need more care, and so wait and enter homes more',
  },
  {
    loop: 'loop_r2_crowding',
    where: 'admissions growing fast',
    inputs: crowded,
    does: [
      ['process_time', '+', 2],
      ['delayed_patients', '+', 0.8],
    ],
    year: 10,
    because: 'a full hospital takes longer over each assessment and readmits more',
  },
  {
    loop: 'loop_r3_cuts_squeeze',
    where: 'guarantees that nobody funded',
    inputs: unfunded,
    does: [
      ['wait_in_hospital_for_an_intermediate_care_bed', '+', 11],
      ['delayed_patients', '+', 2.5],
      ['escalation_spend', '+', 10],
    ],
    year: 5,
    because: 'the overspend is taken from community services, so people wait in hospital instead',
  },
  {
    loop: 'loop_r4_burnout_and_vacancy',
    where: 'nothing done',
    inputs: {},
    does: [
      ['care_worker_vacancies', '+', 1.3],
      ['people_who_go_without_the_care_they_need_a_year', '+', 0.4],
    ],
    year: 10,
    because: 'more clients to each worker burn workers out, who leave',
  },
  {
    loop: 'loop_r5_invest_to_save',
    where: 'a fixed budget whose partners share risk, with assurance and beds closed',
    inputs: {
      ...wholeProgramme(0.1),
      ...plan({ capitated_budget: 1, provider_risk_share: 1, five_year_assurance: 1 }),
    },
    does: [
      ['capacity_of_intermediate_bed', '+', 0.7],
      ['wait_in_hospital_for_an_intermediate_care_bed', '-', 0.25],
      ['cash_saved_since_the_start', '+', 0.015],
    ],
    year: 5,
    because: 'part of the saving buys community capacity, which frees beds for planned care',
  },
  {
    loop: 'loop_r6_trust_from_early_wins',
    where: 'the programme without a pool or leadership, beds closing: trust is short',
    inputs: { ...wholeProgramme(), pooled_budget: 0, leadership_and_development: 0 },
    does: [
      ['partner_trust', '+', 1.2],
      ['clinical_integration', '+', 1.8],
      ['process_time', '-', 0.5],
    ],
    year: 5,
    because: 'less delay than in recent years builds trust, and trust lets partners integrate',
  },
  {
    loop: 'loop_r7_carer_strain',
    where: 'home care cut by a fifth',
    inputs: squeezedCouncil,
    does: [
      ['emergency_admissions_65_and_over_a_year', '+', 0.05],
      ['people_waiting_for_planned_care', '+', 0.3],
    ],
    year: 10,
    because: 'strained carers break down, and those they cared for are admitted',
  },
  {
    loop: 'loop_r8_tariff_growth',
    where: 'a programme that averts admissions paid by tariff',
    inputs: wholeProgramme(),
    does: [
      ['emergency_admissions_65_and_over_a_year', '-', 0.025],
      ['mrs_smith_nights_on_the_ward_per_illness', '+', 0.05],
    ],
    year: 5,
    because: 'with less income than planned the hospital grows less and turns beds over more slowly',
  },
  {
    loop: 'loop_r9_empty_beds_refill',
    where: 'a programme that frees beds and leaves them open',
    inputs: wholeProgramme(0),
    does: [
      ['emergency_admissions_65_and_over_a_year', '+', 0.5],
      ['average_occupied_emergency_beds', '+', 0.4],
    ],
    year: 5,
    because: 'a bed that stands empty is filled by people who would have been sent home',
  },
  {
    loop: 'loop_b1_escalation_beds',
    where: 'admissions growing fast',
    inputs: crowded,
    does: [
      ['planned_admissions_here_a_year', '+', 12],
      ['bed_occupancy', '-', 0.1],
      ['nhs_spend_a_year', '+', 0.05],
    ],
    year: 5,
    because: 'extra beds open when the hospital fills, at a price, and planned care keeps some of its own',
  },
  {
    loop: 'loop_b2_admission_threshold',
    where: 'admissions growing fast',
    inputs: crowded,
    does: [
      ['emergency_admissions_65_and_over_a_year', '-', 0.4],
      ['bed_occupancy', '-', 0.25],
    ],
    year: 10,
    because: 'when there is no bed, fewer people are admitted',
  },
  {
    loop: 'loop_b3_care_home_market',
    where: 'nothing done',
    inputs: {},
    does: [
      ['care_home_price', '+', 1.7],
      ['care_home_supply', '+', 0.6],
      ['waiting_for_care_home', '-', 0.35],
    ],
    year: 10,
    because: 'full homes raise the price, and the price brings new homes',
  },
  {
    loop: 'loop_b4_case_finding',
    where: 'risk stratification alone',
    inputs: plan({ risk_stratification: 1 }),
    does: [
      ['emergency_admissions_65_and_over_a_year', '+', 0.5],
      ['delayed_patients', '+', 1.5],
    ],
    year: 4,
    because: 'looking for people at risk finds need that nobody met',
  },
  {
    loop: 'loop_b5_annual_clawback',
    where: 'a transformation fund',
    inputs: plan({ transformation_fund: 0.02 }),
    does: [
      ['capacity_from_the_fund', '-', 13],
      ['delayed_patients', '+', 0.8],
    ],
    year: 5,
    because: 'what is not spent by March is taken back, before it has bought capacity',
  },
  {
    loop: 'loop_b5_annual_clawback',
    where: 'a joint programme without assurance',
    inputs: wholeProgramme(),
    does: [
      ['joint_commitment_kept', '-', 3],
      ['clinical_integration', '-', 2],
      ['delayed_patients', '+', 0.9],
    ],
    year: 5,
    because: 'joint commitments follow the worse of two yearly settlements',
  },
  {
    loop: 'loop_b6_exit_and_choice',
    where: 'choice partly denied',
    inputs: plan({ choice_and_competition: -0.5 }),
    does: [
      ['quality_of_providers', '+', 0.7],
      ['experience_score', '+', 1.6],
      ['nhs_and_council_spend_a_year', '-', 0.5],
    ],
    year: 10,
    because: 'those who can still leave keep providers from letting quality slip',
  },
  {
    loop: 'loop_b6_exit_and_choice',
    where: 'choice partly denied under a fixed budget',
    inputs: plan({ choice_and_competition: -0.5, capitated_budget: 1 }),
    does: [['quality_of_providers', '+', 1]],
    year: 10,
    because: 'a fixed budget tempts providers to skimp, which those who can leave answer',
  },
  {
    loop: 'loop_b7_reform_fatigue',
    where: 'many reforms at once',
    inputs: {
      ...wholeProgramme(),
      ...plan({
        merger_of_organisations: 1,
        capitated_budget: 1,
        gp_federation_and_24_hour_services: 1,
      }),
    },
    does: [
      ['clinical_integration', '-', 4],
      ['partner_trust', '-', 2.5],
      ['programme_clock', '-', 5],
    ],
    year: 3,
    because: 'people who change everything in one year tire, and the programme slows',
  },
  {
    loop: 'loop_b8_eligibility',
    where: 'a council that spends more on home care than it has',
    inputs: plan({ home_care_spend: 0.4 }),
    does: [
      ['people_who_go_without_the_care_they_need_a_year', '+', 2.3],
      ['people_with_home_care', '-', 0.6],
    ],
    year: 5,
    because: 'overspending tightens the rules, and people who need care are refused',
  },
  {
    loop: 'loop_b9_coping',
    where: 'admissions growing fast',
    inputs: crowded,
    does: [
      ['average_occupied_emergency_beds', '-', 0.6],
      ['bed_occupancy', '-', 0.4],
    ],
    year: 10,
    because: 'a full hospital sends people home earlier, which hides how full it is',
  },
  {
    loop: 'loop_b10_effort_from_the_gap',
    where: 'a named goal that the programme reaches',
    inputs: { ...wholeProgramme(), ...plan({ named_goal: 1 }) },
    does: [
      ['effort_for_the_goal', '-', 50],
      ['clinical_integration', '-', 4],
    ],
    year: 5,
    because: 'effort comes from the gap, and goes once the goal is near',
  },
  {
    loop: 'loop_b11_access_induces_demand',
    where: 'services day and night',
    inputs: plan({ gp_federation_and_24_hour_services: 1 }),
    does: [['visits_to_a_and_e_65_and_over_a_year', '+', 0.7]],
    year: 5,
    because: 'easier access brings people who would not have come',
  },
  {
    loop: 'loop_b12_permission_and_fear',
    where: 'a large shift with beds closing, nobody leading it',
    inputs: shift,
    does: [
      ['programme_clock', '-', 35],
      ['clinical_integration', '-', 33],
      ['delayed_patients', '+', 11],
    ],
    year: 5,
    because: 'beds that are to close cost trust and permission, and the programme stands still',
  },
]
