import { FaultError } from '../../model/fault'
import { directionTable, mostDimensions } from './direction-table'
import { randomStream } from './random-stream'
import type { Sampler } from './sampler'

const bits = 32

/**
 * Sobol's sequence in the order of Antonov and Saleev, shifted by the seed: in each dimension the bits of every point
 * are flipped where those of one random number are set, which keeps how evenly they lie. A `null` seed does not shift.
 *
 * Source: I. M. Sobol, USSR Computational Mathematics and Mathematical Physics 7 (1967), 86-112; direction numbers of
 * Joe and Kuo (2008).
 *
 * @throws FaultError `ensemble.dimensions`
 */
export function sobol(dimensions: number, seed: number | null): Sampler {
  if (dimensions > mostDimensions) {
    throw new FaultError([
      { kind: 'ensemble.dimensions', values: { found: dimensions, limit: mostDimensions } },
    ])
  }
  const lines = directionTable.trim().split('\n')
  const directions = Array.from({ length: dimensions }, (_, d) =>
    d === 0 ? first() : directionsOf(lines[d - 1]!.split(' ').map(Number)),
  )
  const shifts = directions.map((_, dimension) => (seed === null ? 0 : randomStream(seed, dimension)()))
  return (run, dimension) => {
    const own = directions[dimension]!
    let point = shifts[dimension]!
    // Gray code: one bit changes from each number to the next.
    for (let gray = run ^ (run >>> 1), bit = 0; gray !== 0; gray >>>= 1, bit++) {
      if ((gray & 1) === 1) point ^= own[bit]!
    }
    return (point >>> 0) / 4_294_967_296
  }
}

function first(): Uint32Array {
  return Uint32Array.from({ length: bits }, (_, i) => 1 << (bits - 1 - i))
}

/** Continues a dimension's first direction numbers by the recurrence of its polynomial. */
function directionsOf([polynomial, ...start]: readonly number[]): Uint32Array {
  const degree = start.length
  const directions = new Uint32Array(bits)
  for (let i = 0; i < bits; i++) {
    if (i < degree) {
      directions[i] = start[i]! << (bits - 1 - i)
      continue
    }
    let next = directions[i - degree]! ^ (directions[i - degree]! >>> degree)
    for (let k = 1; k < degree; k++) {
      if (((polynomial! >>> (degree - k)) & 1) === 1) next ^= directions[i - k]!
    }
    directions[i] = next
  }
  return directions
}
