import { describe, expect, it } from 'vitest'
import { checks } from './check'
import { mutate, type Mutant } from './mutant'
import { Subject } from './subject'
import { text } from './system'

/** Faults in how people move, and how many there are. */
const mutants: readonly Mutant[] = [
  {
    name: 'residents who die stay in their home',
    variable: 'Care home residents',
    from: '<outflow>care_home_deaths</outflow>',
    to: '',
    caughtBy: 'people',
  },
  {
    name: 'the admitted never arrive on the ward',
    variable: 'Under treatment',
    from: '<inflow>admissions</inflow>',
    to: '',
    caughtBy: 'people',
  },
  {
    name: 'whoever goes home arrives twice',
    variable: 'People at home',
    from: '<inflow>going_home</inflow>',
    to: '<inflow>going_home</inflow>\n        <inflow>going_home</inflow>',
    caughtBy: 'people',
  },
  {
    name: 'a sign flipped: who becomes frailer leaves both levels of need',
    variable: 'Need progression',
    from: '<eqn>people_at_home[aged_75_to_84, moderate] * monthly_progression[aged_75_to_84, moderate]</eqn>',
    to: '<eqn>-people_at_home[aged_75_to_84, moderate] * monthly_progression[aged_75_to_84, moderate]</eqn>',
    caughtBy: 'people',
  },
  {
    name: 'a wrong element: the robust age into the mild',
    variable: 'Ageing in',
    from: '<eqn>ageing_out[aged_65_to_74, mild]</eqn>',
    to: '<eqn>ageing_out[aged_65_to_74, robust]</eqn>',
    caughtBy: 'people',
  },
  {
    name: 'people who give up on a care home are counted at home and still wait',
    variable: 'Waiting for care home',
    from: '<outflow>impatient_for_care_home</outflow>',
    to: '',
    caughtBy: 'people',
  },
  {
    name: 'the start forgets those who die on the ward',
    variable: 'Start leaving alive',
    from: '* (1 - start_mortality[Need])',
    to: '',
    caughtBy: 'steady state',
  },
  {
    name: 'delay makes people fitter',
    variable: 'Start worsening rate waiting',
    from: 'worsening_per_delayed_day * days_per_month',
    to: '-worsening_per_delayed_day * days_per_month',
    caughtBy: 'steady state',
  },
  {
    name: 'published stays are not brought down to occupied beds',
    variable: 'Published stay',
    from: ' * bed_day_calibration',
    to: '',
    caughtBy: 'balance sheet',
  },
  {
    name: 'the council pays for every resident',
    variable: 'Council residents',
    from: 'care_home_residents[council, *, *]',
    to: 'care_home_residents[*, *, *]',
    caughtBy: 'balance sheet',
  },
  {
    name: 'a floor removed: more than all planned beds may be in use',
    variable: 'Elective room',
    from: 'MAX(0, elective_bed_limit - elective_patients)',
    to: '(elective_bed_limit - elective_patients)',
    caughtBy: 'one way',
  },
  {
    name: 'a floor removed: staff are hired by less than nothing',
    variable: 'Hiring',
    from: 'MAX(0, hiring_wish[Staff])',
    to: 'hiring_wish[Staff]',
    caughtBy: 'one way',
  },
  {
    name: 'a wrong unit: weeks of a month over a stay in days',
    variable: 'Rate of leaving an intermediate bed',
    from: 'days_per_month',
    to: 'weeks_per_month',
    caughtBy: 'units',
  },
  {
    name: 'a divisor forgotten: a year of ageing every month',
    variable: 'Monthly ageing',
    from: ' / months_per_year',
    to: '',
    caughtBy: 'units',
  },
  {
    name: 'a number of heads written in: every place has as many residents',
    variable: 'Residents of the place',
    from: '(SUM(people[*]) + projected_people_18_to_64) * people_of_all_ages_per_adult',
    to: '150 * thousand_people * people_of_all_ages_per_adult',
    caughtBy: 'scale',
  },
  {
    name: 'an age forgotten: a tenth of a band leaves it in a month, not a year',
    variable: 'Yearly ageing',
    from: '0.082</eqn>',
    to: '0.82</eqn>',
    caughtBy: 'hazards',
  },
  {
    name: 'frailty protects: the severely frail die half as often as the robust',
    variable: 'Death hazard ratio',
    from: '4.7</eqn>',
    to: '0.47</eqn>',
    caughtBy: 'hazards',
  },
  {
    name: 'who is kept out of hospital does not die',
    variable: 'Deaths after averted admissions',
    from: ' * mortality_now[Age]',
    to: ' * 0 * mortality_now[Age]',
    caughtBy: 'lever effects',
  },
  {
    name: 'an outcome forgets the residents: away is hospital alone',
    variable: 'Frail away',
    from: ' + SUM(care_home_residents[*, *, Need])',
    to: '',
    caughtBy: 'whereabouts',
  },
  {
    name: 'whoever is made redundant stays experienced',
    variable: 'Experienced leaving',
    from: ' + SAFEDIV(redundancy[Staff], staff_in_post[Staff])',
    to: '',
    caughtBy: 'staff',
  },
  {
    name: 'two ages of adults weighed the wrong way round',
    variable: 'Adult admission rate',
    from: '(1 - adult_share_17_to_44)',
    to: 'adult_share_17_to_44',
    caughtBy: 'balance sheet',
  },
  {
    name: 'readmissions counted twice',
    variable: 'Emergency admissions',
    from: '(1 + SAFEDIV(',
    to: '(1 + 2 * SAFEDIV(',
    caughtBy: 'steady state',
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
