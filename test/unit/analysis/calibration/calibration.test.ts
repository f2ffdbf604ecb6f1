import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate, type Aim, type Parameter } from '../../../../src/analysis/calibration/calibration'
import type { Run } from '../../../../src/engine/run'
import { FaultError } from '../../../../src/model/fault'
import type { Inputs } from '../../../../src/scenario/inputs'

const aim = (summed: string, value: number, more: Partial<Aim> = {}): Aim => ({
  ...{ value, summed: [summed], moments: [0], factor: 1, weight: 1, fitted: true },
  ...more,
})
const parameter = (id: string, value: number, low: number, high: number): Parameter => [
  { id, value, low, high },
]

/** A model of one moment: outputs worked out from inputs. */
const model =
  (outputs: Readonly<Record<string, (input: (id: string) => number) => number>>) =>
  (inputs: Inputs): Run => ({
    times: Float64Array.of(0),
    outputs: Object.keys(outputs),
    values: Float64Array.from(Object.values(outputs), (work) => work((id) => inputs.get(id) as number)),
  })

const sums = model({
  sum: (input) => input('a') + input('b'),
  product: (input) => input('a') * input('b'),
})
const ab: Parameter[] = [parameter('a', 1, 0, 10), parameter('b', 2, 0, 10)]

describe('a fit', () => {
  test('finds what two figures tell of two parameters', () => {
    const { parameters, after } = calibrate(
      sums,
      new Map(),
      ab,
      [aim('sum', 11), aim('product', 18)],
      1500,
      1,
    )
    expect(parameters.map((one) => one.after).sort((x, y) => x - y)).toEqual([
      expect.closeTo(2, 3),
      expect.closeTo(9, 3),
    ])
    expect(after).toEqual([expect.closeTo(11, 3), expect.closeTo(18, 3)])
  })

  test('of fits that are alike, is the one that moves least', () => {
    const { parameters } = calibrate(sums, new Map(), ab, [aim('sum', 9)], 3000, 1)
    // 6 more to share out, evenly: both ranges are as wide.
    expect(parameters.map((one) => one.after)).toEqual([expect.closeTo(4, 1), expect.closeTo(5, 1)])
  })

  test('weights decide between figures that cannot both be met', () => {
    const one = model({ a: (input) => input('a') })
    const aims = [aim('a', 2, { weight: 1000 }), aim('a', 8)]
    const { after } = calibrate(one, new Map(), [ab[0]!], aims, 500, 1)
    expect(after[0]).toBeCloseTo(2, 1)
  })

  test('runs that fail are counted and walked around, unless it is the first', () => {
    const fragile = (inputs: Inputs) => {
      if ((inputs.get('a') as number) > 5) throw new FaultError([{ kind: 'run.not-finite' }])
      return sums(inputs)
    }
    const { failed, parameters } = calibrate(fragile, new Map(), ab, [aim('sum', 20)], 800, 1)
    expect(failed).toBeGreaterThan(0)
    expect(parameters.find(({ id }) => id === 'a')!.after).toBeLessThanOrEqual(5)
    expect(parameters.find(({ id }) => id === 'b')).toMatchObject({ after: 10, end: 'high' })
    const broken = [parameter('a', 6, 0, 10)]
    expect(() => calibrate(fragile, new Map([['b', 1]]), broken, [aim('sum', 9)], 50, 1)).toThrow(FaultError)
  })

  test('a parameter that was at its end before is said to be held there only if it is', () => {
    const atEnd: Parameter[] = [parameter('a', 0, 0, 10), parameter('b', 10, 0, 10)]
    const { parameters } = calibrate(
      model({ b: (input) => input('b') }),
      new Map(),
      atEnd,
      [aim('b', 30)],
      300,
      1,
    )
    expect(parameters).toEqual([
      { id: 'a', before: 0, after: 0, end: null },
      { id: 'b', before: 10, after: 10, end: 'high' },
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
        const simulate = (inputs: Inputs): Run => {
          let sum = 0
          for (const [id, value] of inputs as Map<string, number>) {
            const { low, high } = ranges.get(id)!
            expect(value >= low && value <= high).toBe(true)
            sum += value
          }
          return { times: Float64Array.of(0), outputs: ['sum'], values: Float64Array.of(sum) }
        }
        const fit = calibrate(simulate, new Map(), parameters, [aim('sum', wanted)], 120, seed)
        for (const { id, after } of fit.parameters) {
          const { low, high } = ranges.get(id)!
          expect(after >= low && after <= high).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('figures are sums over scalars and means over moments, in the unit of the aim', () => {
    const run = (): Run => ({
      times: Float64Array.of(0, 1, 2),
      outputs: ['x', 'y'],
      values: Float64Array.of(1, 2, 3, 10, 20, 30),
    })
    const aims = [aim('x', 1, { summed: ['x', 'y'], moments: [1, 2], factor: 2 })]
    expect(calibrate(run, new Map(), [], aims, 10, 1).before).toEqual([(2 * (22 + 33)) / 2])
  })
})
