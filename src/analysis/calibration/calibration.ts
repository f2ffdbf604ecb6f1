import { FaultError } from '../../model/fault'
import type { Run } from '../../engine/run'
import type { Inputs } from '../../scenario/inputs'
import { rmspe, type Pair } from './fit-statistics'
import { minimise, type Bounds } from './minimise'

/** An assumption that may move. */
export interface Movable extends Bounds {
  /** Identity of the input. */
  readonly id: string
  /** What it is before the fit; may lie outside bounds that were narrowed. */
  readonly value: number
}

/** One assumption, or several that move together: each the same share of the way to its own bound. */
export type Parameter = readonly [Movable, ...Movable[]]

/** A figure to be met, and where in a run the model has it. */
export interface Aim {
  readonly value: number
  /** Identities of the scalars whose sum it is. */
  readonly summed: readonly string[]
  /** Places of the saved moments that a mean is taken over; one for a figure of one moment. */
  readonly moments: readonly number[]
  /** From the model's unit to that of the value. */
  readonly factor: number
  readonly weight: number
  readonly fitted: boolean
}

/** What became of a parameter. */
export interface FittedValue {
  readonly id: string
  readonly before: number
  readonly after: number
  /** The bound that it ended at, if the aims hold it there: they would have it go further. */
  readonly end: 'low' | 'high' | null
}

export interface Calibration {
  readonly parameters: readonly FittedValue[]
  /** The model's figure for every aim, in the unit of the aim. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Runs of the model, those before and after the fit among them. */
  readonly runs: number
  /** Runs that came to no number. */
  readonly failed: number
}

/**
 * What moving a parameter through its whole range has to gain of the root mean square percentage error: .01 points. A
 * move through half of it, a quarter as much.
 */
const negligible = 1e-4
/** Nearer to a bound than this share of the range is at the bound. */
const atEnd = 1e-3

/**
 * Moves parameters within their bounds so that the weighted root mean square percentage error of the fitted aims is
 * small. Of fits that are all but alike, it takes the one that moves them least; and what gains nothing is put back, so
 * that a parameter that the aims do not tell keeps its value.
 *
 * @param simulate makes a run that saves at least what the aims name
 * @param inputs of every run; parameters are set on top of them
 * @param budget runs of the search; putting back takes a few more
 * @throws FaultError of the run before the fit; runs that fail later count as bad
 */
export function calibrate(
  simulate: (inputs: Inputs) => Run,
  inputs: Inputs,
  parameters: readonly Parameter[],
  aims: readonly Aim[],
  budget: number,
  seed: number,
): Calibration {
  let runs = 0
  let failed = 0
  const figures = (point: readonly number[]): readonly number[] => {
    runs += 1
    const set = new Map(inputs)
    for (const [i, parameter] of parameters.entries()) {
      for (const [j, { id }] of parameter.entries()) set.set(id, valuesAt(parameter, point[i]!)[j]!)
    }
    return figuresOf(simulate(set), aims)
  }
  const error = (point: readonly number[]): number => {
    try {
      return rmspe(pairsOf(aims, figures(point)))
    } catch (fault) {
      if (!(fault instanceof FaultError)) throw fault
      failed += 1
      return Infinity
    }
  }

  const bounds = parameters.map(boundsOf)
  const own = parameters.map((parameter) => (isAlone(parameter) ? parameter[0].value : 0))
  const before = figures(own)
  const start = bounds.map(({ low, high }, i) => Math.min(high, Math.max(low, own[i]!)))
  const moves = (point: readonly number[]): number =>
    bounds.reduce((sum, { low, high }, i) => {
      const share = (point[i]! - start[i]!) / (high - low)
      return sum + share * share
    }, 0)
  const cost = (point: readonly number[]) => error(point) + negligible * moves(point)
  const found = minimise(cost, bounds, start, budget, seed)
  const point = putBack(error, found.point, start)
  const least = error(point)
  const endOf = (i: number): FittedValue['end'] => {
    const { low, high } = bounds[i]!
    const near = atEnd * (high - low)
    const end = point[i]! - low <= near ? 'low' : high - point[i]! <= near ? 'high' : null
    if (end === null || point[i] !== own[i]) return end
    // It has been at its end before: do the aims mind when it leaves?
    const inside = end === 'low' ? low + (high - low) / 10 : high - (high - low) / 10
    return error(point.map((x, j) => (j === i ? inside : x))) > least + negligible ? end : null
  }
  const fitted = parameters.flatMap((parameter, i) => {
    const end = endOf(i)
    const values = valuesAt(parameter, point[i]!)
    return parameter.map(({ id, value }, j) => ({ id, before: value, after: values[j]!, end }))
  })
  return {
    parameters: fitted,
    before,
    after: figures(point),
    runs,
    failed,
  }
}

const isAlone = (parameter: Parameter): boolean => parameter.length === 1

/** One alone moves in its own unit; several from -1, each at its lower bound, over 0, where they were, to 1. */
function boundsOf(parameter: Parameter): Bounds {
  return isAlone(parameter) ? parameter[0] : { low: -1, high: 1 }
}

function valuesAt(parameter: Parameter, at: number): readonly number[] {
  if (isAlone(parameter)) return [at]
  return parameter.map(({ value, low, high }) => {
    if (at === 0) return value
    const moved = at < 0 ? value + at * (value - low) : value + at * (high - value)
    return at === -1 ? low : at === 1 ? high : Math.min(high, Math.max(low, moved))
  })
}

/** Puts parameters back one by one, that which costs least first, for as long as the whole cost is negligible. */
function putBack(
  error: (point: readonly number[]) => number,
  found: readonly number[],
  start: readonly number[],
): readonly number[] {
  let point = found
  const least = error(found)
  const moved = found.map((value, i) => value !== start[i])
  for (;;) {
    let cheapest: { i: number; point: readonly number[]; value: number } | undefined
    for (const i of moved.keys()) {
      if (!moved[i]) continue
      const tried = point.map((value, j) => (j === i ? start[i]! : value))
      const value = error(tried)
      if (value <= least + negligible && !(value >= (cheapest?.value ?? Infinity))) {
        cheapest = { i, point: tried, value }
      }
    }
    if (!cheapest) return point
    point = cheapest.point
    moved[cheapest.i] = false
  }
}

/** What a run has for each aim, in the unit of the aim. */
export function figuresOf({ times, outputs, values }: Run, aims: readonly Aim[]): readonly number[] {
  const rows = new Map(outputs.map((id, row) => [id, row * times.length]))
  return aims.map(({ summed, moments, factor }) => {
    let sum = 0
    for (const id of summed) for (const t of moments) sum += values[rows.get(id)! + t]!
    return (factor * sum) / moments.length
  })
}

/** The pairs that a fit is about. */
export function pairsOf(aims: readonly Aim[], figures: readonly number[]): readonly Pair[] {
  return aims.flatMap(({ value, weight, fitted }, i) =>
    fitted ? [{ observed: value, model: figures[i]!, weight }] : [],
  )
}
