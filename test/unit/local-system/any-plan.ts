import fc from 'fast-check'
import { lever, levers, openModel, type Inputs } from './system'

const all = levers(openModel())

/** Every lever at one end of its range, from the first month. */
export function everyLever(end: 'low' | 'high'): Inputs {
  return Object.assign({}, ...all.map((one) => lever(one.id, one[end]))) as Inputs
}

/** Any size of every lever, begun, built up and perhaps ended at any month of the first three years. */
export const anyPlan: fc.Arbitrary<Inputs> = fc
  .tuple(
    ...all.map(({ id, low, high }) =>
      fc
        .record({
          size: fc.double({ min: low, max: high, noNaN: true }),
          start: fc.integer({ min: 0, max: 18 }),
          ramp: fc.integer({ min: 0, max: 12 }),
          end: fc.constantFrom(1000, 1000, 30),
        })
        .map(({ size, start, ramp, end }) => ({
          [id]: size,
          [`${id}_start`]: start,
          [`${id}_ramp`]: ramp,
          [`${id}_end`]: end,
        })),
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as Inputs)

/** One seed for what is drawn, so that a failure can be looked at again. */
export const drawn = (numRuns: number) => ({ numRuns, seed: 2026 })
