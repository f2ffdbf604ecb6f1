import { describe, expect, it } from 'vitest'
import { gap, percent } from './comparison'
import { plan, slowly, until, wholeProgramme, intermediateCare, programme, type Sizes } from './plan'
import { open, place, placeInputs, Result, type Inputs } from './system'

// The four wrong kinds of integration (Ham 2011), with the numbers that the specification sets for each.
const simulator = open()
const torbay = placeInputs(place('E06000027'))
const run = (inputs: Inputs) => new Result(simulator, { ...torbay, ...inputs })
const nothing = run({})

const spend = 'nhs_and_council_spend_a_year'
const admissions = 'emergency_admissions_65_and_over_a_year'
const emergencyBeds = 'average_occupied_emergency_beds'
const beds = 'all_occupied_acute_beds'

describe('organisations only: a merger without teams', () => {
  const merged = run(plan({ merger_of_organisations: 1 }))

  it('costs 1 to 2% of all spending in its first year', () => {
    expect(percent(merged, nothing, spend, 1)).toBeGreaterThan(1)
    expect(percent(merged, nothing, spend, 1)).toBeLessThan(2)
  })

  it('shows its transition apart: eight pounds a head, once, in the programme’s account', () => {
    const paid = merged.year('transition_spend', 1)
    expect(paid / merged.year('residents_of_the_place', 1)).toBeCloseTo(8 * (11 / 12), 0)
    expect(merged.year('transition_spend', 2)).toBe(0)
    expect(merged.sum('programme_cost_since_the_start', 24)).toBeCloseTo(
      8 * merged.sum('residents_of_the_place', 6),
      -5,
    )
  })

  it('loses productivity for eighteen months and no longer', () => {
    const loss = (month: number) => merged.sum('productivity_spend', month)
    const inPart = (month: number) =>
      loss(month) /
      (merged.sum('cost_that_productivity_touches', 0) * merged.sum('emergency_bed_spend', month))
    for (const month of [1, 6, 12, 17]) {
      expect(inPart(month), `month ${month}`).toBeGreaterThanOrEqual(0.03)
      expect(inPart(month), `month ${month}`).toBeLessThanOrEqual(0.05)
    }
    for (const month of [18, 19, 36]) expect(loss(month), `month ${month}`).toBe(0)
    // Dearer than doing nothing to the last month of the dip, and not after it.
    const dearer = (month: number) => merged.sum(spend, month) / nothing.sum(spend, month) - 1
    expect(dearer(17)).toBeGreaterThan(0.008)
    expect(dearer(18)).toBeLessThan(0.001)
  })

  it('integrates care by no more than .15, ever', () => {
    expect(Math.max(...merged.series('clinical_integration'))).toBeLessThanOrEqual(0.15)
    expect(Math.max(...merged.series('clinical_integration'))).toBeGreaterThan(0.05)
  })

  it('leaves beds within 1% and experience within a point at year 5', () => {
    expect(Math.abs(percent(merged, nothing, beds, 5))).toBeLessThan(1)
    expect(Math.abs(percent(merged, nothing, emergencyBeds, 5))).toBeLessThan(1)
    expect(Math.abs(gap(merged, nothing, 'experience_score', 5))).toBeLessThan(1)
  })
})

describe('disease silos: a bundle for one disease without generalist teams', () => {
  const bundle = plan({ bundled_payment_for_one_disease: 1 })
  const silo = run(bundle)
  const high = run({ ...bundle, bed_days_saved_by_a_bundle: 0.1, disease_share_of_bed_days: 0.15 })
  /** Bed days of the disease: the fall in everybody’s stay, borne by the disease’s share alone. */
  const disease = (one: Result) =>
    (100 * (one.sum('bundle_factor', 60) - 1)) / one.sum('disease_share_of_bed_days', 0)

  it('takes 5 to 10% off the disease’s bed days', () => {
    expect(disease(silo)).toBeCloseTo(-5, 6)
    expect(disease(high)).toBeCloseTo(-10, 6)
  })

  it('reaches the ward: people under treatment fall by the disease’s share of it', () => {
    // What the empty beds draw in again is cut, so that the bundle acts by its own route alone.
    const cut: Inputs = {
      loop_r2_crowding: 0,
      loop_r9_empty_beds_refill: 0,
      loop_b2_admission_threshold: 0,
      loop_b9_coping: 0,
    }
    const treated = percent(run({ ...bundle, ...cut }), run(cut), 'under_treatment', 5)
    expect(treated / 12).toBeLessThan(-0.045)
    expect(treated / 12).toBeGreaterThan(-0.055)
  })

  it('takes less than 1.8% off the bed days of all people 65 and over, even at the high end', () => {
    const old = (one: Result, year: number) =>
      one.year('under_treatment', year) + one.year('delayed_patients', year)
    for (const year of [3, 5, 10]) {
      expect(old(silo, year) / old(nothing, year), `year ${year}`).toBeLessThan(1)
      expect(old(silo, year) / old(nothing, year), `year ${year}`).toBeGreaterThan(0.994)
      expect(old(high, year) / old(nothing, year), `year ${year}`).toBeGreaterThan(1 - 0.018)
    }
  })

  it('hands people with several conditions on more often, and experience falls', () => {
    expect(gap(silo, nothing, 'handovers_per_episode', 5)).toBeGreaterThan(0.2)
    for (const year of [3, 5, 8]) expect(gap(silo, nothing, 'experience_score', year)).toBeLessThan(-0.3)
  })
})

