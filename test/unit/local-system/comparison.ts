import type { Result } from './system'

/** How far a run lies from another in the mean of a year, in percent of the other. */
export function percent(run: Result, other: Result, id: string, year: number): number {
  return 100 * (run.year(id, year) / other.year(id, year) - 1)
}

/** The same, in the outcome’s own unit. */
export function gap(run: Result, other: Result, id: string, year: number): number {
  return run.year(id, year) - other.year(id, year)
}
