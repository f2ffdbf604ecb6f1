import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accounts, boundary, broughtBy, entries, namesIn } from './account'
import { anyPlan, drawn, everyLever } from './any-plan'
import {
  allPlaces,
  lever,
  levers,
  open,
  openModel,
  place,
  placeInputs,
  Result,
  still,
  text,
  type Inputs,
} from './system'

const model = openModel()
const places = allPlaces()
const torbay = placeInputs(place('E06000027'))
/** Two financial years and a half, saved at every step, so that flows can be added up exactly. */
const everyStep = open(
  text
    .replace('<stop>180</stop>', '<stop>30</stop>')
    .replace('<savestep>1</savestep>', '<savestep>0.03125</savestep>'),
)
const long = open()
const names = accounts(model).map(({ id }) => id)
const flows = [...entries(model).keys()]
const { from, to } = boundary(model)
const anywhere = fc.tuple(anyPlan, fc.constantFrom(...places))

/** A penny, or what the rounding of so much money hides. */
const penny = (turnover: number) => Math.max(0.01, 1e-12 * turnover)

function largest(values: Iterable<number>): number {
  let found = 0
  for (const value of values) found = Math.max(found, Math.abs(value))
  return found
}

describe('double entry', () => {
  it('knows the accounts by name', () => {
    expect(names).toEqual([
      'commissioner_account',
      'acute_trust_account',
      'community_services_account',
      'council_account',
      'pooled_fund',
      'transformation_money',
      'council_reserve',
    ])
  })

  it('enters no flow twice, and lets what leaves one account enter exactly one other', () => {
    for (const [id, { entering, leaving }] of entries(model)) {
      expect(entering, id).toBeLessThanOrEqual(1)
      expect(leaving, id).toBeLessThanOrEqual(1)
      expect(model.variables.get(id)!.units, id).toBe('GBP/month')
    }
  })

  it('crosses the boundary by the flows that are counted there, and by no others', () => {
    expect([...from].sort()).toEqual([...namesIn(model, 'allocation_from_outside')].sort())
    expect([...to].sort()).toEqual([...namesIn(model, 'paid_out')].sort())
  })

  it('lets no counter of money share a flow with an account', () => {
    const counters = [...model.variables.values()].filter(
      ({ id, kind, units }) => kind === 'stock' && units === 'GBP' && !names.includes(id),
    )
    expect(counters.map(({ id }) => id).sort()).toEqual([
      'acute_deficit_this_year',
      'money_from_outside',
      'money_paid_for_care',
      'owed_to_people_waiting',
      'saved_since_the_start',
      'spent_on_the_programme',
    ])
    for (const { id, inflows, outflows } of counters)
      for (const flow of [...inflows, ...outflows]) expect(flows, id).not.toContain(flow.id)
  })
})

describe('money adds up', () => {
  it('to the penny, at every step, in any place and whatever the plan', () => {
    fc.assert(
      fc.property(anywhere, ([plan, local]) => {
        const run = new Result(everyStep, { ...placeInputs(local), ...plan }, [...names, ...flows])
        const [came, went] = [broughtBy(run, from), broughtBy(run, to)]
        const start = names.reduce((total, id) => total + run.sum(id, 0), 0)
        const gaps = run.times.map((_, step) => {
          const held = names.reduce((total, id) => total + run.sum(id, step), 0)
          return held - start - (came[step]! - went[step]!)
        })
        expect(largest(gaps), local.name).toBeLessThan(penny(came.at(-1)!))
      }),
      drawn(8),
    )
  })

  it('in the pooled fund: contributions are payments, what is returned, and the balance', () => {
    const pool = model.variables.get('pooled_fund')!
    const [inflows, outflows] = [pool.inflows, pool.outflows].map((list) => list.map(({ id }) => id))
    expect(inflows).toEqual(['commissioner_pays_into_the_pool', 'council_pays_into_the_pool'])
    fc.assert(
      fc.property(anywhere, ([plan, local]) => {
        const inputs = { ...placeInputs(local), ...plan, ...lever('pooled_budget', 1) }
        const run = new Result(everyStep, inputs, ['pooled_fund', ...flows])
        const [paid, used] = [broughtBy(run, inflows!), broughtBy(run, outflows!)]
        expect(paid.at(-1)).toBeGreaterThan(0)
        const gaps = run.times.map((_, step) => paid[step]! - used[step]! - run.sum('pooled_fund', step))
        expect(largest(gaps), local.name).toBeLessThan(penny(paid.at(-1)!))
        // Whatever is given is never less than nothing.
        for (const id of inflows!) expect(Math.min(...run.series(id))).toBeGreaterThanOrEqual(0)
      }),
      drawn(5),
    )
  })

  it('so that what the NHS spends is what its services cost, and what falls due to people waiting', () => {
    const parts = ['acute_trust_cost', 'community_services_cost', 'planned_care_bought_elsewhere']
    fc.assert(
      fc.property(anywhere, ([plan, local]) => {
        const run = new Result(everyStep, { ...placeInputs(local), ...plan }, [
          'nhs_spend_a_year',
          'owed_to_people_waiting',
          ...parts,
        ])
        const spend = run.series('nhs_spend_a_year')
        let gap = 0
        for (let step = 0; step + 1 < run.times.length; step++) {
          const dt = run.times[step + 1]! - run.times[step]!
          const due = run.sum('owed_to_people_waiting', step + 1) - run.sum('owed_to_people_waiting', step)
          const cost = parts.reduce((total, id) => total + run.sum(id, step), 0)
          gap = Math.max(gap, Math.abs(spend[step]! - cost - (12 * due) / dt))
        }
        // A change of a balance over a step is a small difference of large numbers.
        expect(gap / largest(spend), local.name).toBeLessThan(1e-9)
      }),
      drawn(5),
    )
  })
})

