import { randomStream } from '../../../../src/engine/ensemble/random-stream'
import type { Cases } from '../../../../src/analysis/robustness/box'

/** Futures spread evenly and independently over the unit cube, by input. */
export function evenly(runs: number, dimensions: number, seed: number): Float64Array[] {
  return Array.from({ length: dimensions }, (_, dimension) => {
    const next = randomStream(seed, dimension)
    return Float64Array.from({ length: runs }, () => next() / 4_294_967_296)
  })
}

/** Futures of which some are of interest, by their inputs. */
export function casesOf(
  columns: readonly Float64Array[],
  isOfInterest: (x: readonly number[], future: number) => boolean,
): Cases {
  const interest = Uint8Array.from(columns[0]!, (_, future) =>
    Number(
      isOfInterest(
        columns.map((column) => column[future]!),
        future,
      ),
    ),
  )
  return { columns, interest }
}
