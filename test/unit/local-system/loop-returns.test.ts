import { describe, expect, it } from 'vitest'
import { gap, percent } from './comparison'
import { shift, unfunded } from './cuts'
import { intermediateCare, plan, slowly, wholeProgramme } from './plan'
import { open, place, placeInputs, Result, type Inputs } from './system'

const simulator = open()
const torbay = placeInputs(place('E06000027'))
const run = (inputs: Inputs) => new Result(simulator, { ...torbay, ...inputs })

describe('what a loop gives back', () => {
  it('a squeeze saves more than the delay it causes costs: it reinforces demand, not the deficit', () => {
    const [intact, cut] = [run(unfunded), run({ ...unfunded, loop_r3_cuts_squeeze: 0 })]
    const saved = -gap(intact, cut, 'intermediate_care_spend', 5)
    const returned = gap(intact, cut, 'escalation_spend', 5) + gap(intact, cut, 'emergency_bed_spend', 5)
    expect(returned / saved).toBeGreaterThan(0.1)
    expect(returned / saved).toBeLessThan(0.5)
  })

  // Known fault: rules tighten, but as much home care is funded as before and others fill it. Nothing is saved,
  // and with more of it left for people in hospital, fewer go without.
  it('tighter rules of a council whose money falls save money at the price of unmet need', () => {
    const poorer: Inputs = { yearly_change_of_council_money_for_each_need: -0.02 }
    const [intact, cut] = [run(poorer), run({ ...poorer, loop_b8_eligibility: 0 })]
    const unmet = 'people_who_go_without_the_care_they_need_a_year'
    expect(percent(intact, cut, unmet, 10)).toBeGreaterThan(5)
    expect(percent(intact, cut, 'council_spend_a_year', 10)).toBeLessThan(-1)
    expect(percent(intact, cut, 'council_short_of_money_a_year', 10)).toBeLessThan(-7)
  })

  // Known fault: the cut holds worsening down where delay has grown, and leaves it where delay has fallen.
  it('deconditioning works both ways: those who wait less keep their strength', () => {
    const better = wholeProgramme()
    const [intact, cut] = [run(better), run({ ...better, loop_r1_deconditioning: 0 })]
    expect(percent(intact, cut, 'need_for_care', 5)).toBeLessThan(-0.2)
    expect(percent(intact, cut, 'people_in_care_homes', 10)).toBeLessThan(-0.1)
  })

  // Two fifths of admissions averted, which no lever can do: the largest of them avert a tenth, see below.
  const emptied: Inputs = {
    ...plan({ crisis_response_in_two_hours: 1 }),
    ...slowly({ ...intermediateCare, integrated_locality_teams: 1, shared_record: 1 }, 60),
    share_eligible_for_crisis_response: 1,
    admissions_averted_by_crisis_response: 0.6,
    most_that_can_be_averted: 0.6,
  }

  it('a hospital whose income falls far short of its plan takes its permission back', () => {
    const [intact, cut] = [run(emptied), run({ ...emptied, loop_b12_permission_and_fear: 0 })]
    expect(intact.year('income_against_plan', 5)).toBeLessThan(0.95)
    expect(gap(intact, cut, 'permission_for_the_programme', 5)).toBeLessThan(-0.2)
    expect(percent(intact, cut, 'clinical_integration', 5)).toBeLessThan(-5)
  })

  it('leadership and a named goal give the permission back', () => {
    const led = run({ ...shift, ...plan({ leadership_and_development: 1, named_goal: 1 }) })
    expect(led.year('permission_for_the_programme', 5)).toBeGreaterThan(0.99)
    expect(run(shift).year('permission_for_the_programme', 5)).toBeLessThan(0.5)
    expect(led.year('clinical_integration', 5)).toBeGreaterThan(
      3 * run(shift).year('clinical_integration', 5),
    )
  })

  // Known fault: income is measured against all that the hospital earns, of which urgent care by tariff is a third.
  it('so does one that loses a tenth of its admissions and beds, the most that all levers can do', () => {
    const most = run({
      ...wholeProgramme(0.1),
      ...plan({ telehealth_and_telecare: 0.5, gp_federation_and_24_hour_services: 1 }),
      leadership_and_development: 0,
      admissions_averted_by_teams: 0.08,
      admissions_averted_by_crisis_response: 0.12,
      admissions_averted_by_telehealth: 0.2,
      admissions_averted_by_gp_federation: 0.03,
      process_and_integration: 1.02,
      most_that_can_be_averted: 0.14,
    })
    expect(most.year('income_fear', 10)).toBeGreaterThan(0.05)
  })
})
