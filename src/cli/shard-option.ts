import { UsageError } from './usage'

/** One of several equal parts of a study, counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/** Reads `--shard i/n`. Throws UsageError. */
export function shardIn(text: string): Shard {
  const [, index, of] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw new UsageError(`--shard ${text}: write i/n with i from 1 to n, such as 2/8`)
}

/** The runs of a shard: no two differ by more than one run in size. */
export function runsOf(
  { index, of }: Shard,
  runs: number,
): { readonly first: number; readonly count: number } {
  const first = Math.floor(((index - 1) * runs) / of)
  return { first, count: Math.floor((index * runs) / of) - first }
}
