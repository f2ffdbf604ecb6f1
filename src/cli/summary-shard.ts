import type { Program } from '../engine/compile'
import { concatenate } from '../engine/ensemble/concatenate'
import { checkEnsemble, type EnsembleRequest } from '../engine/ensemble/request'
import { createShares } from '../engine/ensemble/share'
import { createLockstepSimulator } from '../engine/simulator'
import type { ShardPart } from './shard-file'
import { drawKey } from './shard-key'
import type { Shard } from './shard'
import { runsOf } from './shard-option'

/** Runs made at a time: every value of their outcomes is held until it has been summed up. */
const atOnce = 1000

/**
 * A shard's part of ensembles of which only summaries of each run are wanted, made on this thread: of all requests one
 * after the other, each with its summaries in order. The requests have their outcomes and numbers of runs in common.
 *
 * @throws FaultError what making an ensemble throws
 */
export function summaryPart(
  program: Program,
  shard: Shard,
  place: string | null,
  requests: readonly EnsembleRequest[],
): ShardPart {
  const simulator = createLockstepSimulator(program, requests[0]!.outputs)
  const { first, count } = runsOf(shard, requests[0]!.runs)
  const values = requests.flatMap((request) => {
    checkEnsemble(request, simulator.times.length)
    const make = createShares(simulator, request)
    const found = (request.summaries ?? []).map(() => new Float64Array(count))
    for (let done = 0; done < count; done += atOnce) {
      const { summaries } = make(first + done, Math.min(atOnce, count - done))
      for (const [s, part] of summaries.entries()) found[s]!.set(part, done)
    }
    return found
  })
  return { place, key: drawKey(...requests), values }
}

/** The lists of all shards, each list whole again: shards in the order of their runs. */
export function joined(shards: readonly ShardPart[]): readonly Float64Array[] {
  return shards[0]!.values.map((_, column) => concatenate(shards.map(({ values }) => values[column]!)))
}
