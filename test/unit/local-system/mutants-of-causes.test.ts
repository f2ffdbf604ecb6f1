import { describe, expect, it } from 'vitest'
import { checks } from './check'
import { mutate, type Mutant } from './mutant'
import { Subject } from './subject'
import { text } from './system'

/** Faults in what acts on what: levers, loops, trends, the calendar and what people feel. */
const mutants: readonly Mutant[] = [
  {
    name: 'a lever disconnected: crisis response averts nothing',
    variable: 'Averted share',
    from: ' * crisis_response_in_two_hours_level',
    to: ' * 0',
    caughtBy: 'lever effects',
  },
  {
    name: 'a lever disconnected from all it does: choice of care',
    variable: 'Choice of care level',
    from: '<eqn>Choice_of_care',
    to: '<eqn>0 * Choice_of_care',
    caughtBy: 'connected',
  },
  {
    name: 'a lever the wrong way: money for home care shuts it',
    variable: 'Funded home care',
    from: '+ home_care_spend_level',
    to: '- home_care_spend_level',
    caughtBy: 'lever effects',
  },
  {
    name: 'a lever counted twice: a place opened for intermediate care opens two',
    variable: 'Funded intermediate beds',
    from: '+ intermediate_care_beds_level',
    to: '+ 2 * intermediate_care_beds_level',
    caughtBy: 'lever effects',
  },
  {
    name: 'a loop reversed: crowding lowers the threshold of admission',
    variable: 'Admission threshold',
    from: '1 - loop_B2_admission_threshold',
    to: '1 + loop_B2_admission_threshold',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: crowding speeds up assessment',
    variable: 'Process time',
    from: '(1 + process_per_point_of_occupancy',
    to: '(1 - process_per_point_of_occupancy',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: full care homes grow cheaper',
    variable: 'Change of price',
    from: 'EXP(price_and_occupancy',
    to: 'EXP(-price_and_occupancy',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: burnout keeps staff',
    variable: 'Leaving rate',
    from: '(1 + leaving_for_burnout',
    to: '(1 - leaving_for_burnout',
    caughtBy: 'loops',
  },
  {
    name: 'a loop cut: coping shortens no stay',
    variable: 'Treatment factor',
    from: 'discharge_per_point_of_occupancy * points_above_start',
    to: '0 * points_above_start',
    caughtBy: 'loops',
  },
  {
    name: 'a trend applied twice: stays',
    variable: 'Treatment time',
    from: '* stay_trend',
    to: '* stay_trend * stay_trend',
    caughtBy: 'trends',
  },
  {
    name: 'a trend of another: beds grow as community services do',
    variable: 'Growth of beds now',
    from: 'growth_of_beds * one_year',
    to: 'growth_of_community_capacity * one_year',
    caughtBy: 'trends',
  },
  {
    name: 'a month off: winter in spring',
    variable: 'Peak month',
    from: '<eqn>9</eqn>',
    to: '<eqn>12</eqn>',
    caughtBy: 'calendar',
  },
  {
    name: 'four weeks to the month',
    variable: 'Weeks per month',
    from: '4.348214285714286',
    to: '4',
    caughtBy: 'calendar',
  },
  {
    name: 'a wrong part: few handovers stand for no delay',
    variable: 'Experience part',
    from: '<eqn>no_delay</eqn>',
    to: '<eqn>few_handovers</eqn>',
    caughtBy: 'experience',
  },
  {
    name: 'a wrong element: Mrs Smith is admitted like the mildly frail',
    variable: 'Her admissions a year',
    from: 'emergency_admissions[aged_75_to_84, moderate]',
    to: 'emergency_admissions[aged_75_to_84, mild]',
    caughtBy: 'Mrs Smith',
  },
  {
    name: 'winter for the old alone',
    variable: 'Adult admissions',
    from: ' * season',
    to: '',
    caughtBy: 'calendar',
  },
  {
    name: 'a cover of another: telehealth works where there is one record',
    variable: 'Averted share',
    from: 'cover_of_people[telehealth]',
    to: 'cover_of_people[shared_record]',
    caughtBy: 'lever effects',
  },
  {
    name: 'the least for the most: further users of intermediate care enter homes more often',
    variable: 'Care home share after intermediate bed',
    from: 'MIN(start_care_home_after_intermediate_bed, care',
    to: 'MAX(start_care_home_after_intermediate_bed, care',
    caughtBy: 'lever effects',
  },
  {
    name: 'a sign flipped: more organisations, fewer handovers',
    variable: 'Handovers',
    from: '+ handovers_added_by_third_sector',
    to: '- handovers_added_by_third_sector',
    caughtBy: 'lever effects',
  },
  {
    name: 'the clock runs on without permission',
    variable: 'Programme clock',
    from: 'TIME - months_lost',
    to: 'TIME + 0 * months_lost',
    caughtBy: 'permission',
  },
  {
    name: 'a loop reversed: homes close when prices rise',
    variable: 'Entry and exit of homes',
    from: 'EXP(supply',
    to: 'EXP(-supply',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: exit lowers quality that is low',
    variable: 'Change of quality',
    from: '* MAX(0, 1 - provider_quality)',
    to: '* MIN(0, provider_quality - 1)',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: trust grows with delay',
    variable: 'Indicated trust',
    from: '(1 - delay_against_recent_years)',
    to: '(delay_against_recent_years - 1)',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: income lowers activity',
    variable: 'Pull of the tariff',
    from: '(tariff_income_felt - 1)',
    to: '(1 - tariff_income_felt)',
    caughtBy: 'loops',
  },
  {
    name: 'a loop reversed: the nearer the goal, the harder the work',
    variable: 'Gap to the goal',
    from: '1 - progress_to_the_goal',
    to: '1 + progress_to_the_goal',
    caughtBy: 'loops',
  },
  {
    name: 'a switch the wrong way: eligibility tightens when its loop is cut',
    variable: 'Change of eligibility',
    from: 'loop_B8_eligibility',
    to: '(1 - loop_B8_eligibility)',
    caughtBy: 'loops',
  },
]

describe('a fault is found', () => {
  it.each(mutants.map((mutant) => [`${mutant.name}, by the check of ${mutant.caughtBy}`, mutant] as const))(
    '%s',
    (_, mutant) => {
      const changed = mutate(mutant)
      expect(changed).not.toBe(text)
      const subject = new Subject(changed)
      // Found, and not merely because the fault leaves nothing that can be run.
      expect(checks[mutant.caughtBy](subject)).not.toEqual([])
    },
  )
})
