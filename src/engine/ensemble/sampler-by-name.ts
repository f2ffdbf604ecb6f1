import { latinHypercube } from './latin-hypercube'
import type { Sampler } from './sampler'
import { sobol } from './sobol'

/** Latin hypercube, or Sobol's sequence shifted by the seed. */
export type SamplerName = 'lhs' | 'sobol'

/**
 * The sampler of a name.
 *
 * @param runs how many points there will be
 * @param seed a whole number
 * @throws FaultError `ensemble.dimensions` for more dimensions than the Sobol sequence is tabled for
 */
export function samplerOf(name: SamplerName, runs: number, dimensions: number, seed: number): Sampler {
  return name === 'lhs' ? latinHypercube(runs, dimensions, seed) : sobol(dimensions, seed)
}
