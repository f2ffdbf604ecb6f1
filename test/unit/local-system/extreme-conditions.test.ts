import { describe, expect, it } from 'vitest'
import { everyLever } from './any-plan'
import {
  lever,
  levers,
  open,
  openModel,
  outcomes,
  place,
  placeInputs,
  Result,
  stocks,
  type Inputs,
} from './system'

const model = openModel()
const simulator = open()
const torbay = placeInputs(place('E06000027'))
const run = (inputs: Inputs) => new Result(simulator, { ...torbay, ...inputs })
const nothing = run({})

const bands = ['18_to_64', '65_to_74', '75_to_84', '85_and_over'].map((band) => `projected_people_${band}`)
const people = (factor: number): Inputs =>
  Object.fromEntries(
    bands.map((id) => [id, (torbay[id] as readonly number[]).map((value) => factor * value)]),
  )

/** All elements of an array of constants, each changed. */
function each(id: string, change: (value: number) => number): Inputs {
  const { elements } = model.variables.get(id)!
  expect(elements.length, id).toBeGreaterThan(0)
  return Object.fromEntries(
    elements.map((one) => [`${id}[${one.subscripts.join(',')}]`, change(Number(one.equation!.text))]),
  )
}

/** Constants without dimensions, each multiplied. */
const times = (factor: number, ...ids: readonly string[]): Inputs =>
  Object.fromEntries(ids.map((id) => [id, factor * Number(model.variables.get(id)!.equation!.text)]))

const patience = (days: number): Inputs =>
  Object.fromEntries(
    ['for_intermediate_bed', 'for_home_intermediate_care', 'for_home_care', 'for_care_home', 'at_home'].map(
      (what) => [`patience_${what}`, days],
    ),
  )

/** Admissions and the days they bring, of every age. */
const admissions = (factor: number): Inputs => ({
  ...each('yearly_admission_rate', (rate) => factor * rate),
  ...each('yearly_bed_day_rate', (rate) => factor * rate),
  ...times(
    factor,
    'adult_admission_rate_17_to_44',
    'adult_admission_rate_45_to_64',
    'adult_bed_day_rate_17_to_44',
    'adult_bed_day_rate_45_to_64',
  ),
})

/** The change of a mean of a year against doing nothing, as a share. */
const change = (one: Result, id: string, year: number) => one.year(id, year) / nothing.year(id, year) - 1

describe('people', () => {
  it('nobody lives there: everything that is counted in people or pounds is nothing, and nothing breaks', () => {
    const empty = run({ ...people(0), ...everyLever('high') })
    for (const id of empty.ids) {
      const { units, kind } = model.variables.get(id.split('[')[0]!)!
      if (kind === 'stock' && (units === 'people' || units === 'GBP'))
        expect(Math.max(...empty.series(id).map(Math.abs)), id).toBe(0)
    }
  })

  it('half as many: everything counted in people or pounds halves exactly, all else stays', () => {
    for (const plan of [{}, everyLever('high')]) {
      const [whole, half] = [run(plan), run({ ...people(0.5), ...plan })]
      // Chance: what an evaluation can see depends on how many there are to count.
      const counting = [
        'smallest_change_seen',
        'smallest_change_an_evaluation_could_see',
        'money_that_does_not_add_up',
      ]
      let halved = 0
      for (const id of whole.ids) {
        const variable = model.variables.get(id.split('[')[0]!)!
        if (counting.includes(variable.id)) continue
        // Per thousand people, per person, per team: what a number of people is measured by is the same everywhere.
        if (
          variable.kind === 'aux' &&
          (variable.equation ?? variable.elements[0]!.equation)!.expression.kind === 'number'
        )
          continue
        const [top = '', ...bottom] = (variable.units ?? '').split('/')
        const extensive = /people|GBP/.test(top) && !bottom.includes('people') && !bottom.includes('hour')
        if (extensive) halved++
        const [a, b] = [whole.series(id), half.series(id)]
        const size = Math.max(...a.map(Math.abs))
        let gap = 0
        a.forEach((value, at) => (gap = Math.max(gap, Math.abs(b[at]! - (extensive ? value / 2 : value)))))
        expect(gap, id).toBeLessThanOrEqual(1e-10 * size + 1e-10)
      }
      expect(halved).toBeGreaterThan(800)
    }
  })

  it('ten times as many: the same waits, shares and scores, and ten times the spend', () => {
    const ten = run(people(10))
    expect(change(ten, 'nhs_spend_a_year', 10)).toBeCloseTo(9, 8)
    expect(change(ten, 'delayed_patients', 10)).toBeCloseTo(9, 8)
    for (const id of ['delayed_share_of_occupied_beds', 'experience_score', 'bed_occupancy'])
      expect(change(ten, id, 10), id).toBeCloseTo(0, 10)
  })

  it('nobody is under 65: the beds of older people are as full, and none is used by others', () => {
    const old = run({ projected_people_18_to_64: Array<number>(16).fill(0) })
    expect(Math.max(...old.series('adults_in_hospital'))).toBe(0)
    expect(old.sum('bed_occupancy', 0)).toBeCloseTo(nothing.sum('bed_occupancy', 0), 12)
    expect(old.sum('delayed_patients', 0)).toBeCloseTo(nothing.sum('delayed_patients', 0), 9)
  })

  it('nobody is frail: next to nobody is delayed', () => {
    const ages = ['aged_65_to_74', 'aged_75_to_84', 'aged_85_and_over']
    const mix = { robust: 1, mild: 0, moderate: 0, severe: 0 }
    const fit = run(
      Object.fromEntries(
        ages.flatMap((age) =>
          Object.entries(mix).map(([need, share]) => [`need_weight[${age},${need}]`, share]),
        ),
      ),
    )
    for (const year of [0, 5, 10]) expect(change(fit, 'delayed_patients', year)).toBeLessThan(-0.95)
  })
})

