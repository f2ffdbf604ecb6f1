import { FaultError } from '../../model/fault'
import { scalarIdentity } from '../../model/name'

/** One number of a run: what an outcome comes to between two moments, both counted in. */
export interface Summary {
  /** Identity of one of the outcomes of the ensemble. */
  readonly output: string
  readonly of: 'mean' | 'least' | 'most' | 'last'
  /** Moments in the model's unit of time. */
  readonly from: number
  readonly until: number
}

/**
 * Makes the function that takes a summary of every run of a share.
 *
 * @param outputs identities of the outcomes, in the order of the values
 * @param times moments saved
 * @returns from values by outcome as [time][run] to a number for each run
 * @throws FaultError `ensemble.summary` for an outcome that is not asked for, or a span without a saved moment
 */
export function summariser(
  { output, of, from, until }: Summary,
  outputs: readonly string[],
  times: Float64Array,
): (values: readonly Float64Array[], runs: number) => Float64Array {
  const outcome = outputs.findIndex((one) => scalarIdentity(one) === scalarIdentity(output))
  const moments = [...times.keys()].filter((t) => times[t]! >= from && times[t]! <= until)
  if (outcome < 0 || moments.length === 0) {
    throw new FaultError([{ kind: 'ensemble.summary', values: { name: output, from, until } }])
  }
  return (values, runs) => {
    const kept = values[outcome]!
    return Float64Array.from({ length: runs }, (_, run) => {
      const found = moments.map((t) => kept[t * runs + run]!)
      switch (of) {
        case 'mean':
          return found.reduce((sum, value) => sum + value, 0) / found.length
        case 'least':
          return Math.min(...found)
        case 'most':
          return Math.max(...found)
        case 'last':
          return found.at(-1)!
      }
    })
  }
}
