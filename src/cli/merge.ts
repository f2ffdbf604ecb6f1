import { FaultError } from '../model/fault'
import { mergeBands } from './merged-bands'
import { mergeSensitivity } from './sensitivity-printer'
import { readShard, type ShardFile } from './shard-file'
import { sinkOf } from './sink'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

export const mergeOptions = { one: ['out'] }

export const mergeHelp = `joined-up merge SHARD … [--out FILE]

Joins the shards of a study (joined-up ensemble or sensitivity … --shard i/n) and prints what the whole run prints, to
the byte. The order of the shards does not matter; all of them are needed.

  --out FILE                 writes the CSV to FILE
`

/** `joined-up merge`. */
export async function merge(args: Arguments, terminal: Terminal): Promise<number> {
  if (args.positionals.length === 0) throw new UsageError('SHARD is missing')
  const shards: { file: string; content: ShardFile }[] = []
  for (const file of args.positionals) {
    shards.push({ file, content: readShard(await terminal.read(file), file) })
  }
  shards.sort((a, b) => a.content.shard.index - b.content.shard.index)
  checkTogether(shards)
  const contents = shards.map(({ content }) => content)
  const { study } = contents[0]!
  const sink = await sinkOf(terminal, args.one.get('out'))
  try {
    switch (study.kind) {
      case 'ensemble':
        await mergeBands(sink, study, contents)
        break
      case 'sensitivity':
        await mergeSensitivity(terminal, sink, study, contents)
        break
    }
  } finally {
    await sink.close()
  }
  return 0
}

/** Throws FaultError `shard.other-study`, `shard.twice`, `shard.missing`, `shard.incomplete`. */
function checkTogether(shards: readonly { file: string; content: ShardFile }[]): void {
  const { shard, study } = shards[0]!.content
  const most = Math.max(...shards.map(({ content }) => content.parts.length))
  for (const [i, { file, content }] of shards.entries()) {
    if (content.parts.length < most) throw new FaultError([{ kind: 'shard.incomplete', where: { file } }])
    const isOther = content.parts.some(({ key }, part) => key !== shards[0]!.content.parts[part]?.key)
    if (content.study.key !== study.key || content.shard.of !== shard.of || isOther) {
      throw new FaultError([
        { kind: 'shard.other-study', where: { file }, values: { other: shards[0]!.file } },
      ])
    }
    if (content.shard.index === shards[i - 1]?.content.shard.index) {
      const values = { shard: content.shard.index, other: shards[i - 1]!.file }
      throw new FaultError([{ kind: 'shard.twice', where: { file }, values }])
    }
  }
  const present = new Set(shards.map(({ content }) => content.shard.index))
  const missing = Array.from({ length: shard.of }, (_, i) => i + 1).filter((index) => !present.has(index))
  if (missing.length > 0) {
    const values = { missing: missing.map((index) => `${index}/${shard.of}`).join(', ') }
    throw new FaultError([{ kind: 'shard.missing', values }])
  }
}