describe('admissions', () => {
  it('none: the wards for emergencies are empty, planned care has its beds and nobody waits to leave', () => {
    const none = run(admissions(1e-9))
    for (const year of [0, 5, 10]) {
      expect(none.year('emergency_patients', year)).toBeLessThan(1e-5)
      expect(none.year('delayed_patients', year)).toBeLessThan(1e-5)
    }
    expect(change(none, 'elective_patients', 10)).toBeGreaterThan(0)
    // Care homes are then entered from home.
    expect(none.year('residents', 10)).toBeGreaterThan(0.9 * nothing.year('residents', 10))
  })

  it('twice as many from the start: twice the patients and twice the delayed, at the same occupancy', () => {
    const twice = run(admissions(2))
    expect(twice.sum('emergency_patients', 0) / nothing.sum('emergency_patients', 0)).toBeCloseTo(2, 8)
    expect(twice.sum('delayed_patients', 0) / nothing.sum('delayed_patients', 0)).toBeCloseTo(2, 8)
    expect(twice.sum('bed_occupancy', 0)).toBeCloseTo(nothing.sum('bed_occupancy', 0), 12)
  })

  it('doubling in ten years: planned care is pushed out first, then people wait in A&E, and escalation is at its most', () => {
    const flood = run({ growth_of_admissions: 0.0718 })
    expect(flood.year('planned_admissions_here_a_year', 5)).toBeLessThan(1)
    expect(flood.year('people_waiting_in_a_and_e_for_a_bed', 10)).toBeGreaterThan(
      0.2 * flood.sum('acute_beds_open', 120),
    )
    expect(flood.sum('escalation_beds', 120) / flood.sum('start_acute_beds', 120)).toBeCloseTo(0.04, 3)
    // What is pushed out is bought, and so is no saving.
    expect(change(flood, 'nhs_spend_a_year', 10)).toBeGreaterThan(0.1)
  })

  it('everybody who is admitted dies: nobody is delayed, and the people stay as many as projected', () => {
    const plague = run(each('hospital_mortality', () => 1))
    expect(plague.sum('delayed_patients', 0)).toBe(0)
    expect(plague.sum('intermediate_bed_users', 0)).toBe(0)
    expect(plague.sum('start_simple_discharges', 0)).toBe(0)
  })
})

describe('winter', () => {
  const swing = (one: Result, id: string) => {
    const months = Array.from({ length: 12 }, (_, month) => one.sum(id, 108 + month))
    return (Math.max(...months) - Math.min(...months)) / (months.reduce((a, b) => a + b) / 12)
  }
  it('none: months differ only by growth', () => {
    expect(swing(run({ winter_pattern: 0 }), 'admissions')).toBeLessThan(0.05)
    expect(swing(nothing, 'admissions')).toBeGreaterThan(0.08)
  })

  it('three times as strong: the wards swing more, and planned care pays for it', () => {
    const hard = run({ winter_peak: 0.18 })
    expect(swing(hard, 'emergency_patients')).toBeGreaterThan(2 * swing(nothing, 'emergency_patients'))
    expect(change(hard, 'planned_admissions_here_a_year', 3)).toBeLessThan(-0.05)
    expect(Math.abs(change(hard, 'emergency_admissions_65_and_over_a_year', 3))).toBeLessThan(0.015)
  })
})

