import { checkModel } from '../../../src/model/check'
import { differ, everything, month, stepsPerMonth, torbay, type Check } from './subject'
import { lever, levers, outcomes, still, type Inputs } from './system'

export const units: Check = ({ model }) =>
  checkModel(model).map(({ kind, values }) => `${kind} ${JSON.stringify(values)}`)

export const calendar: Check = (subject) => {
  const run = subject.run({ ...torbay, demographic_change: 0, background_trends: 0 }, [
    'days_per_month',
    'weeks_per_month',
    'months_per_year',
    'season',
    'adult_admissions',
    'admissions_without_a_plan',
  ])
  const season = run.series('season').slice(0, month(12))
  const peak = (id: string) => run.sum(id, month(9)) / run.sum(id, month(3)) - 1
  return [
    ...differ('days of a month', run.sum('days_per_month', 0), 365.25 / 12, 1e-12),
    ...differ('weeks of a month', run.sum('weeks_per_month', 0), 365.25 / 84, 1e-12),
    ...differ('months of a year', run.sum('months_per_year', 0), 12, 0),
    // The run begins in April: nine months on is January.
    ...differ('winter of adults', peak('adult_admissions'), 1.06 / 0.94 - 1, 0.2),
    ...differ('winter of people 65 and over', peak('admissions_without_a_plan'), 1.06 / 0.94 - 1, 0.2),
    ...differ('month of the winter peak', season.indexOf(Math.max(...season)) / stepsPerMonth, 9, 0),
  ]
}

/** Which way a lever moves an outcome by the end of the second year, in percent: at least, at most. */
const leverTable: readonly (readonly [string, number, string, number, number])[] = [
  ['intermediate_care_beds', 1, 'wait_for_intermediate_bed', -75, -20],
  ['intermediate_care_beds', 0.5, 'intermediate_beds_open', 40, 51],
  ['intermediate_care_at_home', 1, 'delayed_patients', -25, -2],
  ['crisis_response_in_two_hours', 1, 'emergency_admissions_65_and_over_a_year', -3, -0.3],
  ['home_care_spend', -0.2, 'delayed_patients', 2, 30],
  ['home_care_spend', 0.25, 'delayed_patients', -20, -1],
  ['home_care_spend', 0.25, 'people_with_home_care', 3, 30],
  ['pooled_budget', 1, 'process_time', -10, -2],
  ['integrated_locality_teams', 1, 'process_time', -30, -8],
  ['shared_record', 1, 'process_time', -10, -1],
  ['home_first', 1, 'care_home_entries', -20, -4],
  ['reablement', 1, 'people_with_home_care', -20, -1],
  ['risk_stratification', 1, 'emergency_admissions_65_and_over_a_year', 0.3, 3],
  ['acute_beds_closed', 0.05, 'elective_patients', -40, -8],
  ['acute_beds_closed', 0.05, 'partner_trust', -20, -4],
  ['bundled_payment_for_one_disease', 1, 'treatment_time', -1.5, -0.2],
  ['telehealth_and_telecare', 0.5, 'emergency_admissions_65_and_over_a_year', -5, -0.3],
  ['named_case_managers', 1, 'experience_score', 1, 20],
  ['merger_of_organisations', 1, 'partner_trust', -30, -3],
  ['intermediate_care_beds', 1, 'care_home_share_after_intermediate_bed', -50, -3],
  ['third_sector_entry', 1, 'handovers_per_episode', 1, 10],
  ['bundled_payment_for_one_disease', 1, 'handovers_per_episode', 1, 15],
  ['single_assessment', 1, 'handovers_per_episode', -25, -5],
  ['crisis_response_in_two_hours', 1, 'deaths_65_and_over_a_year', -0.2, 0.2],
]
export const leverEffects: Check = (subject) =>
  leverTable.flatMap(([id, size, outcome, least, most]) => {
    const [without, plan] = [{}, lever(id, size)].map((inputs) =>
      subject.run({ ...torbay, loop_r3_cuts_squeeze: 0, ...inputs }, [outcome]).sum(outcome, month(24)),
    )
    const change = 100 * (plan! / without! - 1)
    return change >= least && change <= most ? [] : [`${id} moves ${outcome} by ${change.toFixed(2)}%`]
  })

/** Left out of a full plan, or of one that counts activity without it, every lever is missed. */
export const connected: Check = (subject) => {
  const ids = outcomes(subject.model)
  const whole: Inputs = { ...everything, scale_of_the_programme: 1 }
  const at = month(24)
  const values = (inputs: Inputs) => {
    const run = subject.run({ ...torbay, ...inputs }, ids)
    return ids.map((id) => run.sum(id, at))
  }
  const full = values(whole)
  return levers(subject.model).flatMap(({ id }) => {
    const without = values({ ...whole, [id]: id === 'scale_of_the_programme' ? 0.5 : 0 })
    return without.some((value, i) => Math.abs(value - full[i]!) > 1e-7 * Math.abs(full[i]!))
      ? []
      : [`${id} does nothing`]
  })
}

