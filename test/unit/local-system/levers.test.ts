import { describe, expect, it } from 'vitest'
import { wholeProgramme } from './plan'
import { lever, open, place, placeInputs, Result, type Inputs } from './system'

const simulator = open()
const torbay = placeInputs(place('E06000027'))
const saved = [
  'emergency_admissions_65_and_over_a_year',
  'delayed_patients',
  'process_time',
  'emergency_patients',
  'elective_patients',
  'people_in_care_homes',
  'people_waiting_for_planned_care',
  'bed_occupancy',
  'all_occupied_acute_beds',
  'nhs_spend_a_year',
  'council_spend_a_year',
  'nhs_and_council_spend_a_year',
  'planned_care_spend',
  'visits_to_a_and_e_65_and_over_a_year',
  'clinical_integration',
  'partner_trust',
  'experience_score',
  'wait_for_intermediate_bed',
]
const run = (inputs: Inputs) => new Result(simulator, { ...torbay, ...inputs }, saved)
const nothing = run({})
/** Whatever costs money is felt as a squeeze on community services; cut, a lever acts by its own route alone. */
const unsqueezed: Inputs = { loop_r3_cuts_squeeze: 0 }

/** Change against doing nothing in the mean of a year, in percent. */
function change(plan: Result, id: string, year: number): number {
  return 100 * (plan.year(id, year) / nothing.year(id, year) - 1)
}

const pool = run(lever('pooled_budget', 1))
const teams = run(lever('integrated_locality_teams', 1))
const intermediate = {
  ...lever('intermediate_care_beds', 1),
  ...lever('intermediate_care_at_home', 1),
}
const care = run(intermediate)
const both = run({ ...intermediate, ...lever('integrated_locality_teams', 1) })
const crisis = run(lever('crisis_response_in_two_hours', 1))
const more = run(lever('home_care_spend', 0.25))
const less = run(lever('home_care_spend', -0.2))
const home = run(lever('home_first', 1))
const closed = run(lever('acute_beds_closed', 0.05))
const record = run(lever('shared_record', 1))
const everything = wholeProgramme()
const full = run(everything)

