import { describe, expect, it } from 'vitest'
import { gap, percent } from './comparison'
import { intermediateCare, plan, wholeProgramme } from './plan'
import { open, openModel, place, placeInputs, Result, type Inputs } from './system'

// Things that get worse before they get better, in what a plan changes against doing nothing.
const simulator = open()
const torbay = placeInputs(place('E06000027'))
const admissions = 'emergency_admissions_65_and_over_a_year'
const emergencyBeds = 'average_occupied_emergency_beds'
const daysAtHome = 'days_at_home_of_frail_people'
const spend = 'nhs_and_council_spend_a_year'
const saved = [
  admissions,
  emergencyBeds,
  daysAtHome,
  spend,
  'delayed_patients',
  'process_time',
  'experience_score',
  'nhs_spend_a_year',
  'council_spend_a_year',
]
const run = (inputs: Inputs, outputs: readonly string[] = saved) =>
  new Result(simulator, { ...torbay, ...inputs }, outputs)
const nothing = run({})
const full = run(wholeProgramme())
const more = (one: Result, id: string, month: number, base = nothing) =>
  one.sum(id, month) - base.sum(id, month)
const months = Array.from({ length: 180 }, (_, month) => month + 1)

describe('days at home', () => {
  it('fall first with intermediate beds, which take people in before they send more home', () => {
    const beds = run(plan({ intermediate_care_beds: 1 }))
    const lowest = Math.min(...months.map((month) => more(beds, daysAtHome, month)))
    expect(lowest).toBeLessThan(-0.08)
    expect(more(beds, daysAtHome, 60)).toBeGreaterThan(0.6 * lowest)
    expect(more(beds, daysAtHome, 180)).toBeGreaterThan(0)
  })

  it('dip for a season in the whole programme, and rise for good within the year', () => {
    expect(more(full, daysAtHome, 2)).toBeLessThan(-0.015)
    for (const month of months.slice(6))
      expect(more(full, daysAtHome, month), `month ${month}`).toBeGreaterThan(0)
    expect(more(full, daysAtHome, 60)).toBeGreaterThan(1)
  })
})

describe('admissions under case-finding', () => {
  const search = plan({ risk_stratification: 1 })
  const teams = plan({ integrated_locality_teams: 1 })
  const id = 'admissions_found_by_risk_stratification'
  const [usual, highest] = [
    run(search, [id]).sum(id, 0),
    openModel().variables.get(id)!.attributes.get('high'),
  ]
  const high: Inputs = { [id]: Number(highest) }
  const found = (inputs: Inputs) =>
    [1, 2, 3, 4].map((year) => percent(run(inputs), nothing, admissions, year))

  it.each([
    { name: 'alone', inputs: search },
    { name: 'with teams, but nowhere to send people', inputs: { ...search, ...teams } },
  ])(
    'rise for four years, $name: by half a percent or more, and less than 3.4% at the high end',
    ({ inputs }) => {
      const central = found(inputs)
      for (const rise of central) expect(rise).toBeGreaterThan(0.25)
      expect(central[3]).toBeGreaterThan(0.5)
      expect(central[3]).toBeGreaterThan(central[0]!)
      const most = Math.max(...found({ ...inputs, ...high }))
      expect(most).toBeGreaterThan(0.85 * (Number(highest) / usual) * central[3]!)
      expect(most).toBeLessThan(3.4)
    },
  )

  it('come down again once teams have intermediate care to send people to', () => {
    const served = found({ ...search, ...teams, ...plan(intermediateCare) })
    const unserved = found({ ...search, ...teams })
    expect(served[0]).toBeGreaterThan(0)
    expect(served[2]).toBeLessThan(Math.max(...served) - 0.15)
    expect(served[3]).toBeLessThan(served[2]!)
    expect(served[3]).toBeLessThan(unserved[3]! - 0.9)
  })
})

