import { latinHypercube } from './latin-hypercube'
import { sobol } from './sobol'

/**
 * Points spread over the unit cube. A point depends on nothing but the settings of its sampler and its number, so that
 * any worker can make any of them.
 *
 * @returns the coordinate, at least 0 and below 1, of point `run` in one dimension
 */
export type Sampler = (run: number, dimension: number) => number

export type SamplerName = 'lhs' | 'sobol'

/**
 * @param runs how many points there will be
 * @param seed a whole number
 * @throws FaultError `ensemble.dimensions` for more dimensions than the Sobol sequence is tabled for
 */
export function samplerOf(name: SamplerName, runs: number, dimensions: number, seed: number): Sampler {
  return name === 'lhs' ? latinHypercube(runs, dimensions, seed) : sobol(dimensions, seed)
}