describe('care outside hospital', () => {
  it('endless intermediate care: waits fall to the shortest that can be, delay falls, and money is spent on empty places', () => {
    const endless = run({
      ...lever('intermediate_care_beds', 100),
      ...lever('intermediate_care_at_home', 100),
    })
    const wait = endless.year('wait_in_hospital_for_an_intermediate_care_bed', 10)
    // The wish alone decides: the wait of the start times its slack.
    expect(wait).toBeCloseTo(5.1 * 0.45, 1)
    expect(change(endless, 'delayed_patients', 10)).toBeLessThan(-0.15)
    expect(change(endless, 'nhs_spend_a_year', 10)).toBeGreaterThan(2)
  })

  it('no intermediate care: nobody stays in its beds, people wait longer and more go without', () => {
    const none = run({
      ...lever('intermediate_care_beds', -2),
      ...lever('intermediate_care_at_home', -2),
      growth_of_community_capacity: 0,
    })
    expect(none.sum('intermediate_beds_open', 60)).toBeLessThan(0.01)
    expect(none.year('intermediate_bed_users', 6)).toBeLessThan(0.05)
    expect(change(none, 'delayed_patients', 5)).toBeGreaterThan(0.3)
    expect(change(none, 'people_who_go_without_the_care_they_need_a_year', 5)).toBeGreaterThan(3)
  })

  it('home care stops: in time nobody has any, families strain and many more go without', () => {
    const none = run({ ...lever('home_care_spend', -2), growth_of_community_capacity: 0 })
    expect(none.sum('home_care_capacity', 60)).toBeLessThan(0.01)
    expect(none.year('home_care_clients', 10)).toBeLessThan(0.02 * nothing.year('home_care_clients', 10))
    expect(none.year('strain_of_carers', 5)).toBeGreaterThan(1.5 * nothing.year('strain_of_carers', 5))
    expect(change(none, 'delayed_patients', 1)).toBeGreaterThan(0.03)
    expect(change(none, 'people_who_go_without_the_care_they_need_a_year', 2)).toBeGreaterThan(2)
    expect(change(none, 'council_spend_a_year', 5)).toBeLessThan(-0.2)
  })

  it('nobody has ever had home care: it costs nothing at the start', () => {
    const none = run({ home_care_clients_per_1000_people_65_and_over: 0 })
    expect(none.sum('home_care_clients', 0)).toBe(0)
    expect(none.sum('home_care_spending', 0)).toBe(0)
    expect(none.sum('care_home_spending', 0)).toBeCloseTo(nothing.sum('care_home_spending', 0), 2)
  })

  it('endless care homes: nobody waits to enter, and they fill up over the years', () => {
    const endless = run({ care_homes_open: 100 })
    expect(endless.year('care_home_entry_share', 10)).toBe(1)
    expect(endless.year('residents', 10)).toBeGreaterThan(2 * nothing.year('residents', 10))
    expect(endless.year('care_home_price', 10)).toBeLessThan(nothing.year('care_home_price', 10))
  })

  // A day and a half: what is left of a stock within less than a time step no method follows.
  it('no patience: most of those referred go home without the service', () => {
    const none = run(patience(1.5))
    expect(none.sum('intermediate_bed_users', 0)).toBeLessThan(0.3 * nothing.sum('intermediate_bed_users', 0))
    expect(none.year('people_who_go_without_the_care_they_need_a_year', 1)).toBeGreaterThan(
      8 * nothing.year('people_who_go_without_the_care_they_need_a_year', 1),
    )
  })

  it('endless patience: nobody gives up, so that more are delayed as need grows', () => {
    const endless = run(patience(1e9))
    expect(endless.year('impatient_home', 10)).toBeLessThan(1e-3)
    expect(change(endless, 'delayed_patients', 10)).toBeGreaterThan(0.05)
    expect(change(endless, 'people_who_go_without_the_care_they_need_a_year', 10)).toBeLessThan(-0.3)
  })

  it('staff turn over ten times as fast: as many posts, more of them empty, and more newcomers', () => {
    const fleeing = run(each('yearly_turnover', (rate) => 10 * rate))
    // Growth of the services is hired for as well.
    expect(fleeing.sum('hiring', 0) / nothing.sum('hiring', 0)).toBeGreaterThan(9)
    expect(fleeing.sum('leaving', 0) / nothing.sum('leaving', 0)).toBeCloseTo(10, 8)
    expect(fleeing.sum('experienced_staff', 0)).toBeLessThan(0.5 * nothing.sum('experienced_staff', 0))
    expect(change(fleeing, 'care_worker_vacancies', 10)).toBeGreaterThan(0.1)
  })
})

