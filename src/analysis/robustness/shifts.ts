import type { Range } from '../../engine/ensemble/range'
import { FaultError } from '../../model/fault'
import { endsOf } from './draws'

/** The ranges of assumptions as straight lines from low to high, and where the present values stand on them. */
export interface Shifts {
  /** Uniform, so that a point of the unit cube is a shift in units of ranges. */
  readonly vary: ReadonlyMap<string, Range>
  /** By input, 0 at the low end and 1 at the high end. */
  readonly present: Float64Array
}

/**
 * Ranges made straight for shifts. A present value outside of its range widens it; a range without width is left out.
 *
 * @param presentOf the value an input has now; `undefined`: the model's own
 * @param ownOf the value that the model itself gives an input
 * @throws FaultError `ensemble.nothing-varies`
 */
export function shiftsOf(
  vary: ReadonlyMap<string, Range>,
  presentOf: (id: string) => number | undefined,
  ownOf: (id: string) => number,
): Shifts {
  const found = [...vary].flatMap(([id, range]) => {
    const value = presentOf(id) ?? ownOf(id)
    const ends = endsOf(range)
    const [low, high] = [Math.min(ends.low, value), Math.max(ends.high, value)]
    return low < high ? [{ id, low, high, position: (value - low) / (high - low) }] : []
  })
  if (found.length === 0) throw new FaultError([{ kind: 'ensemble.nothing-varies' }])
  return {
    vary: new Map(found.map(({ id, low, high }) => [id, { kind: 'uniform', low, high }])),
    present: Float64Array.from(found, ({ position }) => position),
  }
}
