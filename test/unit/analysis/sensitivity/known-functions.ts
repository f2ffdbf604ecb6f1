import { designOf, runsInGroup, type DesignName } from '../../../../src/engine/ensemble/design'

/** A function of the unit cube whose indices can be worked out on paper. */
export interface KnownFunction {
  readonly dimensions: number
  readonly at: (u: readonly number[]) => number
  readonly first: readonly number[]
  readonly total: readonly number[]
}

/** T. Ishigami and T. Homma (1990), with a = 7 and b = 0.1. */
export function ishigami(a = 7, b = 0.1): KnownFunction {
  const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2
  const v2 = a ** 2 / 8
  const v13 = b ** 2 * Math.PI ** 8 * (1 / 18 - 1 / 50)
  const all = v1 + v2 + v13
  return {
    dimensions: 3,
    at: (u) => {
      const [x, y, z] = u.map((one) => Math.PI * (2 * one - 1)) as [number, number, number]
      return Math.sin(x) + a * Math.sin(y) ** 2 + b * z ** 4 * Math.sin(x)
    },
    first: [v1 / all, v2 / all, 0],
    total: [(v1 + v13) / all, v2 / all, v13 / all],
  }
}

/** Sobol's g-function; the smaller its number, the more an input matters. */
export function gFunction(a: readonly number[] = [0, 1, 4.5, 9, 99, 99, 99, 99]): KnownFunction {
  const parts = a.map((one) => 1 / (3 * (1 + one) ** 2))
  const product = parts.reduce((so, part) => so * (1 + part), 1)
  return {
    dimensions: a.length,
    at: (u) => u.reduce((so, one, i) => (so * (Math.abs(4 * one - 2) + a[i]!)) / (1 + a[i]!), 1),
    first: parts.map((part) => part / (product - 1)),
    total: parts.map((part) => ((part / (1 + part)) * product) / (product - 1)),
  }
}

/** Values of a function in the runs of a design. */
export function valuesOf(
  design: DesignName,
  { dimensions, at }: Pick<KnownFunction, 'dimensions' | 'at'>,
  groups: number,
  seed: number,
): Float64Array {
  const runs = groups * runsInGroup(design, dimensions)
  const points = designOf(design, runs, dimensions, seed)
  return Float64Array.from({ length: runs }, (_, run) =>
    at(Array.from({ length: dimensions }, (_, d) => points(run, d))),
  )
}