describe('spending', () => {
  const extra = months.map((month) => more(full, spend, month))

  it('is highest in the first two years of the whole programme, and eases after', () => {
    const peak = extra.indexOf(Math.max(...extra)) + 1
    expect(peak).toBeGreaterThan(6)
    expect(peak).toBeLessThan(24)
    expect(gap(full, nothing, spend, 5)).toBeLessThan(0.9 * gap(full, nothing, spend, 2))
    expect(gap(full, nothing, spend, 10)).toBeLessThan(gap(full, nothing, spend, 5))
  })

  it('of the council rises before it falls', () => {
    expect(gap(full, nothing, 'council_spend_a_year', 1)).toBeGreaterThan(1e5)
    expect(gap(full, nothing, 'council_spend_a_year', 4)).toBeLessThan(-5e5)
  })

  it('in a merger is a dip of eighteen months: dearer in each of them, and in none after', () => {
    const merged = run(plan({ merger_of_organisations: 1 }))
    const dearer = months.filter((month) => more(merged, 'nhs_spend_a_year', month) > 5e5)
    expect(dearer).toEqual(Array.from({ length: 17 }, (_, month) => month + 1))
  })
})

describe('one lever alone does not empty hospitals', () => {
  /** The largest fall of all admissions 65 and over that the specification allows the lever by itself, in percent. */
  const alone: readonly { id: string; size: number; allowed: number; high?: Inputs }[] = [
    { id: 'pooled_budget', size: 1, allowed: 0 },
    { id: 'named_case_managers', size: 1, allowed: 0 },
    { id: 'risk_stratification', size: 1, allowed: 0 },
    { id: 'merger_of_organisations', size: 1, allowed: 0 },
    { id: 'alliance_of_organisations', size: 1, allowed: 0 },
    { id: 'shared_record', size: 1, allowed: 0 },
    { id: 'single_assessment', size: 1, allowed: 0 },
    { id: 'care_plans', size: 1, allowed: 0 },
    { id: 'personal_health_budgets', size: 0.3, allowed: 0 },
    { id: 'home_care_spend', size: 0.4, allowed: 0 },
    { id: 'integrated_locality_teams', size: 1, allowed: 0, high: { admissions_averted_by_teams: 0.08 } },
    {
      id: 'gp_federation_and_24_hour_services',
      size: 1,
      allowed: 1,
      high: { admissions_averted_by_gp_federation: 0.03 },
    },
    {
      id: 'crisis_response_in_two_hours',
      size: 1,
      allowed: 1.25,
      high: { admissions_averted_by_crisis_response: 0.12 },
    },
    {
      id: 'telehealth_and_telecare',
      size: 0.5,
      allowed: 2.5,
      high: { admissions_averted_by_telehealth: 0.2 },
    },
  ]
  const atHigh: Readonly<Record<string, number>> = {
    gp_federation_and_24_hour_services: 3,
    crisis_response_in_two_hours: 3,
    telehealth_and_telecare: 10,
  }
  const years = [1, 2, 3, 5, 10, 15]

  // A quarter of a percent is left to what fewer beds in use bring about by themselves.
  it.each(alone)('$id averts no more than $allowed% at central values', ({ id, size, allowed }) => {
    for (const year of years)
      expect(percent(run(plan({ [id]: size })), nothing, admissions, year), `year ${year}`).toBeGreaterThan(
        -allowed - 0.25,
      )
  })

  it.each(alone.filter(({ high }) => high !== undefined))('$id stays in its range at the high end', (row) => {
    const fall = years.map(
      (year) => -percent(run({ ...plan({ [row.id]: row.size }), ...row.high }), nothing, admissions, year),
    )
    expect(Math.max(...fall)).toBeLessThan((atHigh[row.id] ?? 0) + 0.25)
  })
})

describe('the whole programme at normal effort, six tenths', () => {
  const normal = run(wholeProgramme(0.05, 0.6))

  it('works no miracle in its first year', () => {
    expect(percent(normal, nothing, admissions, 1)).toBeGreaterThan(-1.2)
    expect(percent(normal, nothing, emergencyBeds, 1)).toBeGreaterThan(-3)
    expect(percent(normal, nothing, 'delayed_patients', 1)).toBeGreaterThan(-16)
    for (const id of [admissions, emergencyBeds, 'delayed_patients', 'process_time', 'experience_score'])
      expect(Math.abs(percent(normal, nothing, id, 1)), id).toBeLessThan(
        0.5 * Math.abs(percent(normal, nothing, id, 5)),
      )
  })

  it('does work in the end: fewer delayed and admitted, and a better experience', () => {
    expect(percent(normal, nothing, 'delayed_patients', 5)).toBeLessThan(-14)
    expect(percent(normal, nothing, admissions, 5)).toBeLessThan(-0.6)
    expect(percent(normal, nothing, admissions, 5)).toBeGreaterThan(-2.5)
    expect(gap(normal, nothing, 'experience_score', 5)).toBeGreaterThan(6)
  })
})

