import type { Program } from '../engine/compile'
import { checkEnsemble } from '../engine/ensemble/request'
import { createShares } from '../engine/ensemble/share'
import { createLockstepSimulator } from '../engine/simulator'
import type { EnsemblePrinter } from './ensemble-printer'
import { shardHeading, shardLine, type BandStudy } from './shard-file'
import { drawKey, studyKey } from './shard-key'
import type { Shard } from './shard'
import { runsOf } from './shard-option'
import type { Sink } from './terminal'

/** What every shard of a study is asked for alike, and how the whole of it is made. */
export type Asked = Pick<BandStudy, 'runs' | 'quantiles' | 'outputs' | 'withPlaces' | 'about'>

/** Prints every value of some of the runs, on one thread: the other shards are other threads' or machines' work. */
export async function shardPrinter(
  sink: Sink,
  program: Program,
  shard: Shard,
  asked: Asked,
): Promise<EnsemblePrinter> {
  const simulator = createLockstepSimulator(program, asked.outputs)
  const times = [...simulator.times]
  const { about, ...own } = asked
  const key = studyKey(program, own)
  const columns = asked.outputs.length
  await sink.write(shardHeading(shard, { kind: 'ensemble', key, columns, ...own, times, about }))
  return {
    print: async (place, request) => {
      const { first, count } = runsOf(shard, request.runs)
      checkEnsemble({ ...request, runs: Math.max(1, count) }, times.length)
      checkEnsemble({ ...request, series: [] }, times.length)
      const { values } = createShares(simulator, request)(first, count)
      await sink.write(shardLine({ place, key: drawKey(request), values }))
    },
    end: () => Promise.resolve(),
    close: () => sink.close(),
  }
}
