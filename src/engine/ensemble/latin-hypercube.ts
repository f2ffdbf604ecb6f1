import { randomStream } from './random-stream'
import type { Sampler } from './sampler'

/** As many numbers as a random word may be. */
const words = 4_294_967_296

/**
 * Latin hypercube: in each dimension every one of `runs` equal slices holds exactly one point.
 *
 * Source: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979), 239-245.
 */
export function latinHypercube(runs: number, dimensions: number, seed: number): Sampler {
  const points = Array.from({ length: dimensions }, (_, dimension) => {
    const next = randomStream(seed, dimension)
    const places = Uint32Array.from({ length: runs }, (_, i) => i)
    for (let i = runs - 1; i > 0; i--) {
      const other = Math.floor((next() / words) * (i + 1))
      const kept = places[i]!
      places[i] = places[other]!
      places[other] = kept
    }
    return Float64Array.from(places, (place) => (place + next() / words) / runs)
  })
  return (run, dimension) => points[dimension]![run]!
}
