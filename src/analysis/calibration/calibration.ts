import { FaultError } from '../../model/fault'
import type { Inputs } from '../../scenario/inputs'
import { figuresOf, pairsOf, type Aim, type Runs } from './aim'
import { rmspe } from './fit-statistics'
import { identify, type Identified } from './identifiability'
import { minimise } from './minimise'
import { boundsOf, givenValuesAt, ownPlaceOf, valuesAt, type Parameter } from './parameter'

/** What became of an assumption. */
export interface FittedValue {
  readonly id: string
  readonly before: number
  readonly after: number
  /** The bound that it ended at, if the aims hold it there: they would have it go further. */
  readonly end: 'low' | 'high' | null
  /** Standard error in its own unit; `Infinity` where the aims do not bound it. */
  readonly error: number
  readonly told: Identified['told']
}

export interface Calibration {
  readonly parameters: readonly FittedValue[]
  /** The model's figure for every aim, in the unit of the aim. */
  readonly before: readonly number[]
  readonly after: readonly number[]
  /** Relative error that each fitted aim is taken to have where standard errors are worked out. */
  readonly aimError: number
  /** Runs of the model, those before and after the fit among them. */
  readonly runs: number
  /** Values tried that came to no number. */
  readonly failed: number
}

/**
 * What moving a parameter through its whole range has to gain of the root mean square percentage error: .01 points. A
 * move through half of it, a quarter as much.
 */
const negligible = 1e-4
/** Nearer to a bound than this share of the range is at the bound. */
const atEnd = 1e-3
/** No figure of a health and care system is known better than to within 1%, however well a model meets it. */
const leastAimError = 0.01
/** The share of a range that a slope is taken over, to either side. */
const slopeStep = 0.01

/**
 * Moves parameters within their bounds so that the weighted root mean square percentage error of the fitted aims is
 * small. Of fits that are all but alike, it takes the one that moves them least; and what gains nothing is put back, so
 * that a parameter that the aims do not tell keeps its value.
 *
 * @param simulate makes the runs that have what the aims name, with parameters set to these values
 * @param budget how often the search may ask for runs; putting back and slopes take a few more
 * @throws FaultError of the run before the fit; runs that fail later count as bad
 */
export function calibrate(
  simulate: (set: Inputs) => Runs,
  parameters: readonly Parameter[],
  aims: readonly Aim[],
  budget: number,
  seed: number,
): Calibration {
  let runs = 0
  let failed = 0
  const figures = (values: readonly (readonly number[])[]): readonly number[] => {
    const set: Inputs = new Map()
    for (const [i, parameter] of parameters.entries()) {
      for (const [j, { id }] of parameter.entries()) set.set(id, values[i]![j]!)
    }
    runs += 1
    const found = simulate(set)
    if (found.nothing) runs += 1
    return figuresOf(found, aims)
  }
  const at = (point: readonly number[]) => figures(parameters.map((one, i) => valuesAt(one, point[i]!)))
  const error = (point: readonly number[]): number => {
    try {
      return rmspe(pairsOf(aims, at(point)))
    } catch (fault) {
      if (!(fault instanceof FaultError)) throw fault
      failed += 1
      return Infinity
    }
  }

  const bounds = parameters.map(boundsOf)
  const own = parameters.map(ownPlaceOf)
  const before = at(own)
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
  const ends = parameters.map((_, i) => endOf(i))
  const given = parameters.map((parameter, i) => givenValuesAt(parameter, point[i]!))
  const after = figures(given)

  const steps = parameters.map((parameter, i) => stepAround(parameter, point[i]!))
  const slopes = steps.map(([below, above], i) => {
    const beside = (x: number) => residuals(aims, at(point.map((other, j) => (j === i ? x : other))))
    const { low, high } = bounds[i]!
    try {
      const [less, more] = [beside(below), beside(above)]
      return more.map((value, k) => ((value - less[k]!) / (above - below)) * (high - low))
    } catch (fault) {
      if (!(fault instanceof FaultError)) throw fault
      failed += 1
      return [NaN]
    }
  })
  const aimError = errorOfAims(residuals(aims, after), parameters.length)
  const identified = identify(slopes, aimError)
  const fitted = parameters.flatMap((parameter, i) => {
    const [below, above] = steps[i]!
    const [less, more] = [valuesAt(parameter, below), valuesAt(parameter, above)]
    const { error: share, told } = identified[i]!
    const { low, high } = bounds[i]!
    return parameter.map(({ id, value }, j) => ({
      ...{ id, before: value, after: given[i]![j]!, end: ends[i]!, told },
      error: share === Infinity ? share : ((more[j]! - less[j]!) / (above - below)) * (high - low) * share,
    }))
  })
  return { parameters: fitted, before, after, aimError, runs, failed }
}

/** Where a slope is taken from and to, around where a parameter stands; to one side at a bound. */
function stepAround(parameter: Parameter, at: number): readonly [number, number] {
  const { low, high } = boundsOf(parameter)
  const step = slopeStep * (high - low)
  return [Math.max(low, at - step), Math.min(high, at + step)]
}

/** Relative differences of the fitted aims, each times the root of its weight. */
function residuals(aims: readonly Aim[], figures: readonly number[]): readonly number[] {
  return pairsOf(aims, figures).map(
    ({ observed, model, weight = 1 }) => (Math.sqrt(weight) * (model - observed)) / observed,
  )
}

/** What the fit leaves for each aim that is more than there are parameters; never less than any figure is known to. */
function errorOfAims(left: readonly number[], parameters: number): number {
  const spare = left.length - parameters
  const squares = left.reduce((sum, x) => sum + x * x, 0)
  return spare > 0 ? Math.max(leastAimError, Math.sqrt(squares / spare)) : leastAimError
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
