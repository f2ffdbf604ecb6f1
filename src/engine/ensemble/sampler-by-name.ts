import { latinHypercube } from './latin-hypercube'
import type { Sampler } from './sampler'
import { sobol } from './sobol'

export type SamplerName = 'lhs' | 'sobol'

/**
 * @param runs how many points there will be
 * @param seed a whole number
 * @throws FaultError `ensemble.dimensions` for more dimensions than the Sobol sequence is tabled for
 */
export function samplerOf(name: SamplerName, runs: number, dimensions: number, seed: number): Sampler {
  return name === 'lhs' ? latinHypercube(runs, dimensions, seed) : sobol(dimensions, seed)
}
