import type { Catalogue, Lever } from './catalogue'
import type { Scenario } from './scenario'

/**
 * Levers of the local system that do nothing by themselves, and what each of them acts through: an identity, or
 * `any` for whatever else is moved. The model's equations say so; a test runs each of them alone and with its partner.
 */
export const partners: ReadonlyMap<string, string> = new Map([
  ['provider_risk_share', 'capitated_budget'],
  ['bundle_by_tender', 'bundled_payment_for_one_disease'],
  ['broad_unit_of_competition', 'choice_and_competition'],
  ['goal_counts_activity', 'named_goal'],
  ['scale_of_the_programme', 'any'],
])

/**
 * What a moved lever still waits for.
 *
 * @returns the lever that has to be raised too, `any` where any other would do, `null` where nothing is missing
 */
export function missingPartner(lever: Lever, scenario: Scenario, catalogue: Catalogue): Lever | 'any' | null {
  const needed = partners.get(lever.id)
  const own = scenario.levers[lever.id]?.value ?? lever.value
  if (needed === undefined || own === lever.value) return null
  const level = (one: Lever) => scenario.levers[one.id]?.value ?? one.value
  if (needed === 'any') {
    const others = catalogue.levers.filter(({ id }) => !partners.has(id))
    return others.some((one) => level(one) !== one.value) ? null : 'any'
  }
  const partner = catalogue.levers.find(({ id }) => id === needed)
  return partner === undefined || level(partner) > partner.value ? null : partner
}