describe('money', () => {
  const poorer = (rate: number): Inputs => ({
    yearly_change_of_nhs_money_for_each_need: rate,
    yearly_change_of_council_money_for_each_need: rate,
  })

  it('5% less for each need every year: reserves go, eligibility and community services are cut to the most there is', () => {
    const poor = run(poorer(-0.05))
    expect(poor.sum('council_reserve', 120)).toBeLessThan(0.01 * poor.sum('council_reserve', 0))
    expect(poor.sum('cut_to_community_services', 120)).toBeCloseTo(0.2, 3)
    expect(poor.sum('eligibility_tightening', 120)).toBeGreaterThan(0.29)
    expect(change(poor, 'people_who_go_without_the_care_they_need_a_year', 10)).toBeGreaterThan(0.3)
    expect(change(poor, 'delayed_patients', 10)).toBeGreaterThan(0.03)
  })

  it('5% more for each need every year: nobody is cut, and nothing is drawn from reserves', () => {
    const rich = run(poorer(0.05))
    expect(Math.max(...rich.series('cut_to_community_services'))).toBe(0)
    expect(Math.max(...rich.series('eligibility_tightening'))).toBe(0)
    expect(rich.sum('council_reserve', 180)).toBeCloseTo(rich.sum('council_reserve', 0), 2)
    // More money changes nothing by itself: no lever spends it.
    expect(Math.abs(change(rich, 'nhs_spend_a_year', 10))).toBeLessThan(0.01)
  })

  it('care homes cost twice as much: the council spends that much more on them, and everybody is cared for alike', () => {
    const dear = run({ care_home_fee_a_week: 2 * 1050 })
    for (const year of [0, 5]) expect(change(dear, 'care_home_spending', year)).toBeCloseTo(1, 8)
    for (const id of ['delayed_patients', 'residents', 'experience_score', 'nhs_spend_a_year'])
      expect(Math.abs(change(dear, id, 10)), id).toBeLessThan(0.01)
  })

  it('the tariff pays nothing: the block pays all, and activity answers to no income', () => {
    const none = run({ tariff_of_an_admission_65_and_over: 0, tariff_of_an_admission_under_65: 0 })
    expect(Math.abs(none.sum('acute_trust_balance', 0))).toBeLessThan(1e-6)
    expect(Math.max(...none.series('tariff_income'))).toBe(0)
    expect(none.sum('block_income', 0)).toBeGreaterThan(nothing.sum('block_income', 0))
    expect(new Set(none.series('pull_of_the_tariff'))).toEqual(new Set([1]))
  })

  it('closing a bed costs nothing: the year of closing is cheaper by that, later years by nothing', () => {
    const closing = lever('acute_beds_closed', 0.05)
    const [dear, free] = [run(closing), run({ ...closing, cost_of_closing_a_bed: 0 })]
    const less = (year: number) => dear.year('nhs_spend_a_year', year) - free.year('nhs_spend_a_year', year)
    const cost = 0.05 * dear.sum('start_acute_beds', 0) * 20_000
    expect(less(1)).toBeGreaterThan(0.5 * cost)
    expect(less(1)).toBeLessThan(1.2 * cost)
    expect(Math.abs(less(8))).toBeLessThan(0.01 * cost)
  })
})

