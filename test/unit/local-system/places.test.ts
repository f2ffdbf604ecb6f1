import { describe, expect, it } from 'vitest'
import { allPlaces, open, placeInputs, Result } from './system'

const simulator = open()
const saved = [
  'all_occupied_acute_beds',
  'delayed_patients',
  'bed_occupancy',
  'people_in_care_homes',
  'people_65_and_over',
  'experience_score',
  'days_at_home_of_frail_people',
  'people[aged_65_to_74]',
  'people[aged_75_to_84]',
  'people[aged_85_and_over]',
]

describe('every place, doing nothing', () => {
  it.each(allPlaces().map((local) => [local.name, local] as const))(
    '%s lands in plausible ranges',
    (_, local) => {
      const run = new Result(simulator, placeInputs(local), saved)
      for (const year of [0, 5, 10]) {
        const occupied = run.year('all_occupied_acute_beds', year)
        const delayed = run.year('delayed_patients', year) / occupied
        expect(run.year('bed_occupancy', year)).toBeGreaterThan(0.79)
        expect(run.year('bed_occupancy', year)).toBeLessThan(1.03)
        expect(delayed).toBeGreaterThan(0.03)
        expect(delayed).toBeLessThan(0.2)
        const residents =
          (1000 * run.year('people_in_care_homes', year)) / run.year('people_65_and_over', year)
        expect(residents).toBeGreaterThan(8)
        expect(residents).toBeLessThan(60)
      }
      // Its people follow its own projection.
      expect(run.sum('people_65_and_over', 180) / run.sum('people', 180)).toBeCloseTo(1, 1)
    },
  )
})
