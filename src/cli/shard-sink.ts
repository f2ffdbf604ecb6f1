import { writeAbout, type About } from '../analysis/export/about'
import { sinkOf, writeTo } from './sink'
import type { Shard } from './shard'
import { shardAsked } from './shard-option'
import { formatIn } from './table-sink'
import type { Sink, Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

/** What help says of `--shard`. */
export const shardHelp = `  --shard i/n                makes the i-th of n equal parts of the runs, and prints them for joined-up merge
  --shard auto|auto/n        the part that this task of a job array has: of Slurm, AWS Batch, or (with n) an indexed
                             job of Kubernetes
`

/** The part of a study that is asked for; `null`: the whole of it. Throws UsageError. */
export function partIn(args: Arguments, terminal: Terminal): Shard | null {
  const text = args.one.get('shard')
  if (text === undefined) return null
  const part = shardAsked(text, (name) => terminal.environment(name))
  if (formatIn(args) === 'csv') return part
  throw new UsageError('A shard is a file for joined-up merge, which writes the Parquet')
}

/** Opens where a shard goes, and writes how the whole study is made where that is asked for. */
export async function shardSinkOf(terminal: Terminal, args: Arguments, about: About): Promise<Sink> {
  const settings = args.one.get('settings')
  if (settings !== undefined) await writeTo(terminal, settings, writeAbout(about))
  return sinkOf(terminal, args.one.get('out'))
}
