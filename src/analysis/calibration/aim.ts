import type { Run } from '../../engine/run'
import type { Pair } from './fit-statistics'

/** A figure to be met, and where in a run the model has it. */
export interface Aim {
  readonly value: number
  /** Identities of the scalars whose sum it is. */
  readonly summed: readonly string[]
  /** Places of the saved moments that a mean is taken over; one for a figure of one moment. */
  readonly moments: readonly number[]
  /** Places of earlier moments, by whose mean it is divided; none for a figure that is not. */
  readonly since: readonly number[]
  /** Whether it is divided by the same of a run without the plan. */
  readonly againstNothing: boolean
  /** From the model's unit, or from the ratio, to that of the value. */
  readonly factor: number
  readonly weight: number
  readonly fitted: boolean
}

/** The runs that figures are read from. */
export interface Runs {
  readonly plan: Run
  /** Without the plan; not there where no aim asks for it. */
  readonly nothing?: Run
}

/**
 * What runs have for each aim, in the unit of the aim.
 *
 * @returns no finite number where something is divided by zero
 */
export function figuresOf({ plan, nothing }: Runs, aims: readonly Aim[]): readonly number[] {
  const planned = meansOf(plan)
  const unplanned = nothing ? meansOf(nothing) : undefined
  return aims.map(({ summed, moments, since, againstNothing, factor }) => {
    const ratio = (means: Means): number =>
      since.length === 0 ? means(summed, moments) : means(summed, moments) / means(summed, since)
    return (factor * ratio(planned)) / (againstNothing && unplanned ? ratio(unplanned) : 1)
  })
}

/** The pairs that a fit is about. */
export function pairsOf(aims: readonly Aim[], figures: readonly number[]): readonly Pair[] {
  return aims.flatMap(({ value, weight, fitted }, i) =>
    fitted ? [{ observed: value, model: figures[i]!, weight }] : [],
  )
}

/** The mean over some moments of a sum of scalars. */
type Means = (summed: readonly string[], moments: readonly number[]) => number

function meansOf({ times, outputs, values }: Run): Means {
  const rows = new Map(outputs.map((id, row) => [id, row * times.length]))
  return (summed, moments) => {
    let sum = 0
    for (const id of summed) for (const t of moments) sum += values[rows.get(id)! + t]!
    return sum / moments.length
  }
}