describe('choice denied', () => {
  const denied = plan({ choice_and_competition: -1 })
  const [full, fullDenied] = [run(wholeProgramme(0)), run({ ...wholeProgramme(0), ...denied })]
  const alone = run(denied)

  it('gains as much at first as the same programme with choice', () => {
    for (const year of [1, 2]) {
      for (const id of [admissions, emergencyBeds, 'delayed_patients'])
        expect(Math.abs(percent(fullDenied, full, id, year)), `${id}, year ${year}`).toBeLessThan(0.1)
      expect(Math.abs(gap(fullDenied, full, 'experience_score', year))).toBeLessThan(0.5)
      expect(percent(fullDenied, full, spend, year)).toBeLessThan(0.3)
    }
  })

  it('costs half a percent to one percent more with every year from the third', () => {
    for (const [one, other] of [
      [alone, nothing],
      [fullDenied, full],
    ] as const)
      for (const year of [4, 5, 6, 7, 8, 9, 10]) {
        const more = percent(one, other, spend, year) - percent(one, other, spend, year - 1)
        expect(more, `year ${year}`).toBeGreaterThan(0.5)
        expect(more, `year ${year}`).toBeLessThan(1)
      }
  })

  it('takes 5 to 8 points off experience by year 8, about one for each percent of quality', () => {
    for (const [one, other] of [
      [alone, nothing],
      [fullDenied, full],
    ] as const) {
      const points = gap(one, other, 'experience_score', 8)
      expect(points).toBeLessThan(-5)
      expect(points).toBeGreaterThan(-8)
      expect(points / percent(one, other, 'quality_of_providers', 8)).toBeCloseTo(1, 0)
    }
  })

  it('is no drift of itself: without denial, cutting the answer of exit and choice changes nothing', () => {
    const cut = run({ loop_b6_exit_and_choice: 0 })
    expect(percent(cut, nothing, spend, 10)).toBeCloseTo(0, 9)
  })
})

describe('small pilots: 8% of people for 24 months without assurance', () => {
  const care: Sizes = {
    ...intermediateCare,
    integrated_locality_teams: 1,
    care_plans: 1,
    named_case_managers: 1,
  }
  const pilot = (sizes: Sizes, share = 0.08): Inputs => ({
    ...until(sizes, 24),
    scale_of_the_programme: share,
    scale_of_the_programme_end: 24,
  })
  const small = run(pilot(care))
  const change = (one: Result, id: string, month: number) => one.sum(id, month) / nothing.sum(id, month) - 1
  const months = Array.from({ length: 60 }, (_, month) => month + 1)

  it('teams, intermediate care and case managers move beds and admissions by less than half a percent', () => {
    for (const id of [admissions, emergencyBeds, beds])
      for (const month of months) expect(Math.abs(change(small, id, month)), id).toBeLessThan(0.005)
    expect(change(small, emergencyBeds, 23)).toBeLessThan(-0.002)
  })

  it('a pilot of the whole programme moves them by less than half a percent', () => {
    const whole = run(pilot(programme(1)))
    for (const year of [1, 2, 3, 4, 5])
      for (const id of [admissions, emergencyBeds, beds])
        expect(Math.abs(percent(whole, nothing, id, year)), `${id}, year ${year}`).toBeLessThan(0.5)
  })

  it('cannot be told from noise: no evaluation of it could see so little', () => {
    const measured = run({ ...pilot(care), ...plan({ matched_evaluation: 1 }) })
    expect(measured.year('smallest_change_an_evaluation_could_see', 2)).toBeGreaterThan(
      10 * Math.abs(percent(small, nothing, admissions, 2) / 100),
    )
  })

  it('is half lost twelve months after it ends', () => {
    for (const id of [emergencyBeds, 'delayed_patients'])
      expect(Math.abs(change(small, id, 36)), id).toBeLessThan(Math.abs(change(small, id, 24)) / 2)
    const left = small.sum('clinical_integration', 36) / small.sum('clinical_integration', 24)
    expect(left).toBeCloseTo(0.5, 2)
  })

  it('slows the next programme, which has the same levers either way', () => {
    const began = 36
    const tried: Sizes = {
      crisis_response_in_two_hours: 1,
      single_assessment: 1,
      reablement: 1,
      home_first: 1,
      risk_stratification: 1,
      gp_federation_and_24_hour_services: 1,
    }
    const sizes: Sizes = {
      ...intermediateCare,
      integrated_locality_teams: 1,
      pooled_budget: 1,
      shared_record: 1,
    }
    const starts = Object.fromEntries(Object.keys(sizes).map((id) => [`${id}_start`, began]))
    const next: Inputs = { ...slowly(sizes, 12), ...starts }
    const [fresh, after] = [run(next), run({ ...next, ...pilot(tried) })]
    const reached = (one: Result, month: number) => one.sum('clinical_integration', began + month)
    expect(reached(after, 12) / reached(fresh, 12)).toBeLessThan(0.95)
    expect(reached(after, 24) / reached(fresh, 24)).toBeLessThan(0.98)
    expect(after.sum('delayed_patients', began + 12)).toBeGreaterThan(
      1.005 * fresh.sum('delayed_patients', began + 12),
    )
  })
})
