import { describe, expect, it } from 'vitest'
import { agendaOf } from '../../../src/analysis/attribution/coalitions'
import { movedLevers, onlyLevers } from '../../../src/analysis/attribution/moved-levers'
import { sharesOf } from '../../../src/analysis/attribution/shapley'
import { splitOf } from '../../../src/analysis/attribution/split'
import { findingOf } from '../../../src/analysis/finding'
import { isSpending, paybackOf } from '../../../src/analysis/payback'
import { scorecard } from '../../../src/analysis/scorecard'
import { seriesOf, yearMean, type Results } from '../../../src/analysis/series'
import { freshScenario } from '../../../src/scenario/fresh'
import { runInputs } from '../../../src/scenario/inputs'
import { readCatalogue } from '../../../src/scenario/read-catalogue'
import type { Scenario } from '../../../src/scenario/scenario'
import { programme } from './plan'
import { open, openModel, place } from './system'

// The whole model, as the page reads it.
const simulator = open()
const catalogue = readCatalogue(openModel())
const torbay = place('E06000027')
const fresh = freshScenario(catalogue, torbay)
const outputs = catalogue.outcomes.map(({ id }) => id)
const levers = (sizes: Readonly<Record<string, number>>, ramp = 0, months = 1): Scenario['levers'] =>
  Object.fromEntries(
    Object.entries(sizes).map(([id, value]) => [
      id,
      { value, start: months === 1 ? '2026-05' : '2027-04', ramp, end: null },
    ]),
  )
const run = (scenario: Scenario, variant: 'nothing' | 'assumptions' | 'plan' = 'plan'): Results =>
  simulator.run({ inputs: runInputs(catalogue, torbay, scenario, variant), outputs })
const nothing = run(fresh, 'nothing')

function read(scenario: Scenario, id: string) {
  const plan = run(scenario)
  const score = scorecard(catalogue, { nothing, plan }).find(({ outcome }) => outcome.id === id)!
  const [idle, acted] = [seriesOf(nothing, id), seriesOf(plan, id)]
  const finding = findingOf(score, plan.times, idle, acted)
  return { finding, payback: paybackOf(score.outcome, finding, plan.times, idle, acted) }
}

describe('the whole programme in Torbay, at central values', () => {
  const whole: Scenario = { ...fresh, levers: levers({ ...programme(1), acute_beds_closed: 0.05 }) }

  it('is not paid back in fifteen years, all partners together', () => {
    const { payback } = read(whole, 'nhs_and_council_spend_a_year')
    expect(payback).toMatchObject({ kind: 'owing' })
    expect(payback.kind === 'owing' && payback.owed).toBeGreaterThan(5e6)
  })

  it('costs the council more at first, and less after, as its own series say', () => {
    const { finding, payback } = read(whole, 'council_spend_a_year')
    expect(finding.kind).toBe('dip')
    expect(payback.kind).toBe('paid')
    if (finding.kind !== 'dip' || payback.kind !== 'paid') return
    expect(finding.turn).toBeLessThan(48)
    expect(payback.back).toBeGreaterThan(finding.turn)
  })
})

describe('a merger', () => {
  it('is a dip of eighteen months, by the month', () => {
    const { finding, payback } = read(
      { ...fresh, levers: levers({ merger_of_organisations: 1 }) },
      'nhs_spend_a_year',
    )
    expect(finding.kind).toBe('dip')
    expect(finding.kind === 'dip' && Math.abs(finding.turn - 19)).toBeLessThanOrEqual(1)
    // It gives back so little that years pass before it can be told, and more than the run to make good.
    expect(finding.kind === 'dip' && finding.gain).toBeGreaterThan(36)
    expect(payback.kind).toBe('owing')
  })
})

describe('every outcome of the catalogue', () => {
  const stay = catalogue.assumptions[0]!
  const plan: Scenario = {
    ...fresh,
    levers: levers({ integrated_locality_teams: 1, intermediate_care_at_home: 0.6, home_first: 1 }, 12, 12),
    assumptions: { [stay.id]: stay.high },
  }
  const moved = movedLevers(catalogue, plan)
  const agenda = agendaOf(moved.length, plan.seed)
  const runs = agenda.coalitions.map((coalition) => run(onlyLevers(plan, moved, coalition)))
  const assumed = run(plan, 'assumptions')
  const both = run(plan)

  it('is split by cause and by lever, in any year, with parts that add up to the last bit', () => {
    expect(moved).toHaveLength(3)
    for (const id of outputs) {
      for (const until of [24, 60, 180]) {
        const year = (results: Results) => yearMean(results.times, seriesOf(results, id), until)
        const split = splitOf({
          nothing: year(nothing),
          assumptions: year(assumed),
          levers: year(runs[1]!),
          both: year(both),
        })
        expect(split.plan + split.assumptions + split.together, id).toBe(split.total)
        expect(split.together + split.plan + split.assumptions, id).toBe(split.total)
        const parts = sharesOf(agenda, runs.map(year))
        const sum = parts.reduce((all, { share }) => all + share, 0)
        expect(Math.abs(sum - split.plan), id).toBeLessThanOrEqual(Math.abs(year(nothing)) * 1e-12)
      }
    }
  })

  it('has spending for three payers, and none of people themselves: paying less can mean less care', () => {
    expect(catalogue.outcomes.filter(isSpending).map(({ id }) => id)).toEqual([
      'nhs_and_council_spend_a_year',
      'nhs_spend_a_year',
      'council_spend_a_year',
    ])
  })
})
