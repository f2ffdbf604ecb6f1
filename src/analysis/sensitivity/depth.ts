import type { Range } from '../../engine/ensemble/range'
import { runsOfStudy } from './study'

/** How closely the page looks: at all assumptions roughly, or after that at the most important closely. */
export type Depth = 'quick' | 'full'

/** Bases of the screening: few, for each takes a run of every assumption. */
export const bases = 4
/** Rows of the closer study: a power of 2 uses the sequence best. */
export const rows = 256
/** Assumptions that a closer study takes. */
export const mostKept = 60

/**
 * The most runs that a look takes.
 *
 * @param inputs how many assumptions there are
 * @param twice whether a difference is studied, for which everything is run with the plan and without
 */
export function mostRuns(depth: Depth, inputs: number, twice: boolean): number {
  const count = (method: 'morris' | 'sobol', groups: number, varied: number) =>
    runsOfStudy({ method, groups, vary: new Map(named(varied)), ...(twice && { without: new Map() }) })
  const screening = count('morris', bases, inputs)
  return depth === 'quick' ? screening : screening + count('sobol', rows, Math.min(mostKept, inputs))
}

/** As many inputs as are counted; their ranges do not count. */
function named(count: number): [string, Range][] {
  return Array.from({ length: count }, (_, i) => [String(i), { kind: 'uniform', low: 0, high: 1 }])
}
