import { randomStream } from './random-stream'
import type { Sampler } from './sampler'

/** As many numbers as a random word may be. */
const words = 4_294_967_296

/** So many points stand first in every larger number of points that is a multiple of them. */
const beginnings = [200, 2000]

/**
 * Latin hypercube: in each dimension every one of `runs` equal slices holds exactly one point.
 *
 * Its first points are a smaller one (see {@link hypercubeStages}), so that an ensemble becomes finer by more runs, and none is
 * made anew.
 *
 * Sources: M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979), 239-245; for one within another
 * P. Z. G. Qian, Biometrika 96 (2009), 957-970.
 */
export function latinHypercube(runs: number, dimensions: number, seed: number): Sampler {
  const stages = hypercubeStages(runs)
  const points = Array.from({ length: dimensions }, (_, dimension) =>
    oneDimension(stages, randomStream(seed, dimension)),
  )
  return (run, dimension) => points[dimension]![run]!
}

/** Numbers of first points that are a Latin hypercube of their own, the same in each larger one; the last is `runs`. */
export function hypercubeStages(runs: number): readonly number[] {
  const stages: number[] = []
  for (const beginning of beginnings) {
    if (beginning < runs && runs % beginning === 0) stages.push(beginning)
  }
  return [...stages, runs]
}

/**
 * Each point has a slice and a place in it. Where slices are cut, a point keeps its place, and new points take the slices
 * that are still empty, in random order. Places are multiples of 2^-32: none of this is rounded.
 */
function oneDimension(stages: readonly number[], next: () => number): Float64Array {
  const runs = stages.at(-1)!
  const found = new Float64Array(runs)
  const slices = new Uint32Array(runs)
  const places = new Float64Array(runs)
  let before = 0
  for (const slicesNow of stages) {
    const isTaken = new Uint8Array(slicesNow)
    const cut = before === 0 ? 1 : slicesNow / before
    for (let i = 0; i < before; i++) {
      const inside = places[i]! * cut
      const part = Math.floor(inside)
      slices[i] = slices[i]! * cut + part
      places[i] = inside - part
      isTaken[slices[i]!] = 1
    }
    const added = slices.subarray(before, slicesNow)
    let count = 0
    for (let slice = 0; slice < slicesNow; slice++) if (isTaken[slice] === 0) added[count++] = slice
    shuffle(added, next)
    for (let i = before; i < slicesNow; i++) {
      places[i] = next() / words
      found[i] = (slices[i]! + places[i]!) / slicesNow
    }
    before = slicesNow
  }
  return found
}

function shuffle(values: Uint32Array, next: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const other = Math.floor((next() / words) * (i + 1))
    const kept = values[i]!
    values[i] = values[other]!
    values[other] = kept
  }
}
