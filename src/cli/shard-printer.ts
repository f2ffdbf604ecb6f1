import type { About } from '../analysis/export/about'
import type { Program } from '../engine/compile'
import { checkEnsemble } from '../engine/ensemble/request'
import { createShares } from '../engine/ensemble/share'
import { createLockstepSimulator } from '../engine/simulator'
import { hashModel } from '../model/hash'
import type { EnsemblePrinter } from './ensemble-printer'
import { shardHeading, shardLine } from './shard-file'
import { runsOf, type Shard } from './shard-option'
import type { Sink } from './terminal'

/** What every shard of a study is asked for alike. */
export interface Asked {
  readonly runs: number
  readonly quantiles: readonly number[]
  readonly outputs: readonly string[]
  readonly withPlaces: boolean
}

/** Prints every value of some of the runs, on one thread: the other shards are other threads' or machines' work. */
export async function shardPrinter(
  sink: Sink,
  program: Program,
  shard: Shard,
  asked: Asked,
  about: About,
): Promise<EnsemblePrinter> {
  const { scalars, tables, specs } = program.model
  const simulator = createLockstepSimulator(program, asked.outputs)
  const times = [...simulator.times]
  const key = keyOf([scalars.map(({ id, value, next }) => [id, value, next]), tables, specs, asked])
  await sink.write(shardHeading(shard, { key, ...asked, times, about }))
  return {
    print: async (place, request) => {
      const { first, count } = runsOf(shard, request.runs)
      checkEnsemble({ ...request, runs: Math.max(1, count) }, times.length)
      checkEnsemble({ ...request, series: [] }, times.length)
      const { seed, sampler, vary, inputs } = request
      const own = keyOf([seed, sampler, [...vary], [...(inputs ?? [])]])
      await sink.write(shardLine(place, own, createShares(simulator, request)(first, count)))
    },
    end: () => Promise.resolve(),
    close: () => sink.close(),
  }
}

function keyOf(parts: unknown): string {
  return hashModel(JSON.stringify(parts))
}
