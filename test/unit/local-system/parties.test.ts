import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addsUp, stakesIn } from '../../../src/analysis/comparison/parties'
import { readXmile } from '../../../src/model/xmile/read'
import { readCatalogue } from '../../../src/scenario/read-catalogue'

const file = new URL('../../../scenarios/model/local-system.xmile', import.meta.url)
const stakes = stakesIn(readCatalogue(readXmile(readFileSync(file, 'utf8'))))
const of = (party: string) => stakes.find((stake) => stake.party === party)!.outcomes.map(({ id }) => id)

test('the model reports what a plan means for hospital, NHS, council and people', () => {
  expect(of('acute')).toEqual(['acute_trust_balance_a_year'])
  expect(of('nhs')).toEqual(['nhs_spend_a_year', 'nhs_short_of_money_a_year'])
  expect(of('council')).toEqual(['council_spend_a_year', 'council_short_of_money_a_year'])
  expect(of('people')).toEqual([
    'spend_of_people_themselves_a_year',
    'strain_of_carers',
    'mrs_smith_days_at_home',
  ])
})

test('yearly money adds up over years, and nothing else does', () => {
  const outcomes = stakes.flatMap((stake) => stake.outcomes)
  expect(outcomes.filter(addsUp)).toEqual(outcomes.filter(({ format }) => format === 'pounds'))
})
