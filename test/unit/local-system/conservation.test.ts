import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrivals, deaths } from './flows-of-people'
import { levers, open, openModel, Result, text, type Inputs } from './system'

/** A year, saved at every step, so that flows can be added up exactly. */
const everyStep = text
  .replace('<stop>180</stop>', '<stop>12</stop>')
  .replace('<savestep>1</savestep>', '<savestep>0.03125</savestep>')
const simulator = open(everyStep)
const model = openModel()

/** Every scalar whose bare name is one of these. */
const saved = simulator
  .run({})
  .outputs.filter((id) => ['people_65_and_over', ...arrivals, ...deaths].includes(id.split('[')[0]!))

const plans: fc.Arbitrary<Inputs> = fc
  .tuple(
    ...levers(model).map(({ id, low, high }) =>
      fc.double({ min: low, max: high, noNaN: true }).map((v) => [id, v] as const),
    ),
  )
  .map((settings) =>
    Object.fromEntries(
      settings.flatMap(([id, value]) => [
        [id, value],
        [`${id}_start`, 0],
        [`${id}_ramp`, 3],
      ]),
    ),
  )

describe('people 65 and over', () => {
  it('are all somewhere: their number changes by arrivals and deaths alone, whatever the plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const run = new Result(simulator, plan, saved)
        const last = run.times.length - 1
        let expected = run.sum('people_65_and_over', 0)
        for (let step = 0; step < last; step++) {
          const dt = run.times[step + 1]! - run.times[step]!
          for (const flow of arrivals) expected += dt * run.sum(flow, step)
          for (const flow of deaths) expected -= dt * run.sum(flow, step)
        }
        expect(run.sum('people_65_and_over', last) / expected).toBeCloseTo(1, 10)
      }),
      { numRuns: 5 },
    )
  })

  it('start as many as the projection says, by age as well', () => {
    const run = new Result(simulator)
    expect(run.sum('people_65_and_over', 0) / run.sum('people', 0)).toBeCloseTo(1, 12)
  })

  it('follow the projection for fifteen years when nothing is done', () => {
    const run = new Result(open(), {}, [
      'people_65_and_over',
      'people[aged_65_to_74]',
      'people[aged_75_to_84]',
      'people[aged_85_and_over]',
    ])
    expect(run.sum('people_65_and_over', 180) / run.sum('people', 180)).toBeCloseTo(1, 2)
  })

  it('do not live longer because an admission or a care home is avoided', () => {
    const outputs = ['deaths_65_and_over_a_year']
    const long = open()
    const nothing = new Result(long, {}, outputs)
    for (const plan of [
      { crisis_response_in_two_hours: 1, crisis_response_in_two_hours_start: 0 },
      { home_first: 1, home_first_start: 0 },
    ]) {
      const run = new Result(long, plan, outputs)
      for (const year of [1, 5, 10]) {
        const change =
          run.year('deaths_65_and_over_a_year', year) / nothing.year('deaths_65_and_over_a_year', year) - 1
        expect(Math.abs(change)).toBeLessThan(0.006)
      }
    }
  })
})
