import type { BesideFigure, PlaceValue } from '../../scenario/scenario'
import type { SourceKey } from './data-files'

type Status = PlaceValue['status']

/** A value with its status and where it comes from, rounded to what the data can carry. */
export function placeValue(
  value: number | readonly number[],
  digits: number,
  status: Status,
  from: readonly SourceKey[],
): PlaceValue {
  return {
    value: typeof value === 'number' ? round(value, digits) : value.map((v) => round(v, digits)),
    status,
    from,
  }
}

/** A figure shown beside the model, never fed into it. */
export function besideFigure(
  key: string,
  value: number,
  status: Status,
  from: readonly SourceKey[],
): BesideFigure {
  return { key, value: round(value, 0), status, from }
}

/** Rounds to a number of decimal places; -1 rounds to ten. */
export function round(value: number, digits: number): number {
  return digits < 0 ? Math.round(value / 10) * 10 : Number(value.toFixed(digits))
}
