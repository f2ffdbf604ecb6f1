import { FaultError } from '../../model/fault'
import { mostDimensions } from './direction-table'
import { latinHypercube } from './latin-hypercube'
import type { Sampler } from './sampler'
import { sobol } from './sobol'

/** How the points of a study of sensitivity lie: in groups of runs that differ in one input from a run of their group. */
export type DesignName = 'morris' | 'saltelli'

/** Runs in one group of a design, of as many inputs. */
export function runsInGroup(design: DesignName, dimensions: number): number {
  return dimensions + (design === 'morris' ? 1 : 2)
}

/**
 * The points of a design. Its groups follow each other: as far as Sobol's sequence is tabled, the first groups are the
 * smaller study.
 *
 * - `morris`: a base, then for each input the base moved in that input alone (radial design). The step is between a
 *   quarter and three quarters of the input's distribution, up or down: no step is so short that rounding decides, and
 *   steps of many lengths see effects that repeat themselves at one.
 * - `saltelli`: point A, point B, then for each input A with that input taken from B.
 *
 * Sources: F. Campolongo, A. Saltelli and J. Cariboni, From screening to quantitative sensitivity analysis, Computer
 * Physics Communications 182 (2011), 978-988; A. Saltelli et al., Variance based sensitivity analysis of model output,
 * the same journal 181 (2010), 259-270.
 *
 * @throws FaultError `ensemble.design` for a number of runs that is not whole groups
 */
export function designOf(design: DesignName, runs: number, dimensions: number, seed: number): Sampler {
  const each = runsInGroup(design, dimensions)
  if (runs % each !== 0) {
    throw new FaultError([{ kind: 'ensemble.design', values: { runs, each, dimensions } }])
  }
  const column = columns(runs / each, 2 * dimensions, seed)
  if (design === 'saltelli') {
    return (run, dimension) => {
      const member = run % each
      const isFromB = member === 1 || member === dimension + 2
      return column(Math.floor(run / each), isFromB ? dimension + dimensions : dimension)
    }
  }
  return (run, dimension) => {
    const group = Math.floor(run / each)
    const base = column(group, dimension)
    if (run % each !== dimension + 1) return base
    const moved = base + 0.25 + column(group, dimension + dimensions) / 2
    return moved < 1 ? moved : moved - 1
  }
}

/** Sobol's sequence as far as it is tabled; a Latin hypercube for more columns than that. */
function columns(rows: number, count: number, seed: number): Sampler {
  return count <= mostDimensions ? sobol(count, seed) : latinHypercube(rows, count, seed)
}
