import type { About } from '../analysis/export/about'
import { FaultError } from '../model/fault'
import type { Share } from '../engine/ensemble/share'
import type { Shard } from './shard-option'

/** What the shards of one study have in common. */
export interface Study {
  /** Names the model and what is asked of it: shards of different studies do not go together. */
  readonly key: string
  readonly runs: number
  readonly quantiles: readonly number[]
  readonly outputs: readonly string[]
  readonly times: readonly number[]
  /** Whether the study is over places, which then stand in a first column. */
  readonly withPlaces: boolean
  /** How the whole study is made. */
  readonly about: About
}

/** Every value of some runs at one place, or without one. */
export interface ShardPart {
  readonly place: string | null
  /** Names the ranges and inputs there. */
  readonly key: string
  /** By outcome, as [time][run]. */
  readonly values: readonly Float64Array[]
}

export interface ShardFile {
  readonly shard: Shard
  readonly study: Study
  readonly parts: readonly ShardPart[]
}

/** Changed when a new version of the product could not read the old files. */
const version = 2

/** The first line of a shard's file. */
export function shardHeading(shard: Shard, study: Study): string {
  return `${JSON.stringify({ 'joined-up shard': version, ...shard, ...study })}\n`
}

/** The line of one place: numbers as they are in memory, little-endian, so that none is rounded. */
export function shardLine(place: string | null, key: string, { values }: Share): string {
  return `${JSON.stringify({ place, key, values: values.map(textOf) })}\n`
}

/** Throws FaultError `shard.unreadable` with the line. */
export function readShard(text: string, file: string): ShardFile {
  const lines = text.split('\n').filter((line) => line !== '')
  const parse = <T>(i: number, read: (given: never) => T): T => {
    try {
      return read(JSON.parse(lines[i]!) as never)
    } catch {
      throw new FaultError([{ kind: 'shard.unreadable', where: { file, line: i + 1, column: 1 } }])
    }
  }
  const { shard, study } = parse(
    0,
    ({ 'joined-up shard': found, index, of, ...rest }: Shard & Study & Record<string, unknown>) => {
      if (found !== version || !Array.isArray(rest.times)) throw new Error('another version')
      return { shard: { index, of }, study: rest }
    },
  )
  const parts = lines.slice(1).map((_, i) =>
    parse(i + 1, (given: { place: string | null; key: string; values: string[] }): ShardPart => {
      const values = given.values.map(valuesOf)
      if (values.length !== study.outputs.length) throw new Error('cut off')
      return { place: given.place, key: given.key, values }
    }),
  )
  return { shard, study, parts }
}

function textOf(values: Float64Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64')
}

function valuesOf(text: string): Float64Array {
  const bytes = Buffer.from(text, 'base64')
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
}
