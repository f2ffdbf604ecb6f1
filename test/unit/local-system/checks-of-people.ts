import { broughtBy } from './account'
import { balanceSheet, then } from './balance'
import { everyLever } from './any-plan'
import { arrivals, deaths } from './flows-of-people'
import { differ, everything, month, torbay, type Check } from './subject'
import { lever, outcomes, still, stocks } from './system'

export const people: Check = (subject) =>
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
export const oneWay: Check = (subject) => {
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

/** Nobody is experienced who is not in post. */
export const staff: Check = (subject) =>
  [everything, lever('home_care_spend', -1)].flatMap((plan) => {
    const run = subject.run({ ...torbay, ...plan }, ['staff_in_post', 'experienced_staff'])
    return run.ids
      .filter((id) => id.startsWith('staff_in_post'))
      .flatMap((id) => {
        const experienced = run.series(id.replace('staff_in_post', 'experienced_staff'))
        const more = Math.max(...run.series(id).map((all, step) => experienced[step]! - all))
        return more > 1e-6 ? [`${id}: ${more} more are experienced`] : []
      })
  })

/** Frail people are at home or away, and nowhere else. */
export const whereabouts: Check = (subject) => {
  const wards = [
    'under_treatment',
    'waiting_for_process',
    'waiting_for_intermediate_bed',
    'waiting_for_home_intermediate_care',
    'waiting_for_home_care',
    'waiting_for_care_home',
    'intermediate_bed_users',
    'care_home_residents',
    'people_at_home',
  ]
  const run = subject.run({ ...torbay, ...everything }, [
    ...wards,
    'people_65_and_over',
    'days_at_home_of_frail_people',
  ])
  const at = month(18)
  const frail = (id: string) =>
    run.ids
      .filter((one) => one.startsWith(`${id}[`) && !one.endsWith('robust]'))
      .reduce((total, one) => total + run.series(one)[at]!, 0)
  const everybody = wards.reduce((total, id) => total + run.sum(id, at), 0)
  const all = wards.reduce((total, id) => total + frail(id), 0)
  return [
    ...differ('people somewhere', run.sum('people_65_and_over', at), everybody, 1e-9),
    ...differ(
      'days at home',
      run.sum('days_at_home_of_frail_people', at),
      (365 * frail('people_at_home')) / all,
      1e-9,
    ),
  ]
}

/** Hazards by need and age are those that are published, whatever the start makes of them. */
export const hazards: Check = (subject) => {
  const run = subject.run(torbay, ['deaths_at_home', 'people_at_home', 'ageing_out', 'need_progression'])
  const rate = (flow: string, of: string) =>
    run.sum(`${flow}[${of}]`, 0) / run.sum(`people_at_home[${of}]`, 0)
  const ratio = (need: string) =>
    rate('deaths_at_home', `aged_85_and_over,${need}`) / rate('deaths_at_home', 'aged_85_and_over,robust')
  return [
    ...differ('deaths of the severely frail', ratio('severe'), 4.7, 1e-9),
    ...differ('deaths of the moderately frail', ratio('moderate'), 3, 1e-9),
    ...differ('ageing at 65', 12 * rate('ageing_out', 'aged_65_to_74,mild'), 0.082, 1e-9),
    ...differ('ageing at 75', 12 * rate('ageing_out', 'aged_75_to_84,mild'), 0.064, 1e-9),
    ...differ('becoming frail at 75', -12 * rate('need_progression', 'aged_75_to_84,robust'), 0.078, 1e-9),
  ]
}

export const steadyState: Check = (subject) => {
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

export const balance: Check = (subject) =>
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
      'adult_admissions',
      'residents',
      'start_care_home_entries',
      'home_care_stay',
      'deaths_65_and_over_a_year',
    ]),
  ).flatMap(([what, found, wanted, tolerance]) => differ(what, found, wanted, tolerance))

export const scale: Check = (subject) => {
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
export const experience: Check = (subject) => {
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
export const mrsSmith: Check = (subject) => {
  const run = subject.run(torbay, [
    'mrs_smith_nights_in_hospital',
    'her_admissions_a_year',
    'mrs_smith_days_at_home',
  ])
  const mean = 0.42 * 1 + 0.405 * 1.9 + 0.14 * 3 + 0.035 * 4.7
  return differ('her admissions a year', run.sum('her_admissions_a_year', 0), (0.2618 * 3) / mean, 0.12)
}