describe('income of the acute trust', () => {
  const income = ['tariff_income', 'capitation_income', 'bundle_income', 'block_income']

  it('covers its cost at the start in every place', () => {
    for (const local of places) {
      const run = new Result(everyStep, placeInputs(local), ['acute_trust_balance', 'acute_trust_cost'])
      const balance = run.sum('acute_trust_balance', 0) / run.sum('acute_trust_cost', 0)
      expect(Math.abs(balance), local.name).toBeLessThan(1e-12)
    }
  })

  it('is the same under every contract when it begins, before anything has answered to it', () => {
    const begun = (inputs: Inputs, id: string) =>
      new Result(everyStep, { ...torbay, ...still, ...inputs }, [id]).sum(id, 1)
    for (const id of ['capitated_budget', 'bundled_payment_for_one_disease']) {
      const contract = { ...lever(id, 1), [`${id}_ramp`]: 0 }
      expect(begun(contract, 'tariff_income') / begun({}, 'tariff_income')).toBeLessThan(0.95)
      expect(begun(contract, 'acute_trust_income') / begun({}, 'acute_trust_income'), id).toBeCloseTo(1, 9)
    }
  })

  // Crisis response averts admissions and moves nothing that contracts are agreed on. Early, before anything answers.
  const month = 12
  const change = (contract: Inputs) => {
    const [without, with_] = [{}, lever('crisis_response_in_two_hours', 1)].map(
      (more) =>
        new Result(long, { ...torbay, ...contract, ...more }, [...income, 'urgent_activity_at_tariff']),
    )
    const of = (id: string) => with_!.sum(id, month) - without!.sum(id, month)
    return {
      activity: of('urgent_activity_at_tariff') / without!.sum('urgent_activity_at_tariff', month),
      tariff: of('tariff_income'),
      share: of('tariff_income') / (without!.sum('tariff_income', month) || 1),
      capitation: of('capitation_income'),
      bundle: of('bundle_income'),
      block: of('block_income'),
      held: Object.fromEntries(income.map((id) => [id, without!.sum(id, month)])),
    }
  }
  const capitated = { ...lever('capitated_budget', 1), capitated_budget_ramp: 0 }
  const bundled = {
    ...lever('bundled_payment_for_one_disease', 1),
    bundled_payment_for_one_disease_ramp: 0,
  }

  it('by the tariff falls as activity falls, by a block does not', () => {
    const { activity, share, block, capitation, bundle, held } = change({})
    expect(activity).toBeLessThan(-0.003)
    expect(share).toBeCloseTo(activity, 12)
    expect([block, capitation, bundle]).toEqual([0, 0, 0])
    expect(held['block_income']).toBeGreaterThan(0)
  })

  it('by capitation does not fall with activity, and no tariff is left', () => {
    const { activity, capitation, tariff, block, held } = change(capitated)
    expect(activity).toBeLessThan(-0.003)
    expect(held['capitation_income']).toBeGreaterThan(0)
    expect(held['tariff_income']).toBe(0)
    expect([capitation, tariff, block]).toEqual([0, 0, 0])
  })

  it('by a bundle does not fall with activity, beside a tariff that does', () => {
    const { activity, share, bundle, block, held } = change(bundled)
    expect(held['bundle_income']).toBeGreaterThan(0)
    expect([bundle, block]).toEqual([0, 0])
    expect(share).toBeCloseTo(activity, 12)
  })

  it('by the tariff rises with the trend of admissions, by a block it does not', () => {
    const more = { growth_of_admissions: 0.03 }
    const rise = (id: string, contract: Inputs) => {
      const [low, high] = [{}, more].map((inputs) =>
        new Result(long, { ...torbay, ...contract, ...inputs }, [id]).sum(id, 60),
      )
      return high! - low!
    }
    expect(rise('tariff_income', {})).toBeGreaterThan(0)
    expect(rise('block_income', {})).toBe(0)
  })
})

