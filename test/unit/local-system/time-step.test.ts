import { describe, expect, it } from 'vitest'
import { interpret } from '../../../src/engine/interpreter'
import type { Simulator } from '../../../src/engine/simulator'
import { everyLever } from './any-plan'
import { wholeProgramme } from './plan'
import { open, openModel, Result, text, type Inputs } from './system'

const model = openModel()
const results = [...model.variables.values()].filter(({ attributes }) => attributes.get('role') === 'outcome')

/**
 * Small differences of large numbers are measured against one of those; burnout, which grows from the difference of a
 * workload from one, against one.
 */
const differences: Readonly<Record<string, string | 1>> = {
  people_waiting_in_a_and_e_for_a_bed: 'all_occupied_acute_beds',
  escalation_beds_open: 'all_occupied_acute_beds',
  acute_trust_balance_a_year: 'nhs_spend_a_year',
  community_services_balance_a_year: 'nhs_spend_a_year',
  nhs_short_of_money_a_year: 'nhs_spend_a_year',
  council_short_of_money_a_year: 'council_spend_a_year',
  fatigue_of_reform: 'trust_between_partners',
  burnout_of_staff: 1,
}

/** The largest change of an outcome's mean of a year between two ways to run the model, in percent of its size. */
function largestChange(other: Simulator, inputs: Inputs): { change: number; where: string } {
  const ids = results.map(({ id }) => id)
  const [one, two] = [new Result(usual, inputs, ids), new Result(other, inputs, ids)]
  let found = { change: 0, where: '' }
  for (const id of ids) {
    for (let year = 1; year <= 15; year++) {
      const [a, b] = [one.year(id, year), two.year(id, year)]
      const size = differences[id] === 1 ? 1 : Math.abs(one.year(differences[id] ?? id, year))
      const change = a === b ? 0 : (100 * Math.abs(a - b)) / size
      if (!(change <= found.change)) found = { change, where: `${id}, year ${year}: ${a}, ${b}` }
    }
  }
  return found
}

const usual = open()
const half = text.replace('<dt reciprocal="true">32</dt>', '<dt reciprocal="true">64</dt>')
const rungeKutta = text.replace('<sim_specs method="Euler"', '<sim_specs method="RK4"')
const plans: readonly (readonly [string, Inputs])[] = [
  ['nothing', {}],
  ['the full programme', wholeProgramme()],
  ['every lever at its highest', everyLever('high')],
]

describe('the time step', () => {
  const halved = open(half)
  it.each(plans)('halved changes no outcome by more than half a percent: %s', (_, inputs) => {
    expect(openModel(half).specs.dt).toBe(openModel().specs.dt / 2)
    const { change, where } = largestChange(halved, inputs)
    expect(change, where).toBeLessThan(0.5)
    expect(change).toBeGreaterThan(0)
  })

  it('doubled changes some by more: what is too long is seen', () => {
    const coarse = text.replace('<dt reciprocal="true">32</dt>', '<dt reciprocal="true">16</dt>')
    expect(largestChange(open(coarse), everyLever('high')).change).toBeGreaterThan(0.5)
  })
})

describe('the method of Euler against that of Runge and Kutta', () => {
  const other = open(rungeKutta)
  it.each(plans)('differs by less than one percent in every outcome: %s', (_, inputs) => {
    expect(openModel().specs.method).toBe('euler')
    expect(openModel(rungeKutta).specs.method).toBe('rk4')
    const { change, where } = largestChange(other, inputs)
    expect(change, where).toBeLessThan(1)
    expect(change).toBeGreaterThan(0)
  })
})

describe('WebAssembly and the interpreter', () => {
  it('agree in every bit of every variable of this model', () => {
    const short = text.replace('<stop>180</stop>', '<stop>2</stop>')
    const inputs = everyLever('high')
    const fast = new Result(open(short), inputs)
    const slow = interpret(openModel(short), { inputs: new Map(Object.entries(inputs)) })
    expect(slow.outputs).toEqual(fast.ids)
    slow.outputs.forEach((id, row) => {
      const n = slow.times.length
      expect(slow.values.slice(row * n, (row + 1) * n), id).toEqual(fast.series(id).slice())
    })
  })
})
