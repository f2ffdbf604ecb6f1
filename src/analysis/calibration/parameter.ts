import type { Bounds } from './minimise'

/** An assumption that may move. */
export interface Movable extends Bounds {
  /** Identity of the input. */
  readonly id: string
  /** What it is before the fit; may lie outside bounds that were narrowed. */
  readonly value: number
}

/** One assumption, or several that move together: each the same share of the way to its own bound. */
export type Parameter = readonly [Movable, ...Movable[]]

/** As many figures as a fitted value is given with: more would look like knowledge. */
const figures = 6

/** One alone moves in its own unit; several from -1, each at its lower bound, over 0, where they were, to 1. */
export function boundsOf(parameter: Parameter): Bounds {
  return isAlone(parameter) ? parameter[0] : { low: -1, high: 1 }
}

/** Where a parameter is before the fit, in the unit of its {@link boundsOf}. */
export function ownPlaceOf(parameter: Parameter): number {
  return isAlone(parameter) ? parameter[0].value : 0
}

/** The values of a parameter's assumptions where it stands. */
export function valuesAt(parameter: Parameter, at: number): readonly number[] {
  if (isAlone(parameter)) return [at]
  return parameter.map(({ value, low, high }) => {
    if (at === 0) return value
    const moved = at < 0 ? value + at * (value - low) : value + at * (high - value)
    return at === -1 ? low : at === 1 ? high : Math.min(high, Math.max(low, moved))
  })
}

/** The same as they are handed on: what has moved is rounded, never beyond a bound. */
export function givenValuesAt(parameter: Parameter, at: number): readonly number[] {
  return valuesAt(parameter, at).map((value, i) => {
    const { value: own, low, high } = parameter[i]!
    return value === own ? own : Math.min(high, Math.max(low, Number(value.toPrecision(figures))))
  })
}

function isAlone(parameter: Parameter): boolean {
  return parameter.length === 1
}
