import type { Catalogue, Outcome } from '../../scenario/catalogue'

/** Those among whom a plan moves money and burden. */
export const parties = ['acute', 'community', 'nhs', 'council', 'people'] as const
export type Party = (typeof parties)[number]

/**
 * The outcomes that say what a plan means for each party. Of an account the year's balance is taken, because a payment
 * between two bodies is one body's gain and another's loss and no spend at all (decision 045).
 */
const outcomesOf: Readonly<Record<Party, readonly string[]>> = {
  acute: ['acute_trust_balance_a_year'],
  community: ['community_services_balance_a_year', 'community_services_spend_a_year'],
  nhs: ['nhs_spend_a_year', 'nhs_short_of_money_a_year'],
  council: ['council_spend_a_year', 'council_short_of_money_a_year'],
  people: ['spend_of_people_themselves_a_year', 'strain_of_carers', 'mrs_smith_days_at_home'],
}

/** A party and the outcomes of a model that concern it; none where the model reports none. */
export interface Stake {
  readonly party: Party
  readonly outcomes: readonly Outcome[]
}

/** Every party with what the catalogue reports of it. */
export function stakesIn(catalogue: Pick<Catalogue, 'outcomes'>): readonly Stake[] {
  const byName = new Map(catalogue.outcomes.map((outcome) => [outcome.id, outcome]))
  return parties.map((party) => ({
    party,
    outcomes: outcomesOf[party].flatMap((id) => byName.get(id) ?? []),
  }))
}

/** Whether an outcome is a yearly flow of money, which adds up over years. */
export function addsUp({ format, units }: Outcome): boolean {
  return format === 'pounds' && /\/\s*years?$/i.test(units.trim())
}
