import type { FaultError } from '../model/fault'
import type { ScalarModel } from '../model/scalar/scalar-model'
import { birth } from './birth'
import type { Timetable } from './timetable'

/** Runs the same inputs again, saving scalars (by index) at steps (ascending). Returns values [scalar][step]. */
export type Rerun = (scalars: readonly number[], steps: readonly number[]) => Float64Array

/** Steps looked at in one run: enough that a run of a million steps is narrowed down in four. */
const looks = 64

/**
 * Where a run that does not give numbers first goes wrong. The machine itself runs again, to look at stocks between
 * its saved steps: once a stock is not finite it stays so, and the first step at which one is can be closed in on.
 *
 * @param saved indices of the scalars that the run was asked for
 * @param values what it gave for them, [scalar][saved step]
 * @returns the fault that the interpreter ends the same run with
 */
export function searchBirth(
  model: ScalarModel,
  table: Timetable,
  saved: readonly number[],
  values: Float64Array,
  rerun: Rerun,
): FaultError {
  const stocks = [...model.scalars.keys()].filter((i) => model.scalars[i]!.kind === 'stock')
  const every = [...model.scalars.keys()]
  const badSave = firstBad(values, saved.length, table.saved.length)
  const last = table.saved[Math.min(badSave, table.saved.length - 1)]!
  const lost = firstLost(stocks, last, rerun)
  const at = (step: number): number => table.start + step * table.dt
  if (lost === null) {
    const all = rerun(every, [last])
    const index = saved.find((i) => !Number.isFinite(all[i]))!
    return birth(model, index, model.scalars[index]!.value, at(last), (i) => all[i]!)
  }
  if (lost === 0) {
    const all = rerun(every, [0])
    const index = stocks.find((i) => !Number.isFinite(all[i]))!
    return birth(model, index, model.scalars[index]!.value, at(0), (i) => all[i]!)
  }
  const all = rerun(every, [lost - 1, lost])
  const index = stocks.find((i) => !Number.isFinite(all[i * 2 + 1]))!
  return birth(model, index, model.scalars[index]!.next!, at(lost - 1), (i) => all[i * 2]!)
}

/** The first step up to `last` at which a stock is not finite; `null` where all are. */
function firstLost(stocks: readonly number[], last: number, rerun: Rerun): number | null {
  let low = 0
  let high = last
  for (;;) {
    const stride = Math.max(1, Math.ceil((high - low) / looks))
    const steps: number[] = []
    for (let step = low; step < high; step += stride) steps.push(step)
    steps.push(high)
    const bad = firstBad(rerun(stocks, steps), stocks.length, steps.length)
    // Once it is found, the last step looked at is always bad.
    if (bad === steps.length) return null
    high = steps[bad]!
    if (bad === 0 || stride === 1) return high
    low = steps[bad - 1]! + 1
  }
}

/** The first column of [row][column] in which a value is not finite; the number of columns where none is. */
function firstBad(values: Float64Array, rows: number, columns: number): number {
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      if (!Number.isFinite(values[row * columns + column])) return column
    }
  }
  return columns
}
