import type { SimulationSpecs } from '../model/model'

/** The steps of a run, counted in whole numbers so that times do not drift. */
export interface Timetable {
  readonly start: number
  readonly dt: number
  /** Number of steps after the start. */
  readonly steps: number
  /** Steps at which values are saved, ascending. */
  readonly saved: readonly number[]
}

/**
 * Where savestep is not a whole number of steps, the step nearest to each saving time is saved. Where dt does not
 * divide the length of the run, the run ends with the last step before the stop time.
 */
export function timetable(specs: SimulationSpecs): Timetable {
  const { start, stop, dt, savestep } = specs
  // A millionth of a step of slack: (1.3 - 1) / 0.1 is a little less than 3.
  const steps = Math.floor((stop - start) / dt + 1e-6)
  const saved: number[] = []
  // Nothing can be saved more often than it is worked out.
  const every = Math.max(savestep / dt, 1)
  for (let i = 0; ; i++) {
    const step = Math.round(i * every)
    if (step > steps) break
    if (saved.at(-1) !== step) saved.push(step)
  }
  return { start, dt, steps, saved }
}
