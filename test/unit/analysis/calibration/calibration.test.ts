import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresOf, type Aim, type Runs } from '../../../../src/analysis/calibration/aim'
import { calibrate } from '../../../../src/analysis/calibration/calibration'
import type { Parameter } from '../../../../src/analysis/calibration/parameter'
import type { Run } from '../../../../src/engine/run'
import { FaultError } from '../../../../src/model/fault'
import type { Inputs } from '../../../../src/scenario/inputs'

const aim = (summed: string, value: number, more: Partial<Aim> = {}): Aim => ({
  ...{
    value,
    summed: [summed],
    moments: [0],
    since: [],
    againstNothing: false,
    factor: 1,
    weight: 1,
    fitted: true,
  },
  ...more,
})
const parameter = (id: string, value: number, low: number, high: number): Parameter => [
  { id, value, low, high },
]

/** A run of three moments and two outputs. */
const run = (...values: readonly number[]): Run => ({
  times: Float64Array.of(0, 1, 2),
  outputs: ['x', 'y'],
  values: Float64Array.from(values),
})

/** A model of one moment: outputs worked out from inputs. */
const model =
  (outputs: Readonly<Record<string, (input: (id: string) => number) => number>>) =>
  (inputs: Inputs): Runs => ({
    plan: {
      times: Float64Array.of(0),
      outputs: Object.keys(outputs),
      values: Float64Array.from(Object.values(outputs), (work) => work((id) => inputs.get(id) as number)),
    },
  })

const sums = model({
  sum: (input) => input('a') + input('b'),
  product: (input) => input('a') * input('b'),
})
const ab: Parameter[] = [parameter('a', 1, 0, 10), parameter('b', 2, 0, 10)]

describe('a fit', () => {
  test('finds what two figures tell of two parameters', () => {
    const { parameters, after } = calibrate(sums, ab, [aim('sum', 11), aim('product', 18)], 1500, 1)
    expect(parameters.map((one) => one.after).sort((x, y) => x - y)).toEqual([
      expect.closeTo(2, 3),
      expect.closeTo(9, 3),
    ])
    expect(after).toEqual([expect.closeTo(11, 3), expect.closeTo(18, 3)])
  })

  test('of fits that are alike, is the one that moves least', () => {
    const { parameters } = calibrate(sums, ab, [aim('sum', 9)], 3000, 1)
    // 6 more to share out, evenly: both ranges are as wide.
    expect(parameters.map((one) => one.after)).toEqual([expect.closeTo(4, 1), expect.closeTo(5, 1)])
  })

  test('weights decide between figures that cannot both be met', () => {
    const one = model({ a: (input) => input('a') })
    const aims = [aim('a', 2, { weight: 1000 }), aim('a', 8)]
    const { after } = calibrate(one, [ab[0]!], aims, 500, 1)
    expect(after[0]).toBeCloseTo(2, 1)
  })

  test('runs that fail are counted and walked around, unless it is the first', () => {
    const fragile = (inputs: Inputs) => {
      if ((inputs.get('a') as number) > 5) throw new FaultError([{ kind: 'run.not-finite' }])
      return sums(inputs)
    }
    const { failed, parameters } = calibrate(fragile, ab, [aim('sum', 20)], 800, 1)
    expect(failed).toBeGreaterThan(0)
    expect(parameters.find(({ id }) => id === 'a')!.after).toBeLessThanOrEqual(5)
    expect(parameters.find(({ id }) => id === 'b')).toMatchObject({ after: 10, end: 'high' })
    const broken = [parameter('a', 6, 0, 10)]
    expect(() => calibrate(fragile, broken, [aim('sum', 9)], 50, 1)).toThrow(FaultError)
  })

  test('a parameter that was at its end before is said to be held there only if it is', () => {
    const atEnd: Parameter[] = [parameter('a', 0, 0, 10), parameter('b', 10, 0, 10)]
    const { parameters } = calibrate(model({ b: (input) => input('b') }), atEnd, [aim('b', 30)], 300, 1)
    expect(parameters).toMatchObject([
      { id: 'a', before: 0, after: 0, end: null, told: 'not', error: Infinity },
      { id: 'b', before: 10, after: 10, end: 'high', told: 'alone' },
    ])
  })

  test('never sets an input outside its range, alone or together with others', () => {
    const anyMovable = fc
      .tuple(
        fc.double({ min: -1e3, max: 1e3, noNaN: true }),
        ...[0, 1].map(() => fc.double({ min: 1e-3, max: 1e3, noNaN: true })),
      )
      .map(([low, below, above]) => ({ low: low, value: low + below!, high: low + below! + above! }))
    const anyParameters = fc.array(fc.array(anyMovable, { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(anyParameters, fc.nat(), fc.constantFrom(-1e6, 1e6), (groups, seed, wanted) => {
        const parameters = groups.map(
          (group, i) => group.map((one, j) => ({ ...one, id: `${i}.${j}` })) as unknown as Parameter,
        )
        const ranges = new Map(parameters.flat().map((one) => [one.id, one]))
        const simulate = (inputs: Inputs): Runs => {
          let sum = 0
          for (const [id, value] of inputs as Map<string, number>) {
            const { low, high } = ranges.get(id)!
            expect(value >= low && value <= high).toBe(true)
            sum += value
          }
          return { plan: { times: Float64Array.of(0), outputs: ['sum'], values: Float64Array.of(sum) } }
        }
        const fit = calibrate(simulate, parameters, [aim('sum', wanted)], 120, seed)
        for (const { id, after } of fit.parameters) {
          const { low, high } = ranges.get(id)!
          expect(after >= low && after <= high).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('figures are sums over scalars and means over moments, in the unit of the aim', () => {
    const aims = [aim('x', 1, { summed: ['x', 'y'], moments: [1, 2], factor: 2 })]
    expect(figuresOf({ plan: run(1, 2, 3, 10, 20, 30) }, aims)).toEqual([(2 * (22 + 33)) / 2])
  })

  test('or what is left of an earlier mean, and of that what a run without the plan does not do', () => {
    const plan = run(8, 12, 5, 0, 0, 0)
    const nothing = run(20, 20, 25, 0, 0, 0)
    const fall = { moments: [2], since: [0, 1], factor: 100 }
    const aims = [
      aim('x', 1, fall),
      aim('x', 1, { ...fall, againstNothing: true }),
      aim('x', 1, { moments: [2], againstNothing: true }),
    ]
    expect(figuresOf({ plan, nothing }, aims)).toEqual([50, 50 / (25 / 20), 5 / 25])
  })

  test('both runs are made, and counted', () => {
    const simulate = (inputs: Inputs): Runs => ({
      plan: run(1, 1, inputs.get('a') as number, 0, 0, 0),
      nothing: run(1, 1, 2, 0, 0, 0),
    })
    const aims = [aim('x', 2, { moments: [2], againstNothing: true })]
    const { after, runs } = calibrate(simulate, [ab[0]!], aims, 100, 1)
    expect(after).toEqual([expect.closeTo(2, 4)])
    expect(runs % 2).toBe(0)
  })
})
