import type { About } from '../analysis/export/about'
import type { Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import type { LocalPlace } from '../scenario/scenario'
import { pairedRequests, pairedSummaries, type Futures, type Kept } from '../worker/paired'
import { judgedRows, type JudgedStudy } from './judged-rows'
import { progressOn } from './progress'
import {
  shardHeading,
  shardLine,
  type GoalStudy,
  type Judging,
  type RegretStudy,
  type ShardFile,
} from './shard-file'
import { studyKey } from './shard-key'
import type { Shard } from './shard'
import { joined, summaryPart } from './summary-shard'
import type { TableSink } from './table-sink'
import type { Sink, Terminal } from './terminal'

/** What is asked of the runs at one place, or without one. */
export interface JudgedRuns {
  readonly futures: Futures
  readonly kept: readonly Kept[]
  /** Of a study of goals. */
  readonly judging?: Judging
}

/** A question that is answered from runs over many futures, which can be divided. */
export interface JudgedQuestion {
  readonly study: JudgedStudy
  readonly runsAt: (place: LocalPlace | undefined) => JudgedRuns
}

/** Makes the runs of one place after the other, and prints what comes out. */
export interface JudgedPrinter {
  /** Throws FaultError. */
  print(place: string | null, runs: JudgedRuns): Promise<void>
  /** Writes what is left. Not for a study that was broken off. */
  end(): Promise<void>
  close(): Promise<void>
}

type WithoutKey<S> = S extends unknown ? Omit<S, 'key' | 'about'> : never

/** Names a study, so that its shards know each other. */
export function named(
  program: Program,
  asked: WithoutKey<GoalStudy> | WithoutKey<RegretStudy>,
  about: About,
): JudgedStudy {
  return { ...asked, key: studyKey(program, asked), about }
}

/** Prints judgements, from runs on every core of the machine. */
export function judgedPrinter(
  terminal: Terminal,
  table: TableSink,
  program: Program,
  study: JudgedStudy,
): JudgedPrinter {
  const pool = terminal.pool()
  return {
    print: async (place, { futures, kept, ...judging }) => {
      const say = progressOn(terminal, place === null ? '' : `${place}: `)
      const onProgress = (done: number) => {
        say(done, futures.runs * kept.length)
      }
      const found = await pairedSummaries(pool, program, futures, kept, { onProgress })
      if (found === null) throw new FaultError([])
      await table.rows(judgedRows(study, { place, ...judging, values: found.flat() }))
    },
    end: () => table.end(),
    close: async () => {
      pool.close()
      await table.close()
    },
  }
}

/** Prints the numbers of some of the runs, made on one thread: the other shards are other threads' or machines' work. */
export async function judgedShardPrinter(
  sink: Sink,
  program: Program,
  shard: Shard,
  study: JudgedStudy,
): Promise<JudgedPrinter> {
  await sink.write(shardHeading(shard, study))
  return {
    print: async (place, { futures, kept, judging }) => {
      const part = summaryPart(program, shard, place, pairedRequests(futures, kept))
      await sink.write(shardLine({ ...part, ...(judging && { judging }) }))
    },
    end: () => Promise.resolve(),
    close: () => sink.close(),
  }
}

/** Prints what the shards of a study come to together. */
export async function mergeJudged(
  table: TableSink,
  study: JudgedStudy,
  shards: readonly ShardFile[],
): Promise<void> {
  for (const [i, part] of shards[0]!.parts.entries()) {
    await table.rows(judgedRows(study, { ...part, values: joined(shards.map(({ parts }) => parts[i]!)) }))
  }
}
