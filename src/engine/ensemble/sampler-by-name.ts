import { FaultError } from '../../model/fault'
import { designOf, type DesignName } from './design'
import { latinHypercube } from './latin-hypercube'
import type { Sampler } from './sampler'
import { sobol } from './sobol'

/** Latin hypercube, or Sobol's sequence shifted by the seed. */
export type SamplerName = 'lhs' | 'sobol'

/** A name, a design, or points that were worked out before: [run][dimension] in one array, at least 0 and below 1. */
export type SamplerChoice = SamplerName | DesignName | { readonly points: Float64Array }

/**
 * The sampler of a name.
 *
 * @param runs how many points there will be
 * @param seed a whole number
 * @throws FaultError `ensemble.points` for another number of points than there are runs; `ensemble.dimensions` for more
 *   dimensions than the Sobol sequence is tabled for; `ensemble.design`
 */
export function samplerOf(choice: SamplerChoice, runs: number, dimensions: number, seed: number): Sampler {
  if (typeof choice === 'object') return given(choice.points, runs, dimensions)
  switch (choice) {
    case 'lhs':
      return latinHypercube(runs, dimensions, seed)
    case 'sobol':
      return sobol(dimensions, seed)
    default:
      return designOf(choice, runs, dimensions, seed)
  }
}

function given(points: Float64Array, runs: number, dimensions: number): Sampler {
  if (points.length !== runs * dimensions) {
    throw new FaultError([{ kind: 'ensemble.points', values: { found: points.length, runs, dimensions } }])
  }
  return (run, dimension) => points[run * dimensions + dimension]!
}