describe('money that is not spent by the end of the year', () => {
  /** A fund of one year, from which nothing comes after the financial year. */
  const fund = { ...lever('transformation_fund', 0.02), transformation_fund_end: 12 }
  const left = (inputs: Inputs, month: number, less = 0) => {
    const run = new Result(long, { ...torbay, ...fund, ...inputs }, ['transformation_money'])
    return run.sum('transformation_money', month) / run.sum('transformation_money', month - 1 - less)
  }

  it('is taken back within the first month of the next', () => {
    expect(left({}, 13)).toBeLessThan(0.03)
  })

  it('is left where it is when budgets are assured: it is spent over three months', () => {
    const kept = left(lever('five_year_assurance', 1), 13)
    expect(kept).toBeGreaterThan(0.68)
    expect(kept).toBeLessThan(0.75)
  })

  it('is left when the loop is cut', () => {
    expect(left({ loop_b5_annual_clawback: 0 }, 13)).toBeGreaterThan(0.68)
  })

  it('is not taken in any other month', () => {
    for (const month of [14, 18, 23, 24]) expect(left({}, month), `month ${month}`).toBeGreaterThan(0.68)
  })

  it('is taken back again once the assurance has ended after five years', () => {
    const assured = {
      ...lever('five_year_assurance', 1),
      ...lever('transformation_fund', 0.02),
      transformation_fund_end: 60,
    }
    const run = new Result(long, { ...torbay, ...assured }, [
      'transformation_money',
      'assured',
      'clawed_back',
    ])
    const months = [...run.times.keys()].filter((month) => run.sum('clawed_back', month) > 0)
    expect(run.sum('assured', 59)).toBe(1)
    expect(run.sum('assured', 60)).toBe(0)
    expect(months[0]).toBe(60)
    expect(run.sum('transformation_money', 61) / run.sum('transformation_money', 60)).toBeLessThan(0.03)
    // Begun later, it lasts as long.
    const late = new Result(long, { ...torbay, ...assured, five_year_assurance_start: 24 }, ['assured'])
    expect([23, 25, 83, 84].map((month) => late.sum('assured', month))).toEqual([0, 1, 1, 0])
  })

  it('is also returned from the pooled fund to those who paid, unless budgets are assured', () => {
    const kept = (inputs: Inputs) => {
      const pooled = { ...lever('pooled_budget', 1), yearly_change_of_council_money_for_each_need: 0.005 }
      const run = new Result(long, { ...torbay, ...pooled, ...inputs }, ['pooled_fund'])
      return run.sum('pooled_fund', 25) / run.sum('pooled_fund', 24)
    }
    expect(Math.abs(kept({}))).toBeLessThan(0.15)
    expect(kept(lever('five_year_assurance', 1))).toBeGreaterThan(0.8)
  })
})

describe('cash is saved only when beds close', () => {
  const saved = ['cashed_saving', 'saved_since_the_start', 'beds_closed_by_the_plan']

  it('and never by any plan that closes none', () => {
    fc.assert(
      fc.property(anywhere, fc.double({ min: -0.1, max: 0, noNaN: true }), ([plan, local], beds) => {
        const inputs = { ...placeInputs(local), ...plan, acute_beds_closed: beds }
        const run = new Result(long, inputs, saved)
        for (const id of saved) expect(largest(run.series(id)), id).toBe(0)
      }),
      drawn(12),
    )
  })

  it('nor by any lever alone, at its highest', () => {
    for (const { id, high } of levers(model)) {
      if (id === 'acute_beds_closed') continue
      const run = new Result(long, { ...torbay, ...lever(id, high) }, saved)
      expect(largest(run.series('saved_since_the_start')), id).toBe(0)
    }
  })

  it('but is saved by a full plan that closes some', () => {
    const run = new Result(long, { ...torbay, ...everyLever('high'), acute_beds_closed: 0.05 }, saved)
    expect(run.sum('saved_since_the_start', 120)).toBeGreaterThan(0)
  })
})