describe('whether and when the whole programme pays back', () => {
  /** Seven tenths of the marginal cost of a freed bed becomes cash, within a year, and a bed day costs most. */
  const cashable: Inputs = {
    cashable_share: 0.7,
    time_to_cash: 12,
    marginal_cost_of_an_acute_bed_day: 555,
  }
  /** Everything that the programme buys costs least. */
  const cheap: Inputs = {
    cost_of_an_intermediate_bed_stay: 5870,
    cost_of_home_intermediate_care: 1174,
    cost_of_a_crisis_response: 913,
    cost_of_reablement: 1640,
    cost_of_a_locality_team: 250000,
    cost_of_leadership_a_head: 0.5,
    cost_of_home_first_a_head: 0.5,
    cost_of_a_pooled_budget_a_head: 0.1,
    cost_of_single_assessment_a_head: 0.2,
    cost_of_the_shared_record_a_head: 0.5,
    first_cost_of_the_shared_record_a_head: 2,
    cost_of_closing_a_bed: 10000,
    home_care_hours_a_week_in_place_of_a_care_home: 14,
  }
  /** Effects at their high ends: Torbay-like, and optimistic. */
  const torbayLike: Inputs = {
    admissions_averted_by_teams: 0.08,
    admissions_averted_by_crisis_response: 0.12,
    process_and_integration: 1.02,
    entries_avoided_by_home_first: 0.35,
    home_care_need_avoided_by_reablement: 0.3,
  }

  /** The first year that costs less than doing nothing, and the first month by which the sum of all is repaid. */
  function payback(world: Inputs, bedsClosed: number): { cheaper: number; repaid: number } {
    const [planned, base] = [run({ ...world, ...wholeProgramme(bedsClosed) }), run(world)]
    const years = Array.from({ length: 15 }, (_, year) => year + 1)
    let sum = 0
    const repaid = months.find((month) => (sum += more(planned, spend, month, base)) < 0)
    return {
      cheaper: years.find((year) => gap(planned, base, spend, year) < 0) ?? Infinity,
      repaid: repaid ?? Infinity,
    }
  }
  const never = { cheaper: Infinity, repaid: Infinity }

  it.each([0, 0.05, 0.1])('never in fifteen years at central values, with %d of beds closed', (beds) => {
    expect(payback({}, beds)).toEqual(never)
  })

  it('never because savings are cashed at the high end alone, nor because costs lie at the low end alone', () => {
    expect(payback(cashable, 0.05)).toEqual(never)
    expect(payback(cheap, 0.05).repaid).toBe(Infinity)
  })

  it('costs less than doing nothing from about the sixth year with both, and has repaid in about twelve', () => {
    const both = payback({ ...cashable, ...cheap }, 0.05)
    expect(both.cheaper).toBeGreaterThanOrEqual(4)
    expect(both.cheaper).toBeLessThanOrEqual(9)
    expect(both.repaid).toBeGreaterThan(110)
    expect(both.repaid).toBeLessThan(175)
  })

  it('never with effects like Torbay’s alone', () => {
    expect(payback(torbayLike, 0.1)).toEqual(never)
  })

  it('in the fifth year only with all three: Torbay’s effects, cash for beds, and low costs', () => {
    const all = payback({ ...torbayLike, ...cashable, ...cheap }, 0.1)
    expect(all.cheaper).toBeGreaterThanOrEqual(3)
    expect(all.cheaper).toBeLessThanOrEqual(4)
    expect(all.repaid).toBeGreaterThan(42)
    expect(all.repaid).toBeLessThan(78)
  })
})