describe('levers alone, against the specification of their effects', () => {
  it('a pooled budget shortens process time by about a tenth, averts nothing and saves no cash', () => {
    expect(change(pool, 'process_time', 5)).toBeLessThan(-5)
    expect(change(pool, 'process_time', 5)).toBeGreaterThan(-20)
    expect(Math.abs(change(pool, 'emergency_admissions_65_and_over_a_year', 5))).toBeLessThan(0.2)
    expect(change(pool, 'nhs_and_council_spend_a_year', 5)).toBeGreaterThan(-0.1)
  })

  it('teams shorten process time by 15 to 40% and avert nothing without intermediate care', () => {
    expect(change(teams, 'process_time', 5)).toBeLessThan(-15)
    expect(change(teams, 'process_time', 5)).toBeGreaterThan(-40)
    expect(Math.abs(change(teams, 'emergency_admissions_65_and_over_a_year', 5))).toBeLessThan(0.3)
  })

  it('teams with intermediate care avert 0 to 8% of admissions', () => {
    expect(change(both, 'emergency_admissions_65_and_over_a_year', 5)).toBeLessThan(-1)
    expect(change(both, 'emergency_admissions_65_and_over_a_year', 5)).toBeGreaterThan(-8)
  })

  it('intermediate care cuts the wait for a bed by 30 to 70% and delay by 10 to 25%, and costs money', () => {
    expect(change(care, 'wait_for_intermediate_bed', 5)).toBeLessThan(-30)
    expect(change(care, 'wait_for_intermediate_bed', 5)).toBeGreaterThan(-70)
    expect(change(care, 'delayed_patients', 3)).toBeLessThan(-10)
    expect(change(care, 'delayed_patients', 3)).toBeGreaterThan(-25)
    expect(change(care, 'nhs_spend_a_year', 5)).toBeGreaterThan(0)
  })

  it('crisis response averts 0 to 12% of the quarter that is eligible', () => {
    expect(change(crisis, 'emergency_admissions_65_and_over_a_year', 5)).toBeLessThan(0)
    expect(change(crisis, 'emergency_admissions_65_and_over_a_year', 5)).toBeGreaterThan(-3)
  })

  it('home care acts on delay and A&E visits, not on admissions', () => {
    expect(change(more, 'delayed_patients', 3)).toBeLessThan(-3)
    expect(change(less, 'delayed_patients', 3)).toBeGreaterThan(3)
    expect(change(less, 'visits_to_a_and_e_65_and_over_a_year', 3)).toBeGreaterThan(0.2)
    for (const plan of [more, less])
      expect(Math.abs(change(plan, 'emergency_admissions_65_and_over_a_year', 5))).toBeLessThan(0.3)
  })

  it('home first lowers care-home entries and so residents, by less than 35%', () => {
    expect(change(home, 'people_in_care_homes', 5)).toBeLessThan(-5)
    expect(change(home, 'people_in_care_homes', 5)).toBeGreaterThan(-15)
  })

  it('services day and night avert 0 to 3% of admissions, and bring visits to A&E', () => {
    const access = run(lever('gp_federation_and_24_hour_services', 1))
    expect(change(access, 'emergency_admissions_65_and_over_a_year', 5)).toBeLessThan(-0.2)
    expect(change(access, 'emergency_admissions_65_and_over_a_year', 5)).toBeGreaterThan(-3)
    expect(change(access, 'visits_to_a_and_e_65_and_over_a_year', 5)).toBeGreaterThan(0.5)
    expect(change(access, 'nhs_and_council_spend_a_year', 5)).toBeGreaterThan(0)
  })

  it('risk stratification finds need that nobody met: admissions rise, also with teams alone', () => {
    const search = lever('risk_stratification', 1)
    for (const plan of [run(search), run({ ...search, ...lever('integrated_locality_teams', 1) })]) {
      expect(change(plan, 'emergency_admissions_65_and_over_a_year', 5)).toBeGreaterThan(0.5)
      expect(change(plan, 'emergency_admissions_65_and_over_a_year', 5)).toBeLessThan(3.4)
    }
    const aimed = { ...search, admissions_found_by_risk_stratification: 0 }
    const together = run({ ...aimed, ...intermediate, ...lever('integrated_locality_teams', 1) })
    expect(change(run(aimed), 'emergency_admissions_65_and_over_a_year', 5)).toBeCloseTo(0, 2)
    expect(change(together, 'emergency_admissions_65_and_over_a_year', 5)).toBeLessThan(
      change(both, 'emergency_admissions_65_and_over_a_year', 5),
    )
  })

  it('guarantees raise experience by 4 to 12 points and admissions by nothing', () => {
    const guarantees = {
      ...lever('care_plans', 1),
      ...lever('named_case_managers', 1),
      ...lever('personal_health_budgets', 0.3),
    }
    const given = run(guarantees)
    const gain = given.year('experience_score', 5) - nothing.year('experience_score', 5)
    expect(gain).toBeGreaterThan(4)
    expect(gain).toBeLessThan(12)
    expect(Math.abs(change(given, 'emergency_admissions_65_and_over_a_year', 5))).toBeLessThan(0.2)
    const [alone, without] = [run({ ...guarantees, ...unsqueezed }), run(unsqueezed)].map((one) =>
      one.year('emergency_admissions_65_and_over_a_year', 5),
    )
    expect(alone).toBeCloseTo(without!, 6)
    expect(change(given, 'nhs_spend_a_year', 5)).toBeGreaterThan(0.5)
  })

  it('case management can raise admissions as well as lower them, as the studies found', () => {
    const managed = (effect: number) =>
      change(
        run({ ...lever('named_case_managers', 1), change_of_admissions_by_case_management: effect }),
        'emergency_admissions_65_and_over_a_year',
        5,
      )
    expect(managed(0.09)).toBeGreaterThan(2)
    expect(managed(-0.05)).toBeLessThan(-1)
  })

  it('telehealth averts a little of what its users would have had, and costs more than it saves', () => {
    const watched = run(lever('telehealth_and_telecare', 0.2))
    expect(change(watched, 'emergency_admissions_65_and_over_a_year', 5)).toBeLessThan(-0.2)
    expect(change(watched, 'emergency_admissions_65_and_over_a_year', 5)).toBeGreaterThan(-4)
    expect(change(watched, 'nhs_and_council_spend_a_year', 5)).toBeGreaterThan(0)
  })

  it('one record shortens process time by 3 to 12%', () => {
    expect(change(record, 'process_time', 10)).toBeLessThan(-3)
    expect(change(record, 'process_time', 10)).toBeGreaterThan(-12)
  })
})