describe('trust and permission', () => {
  it('no trust: teams integrate nothing, and cost what they cost', () => {
    const teams = lever('integrated_locality_teams', 1)
    const [trusting, distrusting] = [
      run(teams),
      run({ ...teams, trust_at_start: 0, trust_from_early_wins: 0 }),
    ]
    expect(trusting.sum('clinical_integration', 60)).toBeGreaterThan(0.3)
    expect(Math.max(...distrusting.series('clinical_integration'))).toBe(0)
    expect(change(distrusting, 'nhs_spend_a_year', 5)).toBeGreaterThan(0.01)
    expect(Math.abs(change(distrusting, 'experience_score', 5))).toBeLessThan(0.01)
  })

  it('no permission: the clock of the programme stands, and what was not begun never begins', () => {
    const plan = {
      ...lever('acute_beds_closed', 0.01),
      permission_lost_per_share_of_beds_closed: 1000,
      integrated_locality_teams: 1,
      integrated_locality_teams_start: 24,
    }
    const stalled = run(plan)
    expect(stalled.sum('permission_to_change', 60)).toBeLessThan(0.01)
    expect(Math.max(...stalled.series('integrated_locality_teams_level'))).toBe(0)
    const running = run({ ...plan, loop_b12_permission_and_fear: 0 })
    expect(running.sum('integrated_locality_teams_level', 60)).toBeGreaterThan(0.9)
  })
})

describe('levers', () => {
  it('all at their highest: more experience, fewer delayed, more spend; all at their lowest: the reverse of care', () => {
    const [high, low] = [run(everyLever('high')), run(everyLever('low'))]
    expect(high.year('experience_score', 5)).toBeGreaterThan(nothing.year('experience_score', 5) + 10)
    expect(change(high, 'delayed_patients', 5)).toBeLessThan(-0.3)
    expect(change(high, 'nhs_and_council_spend_a_year', 5)).toBeGreaterThan(0.05)
    expect(low.year('experience_score', 5)).toBeLessThan(nothing.year('experience_score', 5))
    expect(change(low, 'delayed_patients', 5)).toBeGreaterThan(0.03)
  })

  it('a programme on 2% of the place changes next to nothing, whichever community lever it is', () => {
    const scaled = levers(model).filter(({ id }) =>
      model.variables
        .get(`${id}_level`)!
        .equation!.text.toLowerCase()
        .includes('scale_of_the_programme_level'),
    )
    expect(scaled.length).toBeGreaterThan(15)
    const pilot = run({
      ...(Object.assign({}, ...scaled.map(({ id, high }) => lever(id, high))) as Inputs),
      scale_of_the_programme: 0.02,
    })
    for (const id of [
      'average_occupied_emergency_beds',
      'emergency_admissions_65_and_over_a_year',
      'people_in_care_homes',
      'nhs_and_council_spend_a_year',
    ])
      for (const year of [2, 5])
        expect(Math.abs(change(pilot, id, year)), `${id}, year ${year}`).toBeLessThan(0.005)
  })

  it('no plan of no size at all changes anything', () => {
    const none = run({
      ...everyLever('high'),
      ...Object.fromEntries(levers(model).map(({ id }) => [id, 0])),
      scale_of_the_programme: 1,
    })
    for (const id of outcomes(model)) expect(none.series(id), id).toEqual(nothing.series(id))
  })
})

describe('none of these', () => {
  it('makes a stock negative or lets a value be lost', () => {
    const names = stocks(model).filter((id) => model.variables.get(id)!.attributes.get('signed') !== 'yes')
    for (const inputs of [
      people(0),
      people(1000),
      admissions(1e-9),
      admissions(2),
      { growth_of_admissions: 0.0718 },
      each('hospital_mortality', () => 1),
      { winter_peak: 0.18 },
      lever('intermediate_care_beds', 100),
      lever('intermediate_care_beds', -2),
      lever('home_care_spend', -2),
      { care_homes_open: 100 },
      patience(1.5),
      patience(1e9),
      each('yearly_turnover', (rate) => 10 * rate),
      { yearly_change_of_nhs_money_for_each_need: -0.3, yearly_change_of_council_money_for_each_need: -0.3 },
      { tariff_of_an_admission_65_and_over: 0, tariff_of_an_admission_under_65: 0 },
      { ...everyLever('high'), trust_at_start: 0 },
      { ...everyLever('high'), permission_lost_per_share_of_beds_closed: 1000 },
    ]) {
      const one = run(inputs)
      for (const id of one.ids)
        if (names.includes(id.split('[')[0]!))
          expect(
            Math.min(...one.series(id)),
            `${id}: ${JSON.stringify(inputs).slice(0, 80)}`,
          ).toBeGreaterThanOrEqual(-1e-6)
    }
  })
})
