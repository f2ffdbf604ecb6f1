import { checkModel } from '../../../src/model/check'
import type { Simulator } from '../../../src/engine/simulator'
import type { Model } from '../../../src/model/model'
import { accounts, boundary, broughtBy, entries, namesIn } from './account'
import { balanceSheet, then } from './balance'
import { everyLever } from './plan'
import {
  lever,
  levers,
  open,
  openModel,
  outcomes,
  place,
  placeInputs,
  Result,
  still,
  stocks,
  type Inputs,
} from './system'

/** A text of the model under examination: two years of it, saved at every step, compiled when first run. */
export class Subject {
  readonly model: Model
  readonly #text: string
  #simulator: Simulator | undefined

  constructor(text: string) {
    this.#text = text
      .replace('<stop>180</stop>', '<stop>24</stop>')
      .replace('<savestep>1</savestep>', '<savestep>0.03125</savestep>')
    this.model = openModel(this.#text)
  }

  run(inputs: Inputs, names: readonly string[]): Result {
    this.#simulator ??= open(this.#text)
    return new Result(this.#simulator, inputs, this.#scalars(names))
  }

  #ids: readonly string[] | undefined
  #scalars(names: readonly string[]): readonly string[] {
    this.#ids ??= this.#simulator!.run({}).outputs
    const wanted = new Set(names)
    return this.#ids.filter((id) => wanted.has(id) || wanted.has(id.replace(/\[.*$/, '')))
  }
}

/** What is wrong with a model, each finding in a few words: none for a model in order. */
export type Check = (subject: Subject) => readonly string[]

const torbay = placeInputs(place('E06000027'))
const stepsPerMonth = 32
const month = (number: number) => number * stepsPerMonth
const everything = everyLever('high')

const differ = (what: string, found: number, wanted: number, tolerance: number): readonly string[] =>
  Math.abs(found - wanted) <= tolerance * Math.max(Math.abs(wanted), 1e-9)
    ? []
    : [`${what}: ${found}, not ${wanted}`]

const largest = (values: Iterable<number>) => {
  let found = 0
  for (const value of values) found = Math.max(found, Math.abs(value))
  return found
}

const units: Check = ({ model }) =>
  checkModel(model).map(({ kind, values }) => `${kind} ${JSON.stringify(values)}`)

const calendar: Check = (subject) => {
  const run = subject.run({ ...torbay, demographic_change: 0, background_trends: 0 }, [
    'days_per_month',
    'weeks_per_month',
    'months_per_year',
    'season',
  ])
  const season = run.series('season').slice(0, month(12))
  return [
    ...differ('days of a month', run.sum('days_per_month', 0), 365.25 / 12, 1e-12),
    ...differ('weeks of a month', run.sum('weeks_per_month', 0), 365.25 / 84, 1e-12),
    ...differ('months of a year', run.sum('months_per_year', 0), 12, 0),
    // The run begins in April: nine months on is January.
    ...differ('month of the winter peak', season.indexOf(Math.max(...season)) / stepsPerMonth, 9, 0),
  ]
}

const doubleEntry: Check = ({ model }) => {
  const { from, to } = boundary(model)
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  return [
    ...[...entries(model)].flatMap(([id, { entering, leaving }]) =>
      entering > 1 || leaving > 1 ? [`${id} is entered ${entering} and ${leaving} times`] : [],
    ),
    ...(same(from, namesIn(model, 'allocation_from_outside')) ? [] : [`comes from outside: ${from.join()}`]),
    ...(same(to, namesIn(model, 'paid_out')) ? [] : [`is paid out: ${to.join()}`]),
  ]
}

const money: Check = (subject) => {
  const names = accounts(subject.model).map(({ id }) => id)
  const [came, went] = ['allocation_from_outside', 'paid_out'].map((id) => namesIn(subject.model, id))
  const run = subject.run({ ...torbay, ...everything }, [...names, ...came!, ...went!])
  const held = (step: number) => names.reduce((total, id) => total + run.sum(id, step), 0)
  const [brought, paid] = [broughtBy(run, came!), broughtBy(run, went!)]
  const gaps = run.times.map((_, step) => held(step) - held(0) - (brought[step]! - paid[step]!))
  return largest(gaps) < 0.01 ? [] : [`${largest(gaps)} pounds are nowhere`]
}

const accrual: Check = (subject) => {
  const parts = ['acute_trust_cost', 'community_services_cost', 'planned_care_bought_elsewhere']
  const all = ['nhs_spend_a_year', 'planned_care_falls_due', ...parts]
  return [{}, everything].flatMap((plan) => {
    const run = subject.run({ ...torbay, ...plan }, all)
    return [0, 5, 24].flatMap((at) => {
      const sum = parts.reduce((total, id) => total + run.sum(id, month(at)), 0)
      const due = 12 * run.sum('planned_care_falls_due', month(at))
      return differ('NHS spend', run.sum('nhs_spend_a_year', month(at)), sum + due, 1e-12)
    })
  })
}

const breakEven: Check = (subject) => {
  const run = subject.run(torbay, ['acute_trust_income', 'acute_trust_cost'])
  return differ(
    'income at the start',
    run.sum('acute_trust_income', 0),
    run.sum('acute_trust_cost', 0),
    1e-12,
  )
}

const contracts: Check = (subject) => {
  const income = (inputs: Inputs) =>
    subject.run({ ...torbay, ...inputs }, ['acute_trust_income']).sum('acute_trust_income', 0)
  return ['capitated_budget', 'bundled_payment_for_one_disease'].flatMap((id) =>
    differ(`income under ${id}`, income({ ...lever(id, 1), [`${id}_ramp`]: 0 }), income({}), 1e-12),
  )
}

const fund: Check = (subject) => {
  const ways = ['fund_paid_to_the_commissioner', 'fund_paid_to_the_council']
  const run = subject.run({ ...torbay, ...lever('transformation_fund', 0.02) }, [
    ...ways,
    'transformation_money',
  ])
  return differ(
    'what the fund pays',
    ways.reduce((total, id) => total + run.sum(id, month(11)), 0),
    run.sum('transformation_money', month(11)) / 12,
    1e-9,
  )
}

const assurance: Check = (subject) => {
  const run = subject.run({ ...torbay, ...lever('five_year_assurance', 1) }, ['assured'])
  return differ('assured after two years', run.sum('assured', month(24)), 1, 0)
}

const clawback: Check = (subject) => {
  const plan = { ...lever('transformation_fund', 0.02), transformation_fund_end: 12 }
  const run = subject.run({ ...torbay, ...plan }, ['transformation_money'])
  const left = run.sum('transformation_money', month(13)) / run.sum('transformation_money', month(12))
  return left < 0.03 ? [] : [`${left} of the fund outlives its year`]
}

const savings: Check = (subject) => {
  const run = subject.run({ ...torbay, ...everything, acute_beds_closed: 0 }, ['cashed_saving'])
  return differ('saving without closed beds', largest(run.series('cashed_saving')), 0, 0)
}

const squeeze: Check = (subject) => {
  const poor = {
    yearly_change_of_council_money_for_each_need: -0.1,
    yearly_change_of_nhs_money_for_each_need: -0.1,
  }
  const run = subject.run({ ...torbay, ...poor }, [
    'council_reserve',
    'cut_to_community_services',
    'eligibility_tightening',
  ])
  const end = (id: string) => run.sum(id, month(24))
  return [
    ...(end('council_reserve') < 0.7 * run.sum('council_reserve', 0) ? [] : ['reserves last without money']),
    ...(end('cut_to_community_services') > 0.02 ? [] : ['nothing is cut without money']),
  ]
}

const arrivals = ['people_arriving_in_the_band']
const deaths = [
  'deaths_at_home',
  'deaths_after_averted_admissions',
  'deaths_of_people_kept_out_of_care_homes',
  'hospital_deaths',
  'deaths_in_intermediate_beds',
  'care_home_deaths',
]
const people: Check = (subject) =>
  [{}, everything].flatMap((plan) => {
    const run = subject.run({ ...torbay, ...plan }, ['people_65_and_over', ...arrivals, ...deaths])
    const [came, left] = [broughtBy(run, arrivals), broughtBy(run, deaths)]
    const last = run.times.length - 1
    const expected = run.sum('people_65_and_over', 0) + came[last]! - left[last]!
    return differ('people 65 and over', run.sum('people_65_and_over', last), expected, 1e-10)
  })

/** Flows that may run either way, beside those of stocks that may lie below zero. */
const bothWays =
  /^(change_of|worsening|need_progression|finding|forming|opening|beds_opening|moving|rolling|entry_and_exit|people_arriving|deaths_after|saving_becoming|planned_care_falls|deficit|pool_returned|network|losing)/
const oneWay: Check = (subject) => {
  const { model } = subject
  const names = stocks(model).filter((id) => model.variables.get(id)!.attributes.get('signed') !== 'yes')
  const flows = [...model.variables.values()].flatMap(({ id, kind }) =>
    kind === 'flow' && !bothWays.test(id) ? [id] : [],
  )
  const plans = [
    {},
    everything,
    everyLever('low'),
    lever('acute_beds_closed', 2),
    lever('home_care_spend', -1),
  ]
  return plans.flatMap((plan) => {
    const run = subject.run({ ...torbay, ...plan }, [...names, ...flows])
    return run.ids.flatMap((id) => {
      const least = Math.min(...run.series(id))
      return least < -1e-6 ? [`${id} is ${least}`] : []
    })
  })
}

const steadyState: Check = (subject) => {
  const names = stocks(subject.model).filter((id) => !/^money_/.test(id))
  const run = subject.run({ ...torbay, ...still }, [...names, 'money_from_outside'])
  const turnover = run.sum('money_from_outside', month(24))
  return run.ids.flatMap((id) => {
    if (id === 'money_from_outside') return []
    const [start, end] = [run.series(id)[0]!, run.series(id)[month(24)]!]
    const isMoney = subject.model.variables.get(id.replace(/\[.*$/, ''))!.units?.startsWith('GBP')
    const least = isMoney ? 1e-9 * turnover : 1e-6
    return Math.abs(end - start) > Math.max(1e-5 * Math.abs(start), least)
      ? [`${id}: ${start} to ${end}`]
      : []
  })
}

const balance: Check = (subject) =>
  balanceSheet(
    subject.run(then, [
      'all_occupied_acute_beds',
      'acute_beds_open',
      'elective_patients',
      'adults_in_hospital',
      'delayed_patients',
      'under_treatment',
      'admissions',
      'emergency_admissions',
      'starts_of_intermediate_bed',
      'starts_of_care_home',
      'starts_of_home_intermediate_care',
      'starts_of_home_care',
      'intermediate_bed_users',
      'home_care_clients',
      'council_residents',
      'residents',
      'start_care_home_entries',
      'home_care_stay',
      'deaths_65_and_over_a_year',
    ]),
  ).flatMap(([what, found, wanted, tolerance]) => differ(what, found, wanted, tolerance))

/** Which way a lever moves an outcome by the end of the second year, in percent: at least, at most. */
const leverTable: readonly (readonly [string, number, string, number, number])[] = [
  ['intermediate_care_beds', 1, 'wait_for_intermediate_bed', -75, -20],
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
]
const leverEffects: Check = (subject) =>
  leverTable.flatMap(([id, size, outcome, least, most]) => {
    const [without, plan] = [{}, lever(id, size)].map((inputs) =>
      subject.run({ ...torbay, loop_r3_cuts_squeeze: 0, ...inputs }, [outcome]).sum(outcome, month(24)),
    )
    const change = 100 * (plan! / without! - 1)
    return change >= least && change <= most ? [] : [`${id} moves ${outcome} by ${change.toFixed(2)}%`]
  })

/** Left out of a full plan, or of one that counts activity without it, every lever is missed. */
const connected: Check = (subject) => {
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
  ['loop_b4_case_finding', lever('risk_stratification', 1), 'first_admissions', 1],
  ['loop_b7_reform_fatigue', everything, 'reform_fatigue', 1],
  ['loop_b9_coping', crowded, 'treatment_time', -1],
  [
    'loop_b11_access_induces_demand',
    lever('gp_federation_and_24_hour_services', 1),
    'visits_to_a_and_e_65_and_over_a_year',
    1,
  ],
  ['loop_b12_permission_and_fear', lever('acute_beds_closed', 0.1), 'permission_to_change', -1],
]
const loops: Check = (subject) =>
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
const trends: Check = (subject) => {
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

const scale: Check = (subject) => {
  const bands = ['18_to_64', '65_to_74', '75_to_84', '85_and_over'].map((band) => `projected_people_${band}`)
  const half = Object.fromEntries(
    bands.map((id) => [id, (torbay[id] as readonly number[]).map((value) => value / 2)]),
  )
  const ids = outcomes(subject.model).filter((id) => id !== 'smallest_change_an_evaluation_could_see')
  const [whole, small] = [{}, half].map((inputs) => subject.run({ ...torbay, ...everything, ...inputs }, ids))
  return ids.flatMap((id) => {
    const top = subject.model.variables.get(id)!.units!.split('/')[0]!
    const factor = /people|GBP/.test(top) ? 0.5 : 1
    const [a, b] = [whole!.sum(id, month(18)), small!.sum(id, month(18))]
    return differ(id, b, factor * a, 1e-9)
  })
}

/** Each part of the experience score, weighed alone, against what it is the score of. */
const experience: Check = (subject) => {
  const parts = {
    plan: 'plan_cover_reached',
    manager: 'named_manager_cover',
    handovers: 'few_handovers',
    delay: 'no_delay',
    response: 'timely_response',
    involvement: 'involvement_reached',
  }
  const none = Object.fromEntries(Object.keys(parts).map((part) => [`experience_weight[${part}]`, 0]))
  return Object.entries(parts).flatMap(([part, variable]) => {
    const run = subject.run({ ...torbay, ...none, [`experience_weight[${part}]`]: 1 }, [
      'experience_score',
      variable,
    ])
    return differ(`experience by ${part}`, run.sum('experience_score', 0), 100 * run.sum(variable, 0), 1e-9)
  })
}

/** A woman of her age and need is admitted as often as the published rate of her age, times the hazard of her need. */
const mrsSmith: Check = (subject) => {
  const run = subject.run(torbay, [
    'mrs_smith_nights_in_hospital',
    'her_admissions_a_year',
    'mrs_smith_days_at_home',
  ])
  const mean = 0.42 * 1 + 0.405 * 1.9 + 0.14 * 3 + 0.035 * 4.7
  return differ('her admissions a year', run.sum('her_admissions_a_year', 0), (0.2618 * 3) / mean, 0.12)
}

export const checks = {
  units,
  calendar,
  'double entry': doubleEntry,
  money,
  accrual,
  'break even': breakEven,
  contracts,
  fund,
  assurance,
  clawback,
  savings,
  squeeze,
  people,
  'one way': oneWay,
  'steady state': steadyState,
  'balance sheet': balance,
  'lever effects': leverEffects,
  connected,
  loops,
  trends,
  scale,
  experience,
  'Mrs Smith': mrsSmith,
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof checks

/** A model that cannot be read or run is found wanting by whatever looks at it. */
export function findings(name: CheckName, subject: () => Subject): readonly string[] {
  try {
    return checks[name](subject())
  } catch (error) {
    return [`cannot be run: ${String(error)}`]
  }
}