describe('beds and money', () => {
  it('closing beds that are still needed cancels planned care, and the list is no saving', () => {
    expect(change(closed, 'elective_patients', 3)).toBeLessThan(-10)
    expect(change(closed, 'people_waiting_for_planned_care', 3)).toBeGreaterThan(10)
    expect(change(closed, 'planned_care_spend', 3)).toBeCloseTo(0, 6)
  })

  it('money is saved only when beds close', () => {
    const open = run({ ...everything, acute_beds_closed: 0 })
    expect(change(open, 'all_occupied_acute_beds', 5)).toBeLessThan(-2)
    expect(change(full, 'nhs_spend_a_year', 5)).toBeLessThan(change(open, 'nhs_spend_a_year', 5))
  })

  it('closing beds lowers trust', () => {
    expect(closed.year('partner_trust', 3)).toBeLessThan(nothing.year('partner_trust', 3))
  })

  it('the full programme does not pay back at central values', () => {
    for (const year of [1, 3, 5, 10, 15]) {
      expect(change(full, 'nhs_and_council_spend_a_year', year), `year ${year}`).toBeGreaterThan(0)
    }
  })

  it('shows no large early miracle', () => {
    expect(change(full, 'emergency_admissions_65_and_over_a_year', 1)).toBeGreaterThan(-4)
    expect(change(full, 'emergency_admissions_65_and_over_a_year', 10)).toBeGreaterThan(-8)
    expect(change(full, 'delayed_patients', 5)).toBeLessThan(-20)
  })
})

describe('no harm is booked as a saving', () => {
  it('beds closed while they are needed save next to nothing', () => {
    const deep = run(lever('acute_beds_closed', 0.15))
    for (const year of [1, 3, 5, 10])
      expect(change(deep, 'nhs_and_council_spend_a_year', year), `year ${year}`).toBeGreaterThan(-0.5)
    expect(change(deep, 'elective_patients', 5)).toBeLessThan(-50)
  })

  it('beds that reopen cost again at once, and opening them once more costs extra', () => {
    const closed = { ...everything, acute_beds_closed: 0.1 }
    const back = run({ ...closed, acute_beds_closed_end: 60 })
    const kept = run({ ...everything, acute_beds_closed: 0 })
    expect(back.year('nhs_spend_a_year', 6)).toBeGreaterThan(kept.year('nhs_spend_a_year', 6))
    expect(back.year('nhs_spend_a_year', 8) / kept.year('nhs_spend_a_year', 8)).toBeCloseTo(1, 2)
  })

  it('home first buys care at home: it is not a free saving', () => {
    const spend = change(home, 'nhs_and_council_spend_a_year', 5)
    expect(spend).toBeGreaterThan(-1)
    const free = run({ ...lever('home_first', 1), home_care_hours_a_week_in_place_of_a_care_home: 12 })
    expect(change(free, 'nhs_and_council_spend_a_year', 5)).toBeLessThan(spend - 0.3)
  })

  it('home care that a plan buys is paid for even where it stands empty', () => {
    const bought = run(lever('home_care_spend', 0.4))
    expect(bought.year('council_spend_a_year', 1) - nothing.year('council_spend_a_year', 1)).toBeGreaterThan(
      2e6,
    )
  })

  it('A&E visits answer to home-care spending alone', () => {
    for (const plan of [home, care, teams])
      expect(Math.abs(change(plan, 'visits_to_a_and_e_65_and_over_a_year', 5))).toBeLessThan(0.01)
  })
})

describe('integration', () => {
  it('takes years to mature and fades once a programme ends', () => {
    const ended = run({ ...lever('integrated_locality_teams', 1), integrated_locality_teams_end: 60 })
    expect(teams.sum('clinical_integration', 12)).toBeLessThan(0.2)
    expect(teams.sum('clinical_integration', 60)).toBeGreaterThan(0.4)
    // The half-life is twelve months.
    expect(ended.sum('clinical_integration', 72) / ended.sum('clinical_integration', 60)).toBeCloseTo(0.5, 1)
  })
})
