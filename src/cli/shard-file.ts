import type { About } from '../analysis/export/about'
import type { Hurdle } from '../analysis/robustness/hurdle'
import type { SensitivitySettings } from '../analysis/sensitivity/study'
import type { Range } from '../engine/ensemble/range'
import type { SamplerName } from '../engine/ensemble/sampler-by-name'
import { FaultError } from '../model/fault'
import type { Outcome } from '../scenario/catalogue'
import type { Shard } from './shard'

/** What the shards of any study have in common. */
interface Shared {
  /** Names the model and what is asked of it: shards of different studies do not go together. */
  readonly key: string
  readonly runs: number
  /** How many lists of numbers there are of each place. */
  readonly columns: number
  /** How the whole study is made. */
  readonly about: About
}

/** Quantiles over time: lists are of outcomes, as [time][run]. */
export interface BandStudy extends Shared {
  readonly kind: 'ensemble'
  readonly quantiles: readonly number[]
  readonly outputs: readonly string[]
  readonly times: readonly number[]
  /** Whether the study is over places, which then stand in a first column. */
  readonly withPlaces: boolean
}

/** What decides one outcome: lists are summaries by run, of the plan and, for a difference, of no plan. */
export interface SensitivityShards extends Shared {
  readonly kind: 'sensitivity'
  readonly settings: SensitivitySettings
}

/** A plan judged by goals: lists are summaries by run and goal, of the plan and, for relative goals, of doing nothing. */
export interface GoalStudy extends Shared {
  readonly kind: 'robust'
  /** As they were asked. */
  readonly goals: readonly string[]
  readonly seed: number
  readonly sampler: SamplerName
  readonly withPlaces: boolean
}

/** Plans beside each other: lists are summaries by run and outcome, of each plan and then of doing nothing. */
export interface RegretStudy extends Shared {
  readonly kind: 'regret'
  readonly outcomes: readonly Outcome[]
  readonly plans: readonly string[]
  readonly withPlaces: boolean
}

export type Study = BandStudy | SensitivityShards | GoalStudy | RegretStudy

/** What the goals of a study are at one place, and what its futures are drawn from. */
export interface Judging {
  readonly hurdles: readonly Hurdle[]
  readonly vary: readonly (readonly [string, Range])[]
}

/** What some runs at one place, or without one, came to. */
export interface ShardPart {
  readonly place: string | null
  /** Names the ranges and inputs there. */
  readonly key: string
  readonly values: readonly Float64Array[]
  /** Of a study of goals. */
  readonly judging?: Judging
}

export interface ShardFile<S extends Study = Study> {
  readonly shard: Shard
  readonly study: S
  readonly parts: readonly ShardPart[]
}

/** Changed when a new version of the product could not read the old files. */
const version = 3

/** The first line of a shard's file. */
export function shardHeading(shard: Shard, study: Study): string {
  return `${JSON.stringify({ 'joined-up shard': version, ...shard, study })}\n`
}

/** The line of one place: numbers as they are in memory, little-endian, so that none is rounded. */
export function shardLine({ place, key, values, judging }: ShardPart): string {
  return `${JSON.stringify({ place, key, values: values.map(textOf), judging })}\n`
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
    ({ 'joined-up shard': found, index, of, study }: Shard & { study: Study; 'joined-up shard': number }) => {
      if (found !== version) throw new Error('another version')
      return { shard: { index, of }, study }
    },
  )
  const parts = lines.slice(1).map((_, i) =>
    parse(
      i + 1,
      ({ values: texts, ...given }: Omit<ShardPart, 'values'> & { values: string[] }): ShardPart => {
        const values = texts.map(valuesOf)
        if (values.length !== study.columns) throw new Error('cut off')
        return { ...given, values }
      },
    ),
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
