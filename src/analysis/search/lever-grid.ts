import type { Lever } from '../../scenario/catalogue'
import type { SearchLever, Settings } from './search-space'

/** A lever with the values that its slider can be put to. */
export interface LeverGrid {
  readonly id: string
  /** Ascending. */
  readonly values: readonly number[]
  /** Which of them is today's. */
  readonly today: number
}

/** The values of a lever's steps, written as people read them, 0.15 and not 0.15000000000000002; and today's. */
export function gridOf({
  id,
  low,
  high,
  step,
  value,
}: Pick<Lever, 'id' | 'low' | 'high' | 'step' | 'value'>) {
  const count = Math.floor((high - low) / step + 1e-9)
  const values = Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toFixed(9)) + 0)
  if (!values.includes(value)) values.push(value)
  values.sort((a, b) => a - b)
  return { id, values, today: values.indexOf(value) } satisfies LeverGrid
}

/** The lever as the search sees it. */
export function searchLeverOf({ values, today }: LeverGrid): SearchLever {
  return { settings: values.length, today }
}

/** The steps nearest to the values that a plan sets; today's for a lever that it does not set. */
export function settingsOf(
  grids: readonly LeverGrid[],
  valueOf: (id: string) => number | undefined,
): Settings {
  return grids.map(({ id, values, today }) => {
    const value = valueOf(id)
    if (value === undefined) return today
    const distance = (i: number) => Math.abs(values[i]! - value)
    return [...values.keys()].reduce((best, i) => (distance(i) < distance(best) ? i : best), today)
  })
}
