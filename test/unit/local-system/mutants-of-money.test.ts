import { describe, expect, it } from 'vitest'
import { checks } from './check'
import { mutate, type Mutant } from './mutant'
import { Subject } from './subject'
import { text } from './system'

/** Faults in accounts and contracts. */
const mutants: readonly Mutant[] = [
  {
    name: 'what is clawed back is not counted as gone',
    variable: 'Paid out',
    from: ' + clawed_back',
    to: '',
    caughtBy: 'money',
  },
  {
    name: 'the trust is paid and does not get it',
    variable: 'Acute trust account',
    from: '<inflow>paid_to_the_acute_trust</inflow>',
    to: '',
    caughtBy: 'double entry',
  },
  {
    name: 'the pool pays community services twice',
    variable: 'Pooled fund',
    from: '<outflow>pool_pays_community_services</outflow>',
    to: '<outflow>pool_pays_community_services</outflow>\n        <outflow>pool_pays_community_services</outflow>',
    caughtBy: 'double entry',
  },
  {
    name: 'a reserve drawn is not taken from the reserve',
    variable: 'Council reserve',
    from: '<outflow>reserve_drawn</outflow>',
    to: '',
    caughtBy: 'money',
  },
  {
    name: 'a sign flipped: the commissioner takes from the pool what it should give',
    variable: 'Commissioner pays into the pool',
    from: '<eqn>pool_share',
    to: '<eqn>-pool_share',
    caughtBy: 'one way',
  },
  {
    name: 'the council gets the part of the fund that is for the NHS',
    variable: 'Fund paid to the council',
    from: '(1 - NHS_part_of_the_fund)',
    to: 'NHS_part_of_the_fund',
    caughtBy: 'fund',
  },
  {
    name: 'half a year of income a year',
    variable: 'Paid to the acute trust',
    from: '/ months_per_year',
    to: '/ (2 * months_per_year)',
    caughtBy: 'steady state',
  },
  {
    name: 'a sign flipped: care that nobody gave is no debt',
    variable: 'Planned care falls due',
    from: 'elective_demand - elective_admissions',
    to: 'elective_demand + elective_admissions',
    caughtBy: 'accrual',
  },
  {
    name: 'an outcome leaves out a cost: the merger',
    variable: 'NHS spend a year',
    from: ' + transition_spend',
    to: '',
    caughtBy: 'accrual',
  },
  {
    name: 'beds that are merely empty count as saved',
    variable: 'Saving possible',
    from: 'MAX(0, beds_closed_by_the_plan - beds_of_displaced_planned_care)',
    to: 'MAX(0, acute_beds_open - emergency_patients - elective_patients)',
    caughtBy: 'savings',
  },
  {
    name: 'a block that pays for A&E once more',
    variable: 'Start block',
    from: ' - A_and_E_spend',
    to: '',
    caughtBy: 'break even',
  },
  {
    name: 'capitation on top of the tariff',
    variable: 'Share at tariff',
    from: '(1 - MIN(1, capitated_budget_level))',
    to: '1',
    caughtBy: 'contracts',
  },
  {
    name: 'years for months: assurance ends after five months',
    variable: 'Length of the assurance',
    from: '<eqn>60</eqn>',
    to: '<eqn>5</eqn>',
    caughtBy: 'assurance',
  },
  {
    name: 'a year that never ends: nothing is clawed back',
    variable: 'Time of settling',
    from: 'THEN 1 ELSE 0',
    to: 'THEN 0 ELSE 0',
    caughtBy: 'clawback',
  },
  {
    name: 'the tariff falls twice a year',
    variable: 'Tariff trend',
    from: 'years_of_trend / one_year',
    to: '2 * years_of_trend / one_year',
    caughtBy: 'trends',
  },
  {
    name: 'a council that draws on its reserve when it has money left',
    variable: 'Reserve drawn',
    from: 'MAX(0, council_short_of_money)',
    to: 'MAX(0, -council_short_of_money)',
    caughtBy: 'squeeze',
  },
  {
    name: 'people pay twice what they pay',
    variable: 'Council spend a year',
    from: '- client_payments',
    to: '- 2 * client_payments',
    caughtBy: 'bill',
  },
  {
    name: 'telehealth is charged for those with a case manager',
    variable: 'Guarantee spend',
    from: 'cover_of_people[telehealth] * cost_of_telehealth',
    to: 'cover_of_people[case_manager] * cost_of_telehealth',
    caughtBy: 'guarantees',
  },
  {
    name: 'the trust keeps what it should give up',
    variable: 'Block income',
    from: '(1 - saving_kept_by_the_trust)',
    to: 'saving_kept_by_the_trust',
    caughtBy: 'risk share',
  },
  {
    name: 'cuts where their loop is cut',
    variable: 'Change of cut',
    from: ' * loop_R3_cuts_squeeze',
    to: ' * (1 - loop_R3_cuts_squeeze)',
    caughtBy: 'squeeze',
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
