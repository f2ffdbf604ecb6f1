import { accounts, boundary, broughtBy, entries, namesIn } from './account'
import { differ, everything, largest, month, torbay, type Check } from './subject'
import { lever, still, type Inputs } from './system'

export const doubleEntry: Check = ({ model }) => {
  const { from, to } = boundary(model)
  const same = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
  return [
    ...[...entries(model)].flatMap(([id, { entering, leaving }]) =>
      entering > 1 || leaving > 1 ? [`${id} is entered ${entering} and ${leaving} times`] : [],
    ),
    ...(same(from, namesIn(model, 'allocation_from_outside')) ? [] : [`comes from outside: ${from.join()}`]),
    ...(same(to, namesIn(model, 'paid_out')) ? [] : [`is paid out: ${to.join()}`]),
  ]
}

export const money: Check = (subject) => {
  const names = accounts(subject.model).map(({ id }) => id)
  const [came, went] = ['allocation_from_outside', 'paid_out'].map((id) => namesIn(subject.model, id))
  // Assured budgets would hide what is clawed back.
  const plan = { ...everything, five_year_assurance: 0 }
  const run = subject.run({ ...torbay, ...plan }, [...names, ...came!, ...went!])
  const held = (step: number) => names.reduce((total, id) => total + run.sum(id, step), 0)
  const [brought, paid] = [broughtBy(run, came!), broughtBy(run, went!)]
  const gaps = run.times.map((_, step) => held(step) - held(0) - (brought[step]! - paid[step]!))
  return largest(gaps) < 0.01 ? [] : [`${largest(gaps)} pounds are nowhere`]
}

export const accrual: Check = (subject) => {
  const parts = ['acute_trust_cost', 'community_services_cost', 'planned_care_bought_elsewhere']
  const all = ['nhs_spend_a_year', 'planned_care_falls_due', ...parts]
  return [{}, everything].flatMap((plan) => {
    const run = subject.run({ ...torbay, ...plan }, all)
    return [0, 5, 24].flatMap((at) => {
      const sum = parts.reduce((total, id) => total + run.sum(id, month(at)), 0)
      const due = 12 * run.sum('planned_care_falls_due', month(at))
      return differ('NHS spend', run.sum('nhs_spend_a_year', month(at)), sum + due, 1e-12)
    })
  })
}

export const breakEven: Check = (subject) => {
  const run = subject.run(torbay, ['acute_trust_income', 'acute_trust_cost'])
  return differ(
    'income at the start',
    run.sum('acute_trust_income', 0),
    run.sum('acute_trust_cost', 0),
    1e-12,
  )
}

/** One step after a contract has begun nothing has answered to it yet: it pays what the tariff paid. */
export const contracts: Check = (subject) => {
  const income = (inputs: Inputs) =>
    subject
      .run({ ...torbay, ...still, ...inputs }, ['acute_trust_income', 'tariff_income'])
      .sum('acute_trust_income', 1)
  return ['capitated_budget', 'bundled_payment_for_one_disease'].flatMap((id) =>
    differ(`income under ${id}`, income({ ...lever(id, 1), [`${id}_ramp`]: 0 }), income({}), 1e-9),
  )
}

export const fund: Check = (subject) => {
  const ways = ['fund_paid_to_the_commissioner', 'fund_paid_to_the_council']
  const run = subject.run({ ...torbay, ...lever('transformation_fund', 0.02) }, [
    ...ways,
    'transformation_money',
  ])
  return differ(
    'what the fund pays',
    ways.reduce((total, id) => total + run.sum(id, month(11)), 0),
    run.sum('transformation_money', month(11)) / 3,
    1e-9,
  )
}

export const assurance: Check = (subject) => {
  const run = subject.run({ ...torbay, ...lever('five_year_assurance', 1) }, ['assured'])
  return differ('assured after two years', run.sum('assured', month(24)), 1, 0)
}

export const clawback: Check = (subject) => {
  const plan = { ...lever('transformation_fund', 0.02), transformation_fund_end: 12 }
  const run = subject.run({ ...torbay, ...plan }, ['transformation_money'])
  const left = run.sum('transformation_money', month(13)) / run.sum('transformation_money', month(12))
  return left < 0.03 ? [] : [`${left} of the fund outlives its year`]
}

export const savings: Check = (subject) => {
  const run = subject.run({ ...torbay, ...everything, acute_beds_closed: 0 }, ['cashed_saving'])
  return differ('saving without closed beds', largest(run.series('cashed_saving')), 0, 0)
}

export const squeeze: Check = (subject) => {
  const poor = {
    yearly_change_of_council_money_for_each_need: -0.1,
    yearly_change_of_nhs_money_for_each_need: -0.1,
  }
  const run = subject.run({ ...torbay, ...poor }, [
    'council_reserve',
    'cut_to_community_services',
    'eligibility_tightening',
  ])
  const end = (id: string) => run.sum(id, month(24))
  return [
    ...(end('council_reserve') < 0.7 * run.sum('council_reserve', 0) ? [] : ['reserves last without money']),
    ...(end('cut_to_community_services') > 0.02 ? [] : ['nothing is cut without money']),
  ]
}

/** The council's bill is what its services cost, less what people pay towards home care and care homes themselves. */
export const bill: Check = (subject) => {
  const services = [
    'home_care_spending',
    'care_home_spending',
    'reablement_spending',
    'home_first_spend',
    'quality_spend_of_the_council',
  ]
  const run = subject.run({ ...torbay, ...everything }, [...services, 'council_spend_a_year'])
  const at = (id: string) => run.sum(id, month(24))
  const cost = services.reduce((total, id) => total + at(id), 0)
  const own = 0.15 * at('home_care_spending') + 0.3 * at('care_home_spending')
  return differ('what the council spends', at('council_spend_a_year'), cost - own, 1e-9)
}

/** Each guarantee, given alone, costs its price for each person it newly covers. */
export const guarantees: Check = (subject) =>
  (
    [
      ['care_plans', 1, 'care_plan', 80 * (1 - 0.4)],
      ['named_case_managers', 1, 'case_manager', 867 * (1 - 0.2)],
      ['telehealth_and_telecare', 0.5, 'telehealth', 1000],
      ['personal_health_budgets', 0.3, 'personal_budget', 400],
    ] as const
  ).flatMap(([id, size, cover, price]) => {
    const run = subject.run({ ...torbay, ...lever(id, size) }, [
      'guarantee_spend',
      'cover_of_people',
      'frail_at_home',
    ])
    const covered = run.sum('frail_at_home', month(24)) * run.sum(`cover_of_people[${cover}]`, month(24))
    return differ(`cost of ${id}`, run.sum('guarantee_spend', month(24)), covered * price, 1e-9)
  })

/** A block is cut by what closing beds saves, unless the trust shares the risk of a fixed budget and keeps it. */
export const riskShare: Check = (subject) => {
  const plan = {
    ...lever('capitated_budget', 1),
    capitated_budget_ramp: 0,
    ...lever('acute_beds_closed', 0.15),
  }
  const [cut, kept] = [0, 1].map((share) => {
    const inputs = { ...torbay, ...plan, ...lever('provider_risk_share', share) }
    const run = subject.run(inputs, ['block_income', 'cashed_saving_now'])
    return { block: run.sum('block_income', month(24)), saving: run.sum('cashed_saving_now', month(24)) }
  })
  return differ('what a trust keeps', kept!.block - cut!.block, cut!.saving, 0.05)
}
