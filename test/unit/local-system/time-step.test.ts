import { describe, expect, it } from 'vitest'
import { interpret } from '../../../src/engine/interpreter'
import { lever, levers, open, openModel, Result, text, type Inputs } from './system'

const model = openModel()
const results = [...model.variables.values()].filter(({ attributes }) => attributes.get('role') === 'outcome')

/** Small differences of large numbers are measured against one of those. */
const differences: Readonly<Record<string, string>> = {
  people_waiting_in_a_and_e_for_a_bed: 'all_occupied_acute_beds',
  escalation_beds_open: 'all_occupied_acute_beds',
  acute_trust_balance_a_year: 'nhs_spend_a_year',
  nhs_short_of_money_a_year: 'nhs_spend_a_year',
  council_short_of_money_a_year: 'council_spend_a_year',
  fatigue_of_reform: 'trust_between_partners',
}

function everyLever(): Inputs {
  return levers(model).reduce<Inputs>((all, { id, high }) => ({ ...all, ...lever(id, high) }), {})
}

describe('the time step', () => {
  it.each([
    ['nothing', {}],
    ['every lever at its highest', everyLever()],
  ])('halved changes no outcome by more than half a percent: %s', (_, inputs) => {
    const ids = results.map(({ id }) => id)
    const whole = new Result(open(), inputs, ids)
    const half = new Result(
      open(text.replace('<dt reciprocal="true">32</dt>', '<dt reciprocal="true">64</dt>')),
      inputs,
      ids,
    )
    for (const id of ids) {
      for (let year = 1; year <= 15; year++) {
        const [a, b] = [whole.year(id, year), half.year(id, year)]
        const size = whole.year(differences[id] ?? id, year)
        expect(Math.abs(a - b), `${id}, year ${year}`).toBeLessThanOrEqual(0.005 * Math.abs(size) + 1e-9)
      }
    }
  })
})

describe('WebAssembly and the interpreter', () => {
  it('agree in every bit of every variable of this model', () => {
    const short = text.replace('<stop>180</stop>', '<stop>2</stop>')
    const inputs = everyLever()
    const fast = new Result(open(short), inputs)
    const slow = interpret(openModel(short), { inputs: new Map(Object.entries(inputs)) })
    expect(slow.outputs).toEqual(fast.ids)
    slow.outputs.forEach((id, row) => {
      const n = slow.times.length
      expect(slow.values.slice(row * n, (row + 1) * n), id).toEqual(fast.series(id).slice())
    })
  })
})
