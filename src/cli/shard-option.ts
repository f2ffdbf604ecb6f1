import type { Shard } from './shard'
import { arrayShard } from './job-array'
import { UsageError } from './usage'

/**
 * Reads `--shard i/n`, or `auto` and `auto/n`, which take the part from the variables of a job array. Nothing but this
 * option divides a study: variables that happen to be there are not looked at without it.
 *
 * @param environment a variable by its name
 * @throws UsageError
 */
export function shardAsked(text: string, environment: (name: string) => string | undefined): Shard {
  const [, auto, of] = /^\s*(auto)\s*(?:\/\s*(\d+)\s*)?$/.exec(text) ?? []
  if (auto !== undefined) return arrayShard(text, of === undefined ? null : Number(of), environment)
  return shardIn(text)
}

/** Reads `i/n`. Throws UsageError. */
export function shardIn(text: string): Shard {
  const [, index, of] = /^\s*(\d+)\s*\/\s*(\d+)\s*$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw new UsageError(
    `--shard ${text}: write i/n with i from 1 to n, such as 2/8; in a job array auto, or auto/8`,
  )
}

/** The runs of a shard: no two differ by more than one run in size. */
export function runsOf(
  { index, of }: Shard,
  runs: number,
): { readonly first: number; readonly count: number } {
  const first = Math.floor(((index - 1) * runs) / of)
  return { first, count: Math.floor((index * runs) / of) - first }
}