/** Which way a loop moves an outcome when the system is crowded, closed against cut: +1 more, -1 less. */
const crowded: Inputs = { growth_of_admissions: 0.05, growth_of_beds: 0, growth_of_community_capacity: 0 }
const poor: Inputs = {
  yearly_change_of_council_money_for_each_need: -0.1,
  yearly_change_of_nhs_money_for_each_need: -0.1,
}
const loopTable: readonly (readonly [string, Inputs, string, 1 | -1])[] = [
  ['loop_r1_deconditioning', crowded, 'waiting_for_care_home', 1],
  ['loop_r2_crowding', crowded, 'process_time', 1],
  ['loop_r4_burnout_and_vacancy', crowded, 'leaving', 1],
  ['loop_r7_carer_strain', { ...crowded, ...lever('home_care_spend', -0.2) }, 'first_admissions', 1],
  [
    'loop_r9_empty_beds_refill',
    { growth_of_admissions: -0.05, starting_bed_occupancy: 0.95 },
    'first_admissions',
    1,
  ],
  ['loop_b1_escalation_beds', crowded, 'beds_in_use_or_ready', 1],
  ['loop_b2_admission_threshold', crowded, 'first_admissions', -1],
  ['loop_b3_care_home_market', crowded, 'care_home_price', 1],
  ['loop_b3_care_home_market', crowded, 'care_home_supply', 1],
  ['loop_b4_case_finding', lever('risk_stratification', 1), 'first_admissions', 1],
  ['loop_b7_reform_fatigue', everything, 'reform_fatigue', 1],
  ['loop_b9_coping', crowded, 'treatment_time', -1],
  [
    'loop_b11_access_induces_demand',
    lever('gp_federation_and_24_hour_services', 1),
    'visits_to_a_and_e_65_and_over_a_year',
    1,
  ],
  ['loop_r3_cuts_squeeze', poor, 'cut_to_community_services', 1],
  [
    'loop_r5_invest_to_save',
    { ...lever('capitated_budget', 1), ...lever('acute_beds_closed', 0.15), loop_b5_annual_clawback: 0 },
    'transformation_money',
    1,
  ],
  [
    'loop_r6_trust_from_early_wins',
    { ...still, ...lever('intermediate_care_at_home', 1) },
    'partner_trust',
    1,
  ],
  ['loop_r8_tariff_growth', lever('risk_stratification', 1), 'first_admissions', 1],
  ['loop_b5_annual_clawback', lever('transformation_fund', 0.02), 'transformation_money', -1],
  ['loop_b6_exit_and_choice', lever('choice_and_competition', -0.5), 'provider_quality', 1],
  ['loop_b8_eligibility', poor, 'eligibility_tightening', 1],
  ['loop_b10_effort_from_the_gap', { ...everything, goal_counts_activity: 0 }, 'effort_for_the_goal', -1],
  ['loop_b12_permission_and_fear', lever('acute_beds_closed', 0.1), 'permission_to_change', -1],
]
export const loops: Check = (subject) =>
  loopTable.flatMap(([loop, plan, outcome, sign]) => {
    const [cut, closed] = [0, 1].map((value) =>
      subject.run({ ...torbay, ...plan, [loop]: value }, [outcome]).sum(outcome, month(24)),
    )
    return sign * (closed! - cut!) > 1e-6 * Math.abs(cut!)
      ? []
      : [`${loop} moves ${outcome} from ${cut} to ${closed}`]
  })

/** What each yearly trend has made of its variable after two years, when nothing else moves. */
const trendTable: readonly (readonly [string, number, string, Inputs])[] = [
  ['change_of_stays', -0.02, 'treatment_time', { change_of_stays: -0.02 }],
  ['change_of_stays', -0.02, 'adult_treatment_time', { change_of_stays: -0.02 }],
  ['change_of_planned_stays', -0.02, 'elective_stay_now', { change_of_planned_stays: -0.02 }],
  ['growth_of_admissions', 0.015, 'expected_admissions', { growth_of_admissions: 0.015 }],
  ['growth_of_admissions', 0.015, 'a_and_e_visits_65_and_over_a_year', { growth_of_admissions: 0.015 }],
  ['growth_of_beds', 0.01, 'acute_beds_open', { growth_of_beds: 0.01 }],
  ['growth_of_community_capacity', 0.01, 'intermediate_beds_open', { growth_of_community_capacity: 0.01 }],
  ['yearly_efficiency_requirement', -0.02, 'tariff_trend', { yearly_efficiency_requirement: 0.02 }],
]
export const trends: Check = (subject) => {
  const none = Object.fromEntries(trendTable.map(([id]) => [id, 0]))
  // What answers to occupancy is cut: a trend moves its variable alone.
  const quiet: Inputs = {
    demographic_change: 0,
    winter_pattern: 0,
    discharge_per_point_of_occupancy: 0,
    share_outlying_per_point_of_occupancy: 0,
    pull_of_the_tariff_on_stays: 0,
    loop_r3_cuts_squeeze: 0,
  }
  return trendTable.flatMap(([id, rate, variable, only]) => {
    const run = subject.run({ ...torbay, ...quiet, ...none, ...only }, [variable])
    return differ(
      `${variable} by ${id}`,
      run.sum(variable, month(24)) / run.sum(variable, 0),
      (1 + rate) ** 2,
      1e-4,
    )
  })
}

/** Without permission the clock of a programme stands: what was to begin later has not begun. */
export const permission: Check = (subject) => {
  const plan = {
    ...lever('acute_beds_closed', 0.01),
    permission_lost_per_share_of_beds_closed: 1000,
    integrated_locality_teams: 1,
    integrated_locality_teams_start: 20,
  }
  const run = subject.run({ ...torbay, ...plan }, ['integrated_locality_teams_level'])
  return differ('teams without permission', run.sum('integrated_locality_teams_level', month(24)), 0, 0)
}
