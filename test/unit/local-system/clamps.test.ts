import { describe, expect, it } from 'vitest'
import { ClampWatch } from './clamp'
import { allPlaces, open, openModel, place, placeInputs, lever, still } from './system'

const model = openModel()
/** Every lever's phasing is a ramp between two clamps: what it does is tested with the levers. */
const phasing = (id: string) => id.endsWith('_level')
const watch = new ClampWatch(model, open(), phasing)
const england = placeInputs(place('E92000001'))

describe('clamps', () => {
  // Whoever adds a clamp, or moves a value so that one begins to act, has to say so here.
  it('that act when nothing is done, at central values, are these, in so many of 153 places', () => {
    const places = new Map<string, number>()
    for (const local of allPlaces())
      for (const name of watch.acting(placeInputs(local))) places.set(name, (places.get(name) ?? 0) + 1)
    const listed = [...places].map(([name, count]) => `${name} (${count})`).sort()
    expect(listed).toMatchInlineSnapshot(`
      [
        "admission_threshold: least 0 (153)",
        "beds_of_displaced_planned_care: least 0 (153)",
        "bought_elsewhere: least 0 (153)",
        "care_home_entry_share: most 1 (153)",
        "care_home_share_after_intermediate_bed: least 0 (153)",
        "care_home_share_after_intermediate_bed: most the rest (153)",
        "change_of_burnout: least 0 (153)",
        "change_of_council_overspend: least 0 (153)",
        "change_of_nhs_overspend: least 0 (88)",
        "death_hazard_at_home: least 0 (2)",
        "deaths_in_intermediate_beds: most 1 (153)",
        "elective_bed_limit: least 0 (2)",
        "elective_room: least 0 (13)",
        "elective_room: most 1 (153)",
        "empty_home_care_paid_for: least 0 (153)",
        "entries_avoided: least 0 (153)",
        "expected_loss_of_joint_commitments: least swing_of_council_settlements (153)",
        "gap_to_the_goal: most 1 (153)",
        "idle_planned_care_spend: least 0 (153)",
        "income_fear: least 0 (153)",
        "indicated_integration: most 1 (153)",
        "left_to_other_services: least 0 (115)",
        "network_whole: least 0 (153)",
        "not_referred: least 0 (153)",
        "opening_of_escalation_beds: least 0 (152)",
        "opening_of_escalation_beds: least least_occupancy_felt (5)",
        "outlying: least 0 (152)",
        "pace: most 1 (153)",
        "people_waiting_in_a_and_e_for_a_bed: least 0 (153)",
        "points_above_start: least least_occupancy_felt (5)",
        "programme_adding_up: least 0 (153)",
        "redundancy: least 0 (153)",
        "reserve_drawn: least 0 (153)",
        "reserve_drawn: most the rest (115)",
        "reserve_refilled: least 0 (127)",
        "room_for_home_care: least 0 (3)",
        "room_for_home_care: most 1 (153)",
        "room_for_home_intermediate_care: most 1 (153)",
        "room_for_intermediate_bed: most 1 (153)",
        "room_in_care_homes: most 1 (153)",
        "saving_possible: least 0 (153)",
        "slack_of_home_care_from_hospital: least start_slack_of_care_at_home (153)",
        "slack_of_home_intermediate_care: least start_slack_of_care_at_home (153)",
        "slack_of_intermediate_beds: least start_slack_of_intermediate_care (153)",
        "smallest_change_seen: least the rest (153)",
        "smooth of Team maturity: most 1 (153)",
        "stay_that_fits_the_entries: most 1 (153)",
        "treatment_factor: least 0 (152)",
        "whole_programme: least 0 (153)",
      ]
    `)
  })

  it('do not act at rest, but for the gates that stand open or closed there', () => {
    const atRest = [...watch.acting({ ...england, ...still })].sort()
    expect(atRest).toMatchInlineSnapshot(`
      [
        "care_home_entry_share: most 1",
        "elective_room: most 1",
        "expected_loss_of_joint_commitments: least swing_of_council_settlements",
        "income_fear: least 0",
        "network_whole: least 0",
        "pace: most 1",
        "people_waiting_in_a_and_e_for_a_bed: least 0",
        "redundancy: least 0",
        "room_for_home_care: most 1",
        "room_for_home_intermediate_care: most 1",
        "room_for_intermediate_bed: most 1",
        "room_in_care_homes: most 1",
        "slack_of_home_care_from_hospital: least start_slack_of_care_at_home",
        "slack_of_home_intermediate_care: least start_slack_of_care_at_home",
        "slack_of_intermediate_beds: least start_slack_of_intermediate_care",
        "smallest_change_seen: least the rest",
        "stay_that_fits_the_entries: most 1",
        "whole_programme: least 0",
      ]
    `)
  })

  it('begin to act where a system is driven to its limits', () => {
    const driven = watch.acting({ ...england, ...lever('acute_beds_closed', 2) })
    expect(driven).toContain('elective_bed_limit: least 0')
    expect(driven).toContain('points_above_start: most most_points_felt')
    const poor = watch.acting({ ...england, yearly_change_of_council_money_for_each_need: -0.05 })
    expect(poor).toContain('change_of_eligibility: most most_that_eligibility_tightens')
    for (const name of ['elective_bed_limit: least 0', 'points_above_start: most most_points_felt'])
      expect(watch.acting(england)).not.toContain(name)
  })
})
