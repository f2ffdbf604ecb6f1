import { describe, expect, it } from 'vitest'
import { gap, percent } from './comparison'
import { admissions, spend, table, trust } from './moves'
import { wholeProgramme } from './plan'
import { lever, levers, open, openModel, outcomes, place, placeInputs, Result, type Inputs } from './system'

const model = openModel()
const simulator = open()
const torbay = placeInputs(place('E06000027'))
const run = (inputs: Inputs, outputs?: readonly string[]) =>
  new Result(simulator, { ...torbay, ...inputs }, outputs)
const all = levers(model)

describe('the sign of every lever', () => {
  it('is in the table, and the table names no lever that is gone', () => {
    expect([...new Set(table.map((row) => row.lever))].toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  const named = table.map((row) => ({ ...row, context: row.context ?? 'alone' }))
  it.each(named)('$lever, $context', (row) => {
    const { low, high } = all.find(({ id }) => id === row.lever)!
    const [from, to, year] = [row.from ?? low, row.to ?? high, row.year ?? 5]
    const saved = row.moves.map(([outcome]) => outcome)
    const values = [0, 0.25, 0.5, 0.75, 1].map((part) => {
      const one = run({ ...row.with, ...lever(row.lever, from + part * (to - from)) }, saved)
      return saved.map((outcome) => one.year(outcome, year))
    })
    for (const [at, [outcome, sign, least]] of row.moves.entries()) {
      const series = values.map((step) => (sign === '+' ? 1 : -1) * step[at]!)
      const [start, end] = [series[0]!, series.at(-1)!]
      for (const [step, value] of series.slice(1).entries())
        expect(value, `${outcome}, step ${step + 1}`).toBeGreaterThan(series[step]!)
      expect((100 * (end - start)) / (start === 0 ? 1 : Math.abs(start)), outcome).toBeGreaterThan(least)
    }
  })
})

describe('what a lever is not meant to move', () => {
  it('an evaluation sees better and costs money, and moves nothing else', () => {
    // What the evaluation costs is felt as a squeeze, like any cost: cut, it acts by no other route.
    const calm: Inputs = { ...wholeProgramme(), loop_r3_cuts_squeeze: 0 }
    const [without, measured] = [run(calm), run({ ...calm, ...lever('matched_evaluation', 1) })]
    const moved = outcomes(model).filter(
      (id) => Math.abs(gap(measured, without, id, 5)) > 1e-9 * Math.abs(without.year(id, 5)),
    )
    expect(moved.toSorted()).toEqual([
      'community_services_spend_a_year',
      'nhs_and_council_spend_a_year',
      'nhs_short_of_money_a_year',
      'nhs_spend_a_year',
      'programme_cost_since_the_start',
      'smallest_change_an_evaluation_could_see',
    ])
  })

  it.each([
    ['provider_risk_share', 'capitated_budget'],
    ['bundle_by_tender', 'bundled_payment_for_one_disease'],
    ['broad_unit_of_competition', 'choice_and_competition'],
  ])('%s does nothing without %s', (id) => {
    const [with_, without] = [run(lever(id, 1)), run({})]
    for (const outcome of outcomes(model))
      expect(with_.year(outcome, 5), outcome).toBeCloseTo(without.year(outcome, 5), 6)
  })

  it.each(['pathway_quality_payment', 'compelling_narrative', 'alliance_of_organisations'])(
    '%s builds trust, which averts nothing and cuts no delay of itself',
    (id) => {
      const [alone, nothing] = [run(lever(id, 1)), run({})]
      expect(percent(alone, nothing, trust, 5)).toBeGreaterThan(5)
      expect(Math.abs(percent(alone, nothing, admissions, 5))).toBeLessThan(0.05)
      expect(Math.abs(percent(alone, nothing, 'delayed_patients', 5))).toBeLessThan(1.5)
    },
  )
})

describe('closing beds', () => {
  const closing = [0, 0.05, 0.15].map((share) => run(wholeProgramme(share), [spend, 'escalation_spend']))

  it('saves money while the programme has freed them', () => {
    expect(percent(closing[1]!, closing[0]!, spend, 5)).toBeLessThan(-0.03)
  })

  it('costs money beyond that: escalation beds at a premium take their place', () => {
    expect(percent(closing[2]!, closing[1]!, spend, 5)).toBeGreaterThan(0.25)
    expect(gap(closing[2]!, closing[1]!, 'escalation_spend', 5)).toBeGreaterThan(5e5)
  })
})
