import type { Column } from '../analysis/export/table'
import { FaultError } from '../model/fault'
import { mergeJudged } from './judged-printer'
import { judgedColumns } from './judged-rows'
import { mergeBands } from './merged-bands'
import { quantileColumns } from './quantile-rows'
import { mergeSensitivity, sensitivityColumns } from './sensitivity-printer'
import { readShard, type ShardFile, type Study } from './shard-file'
import { tableHelp, tableOptions, tableSinkOf } from './table-sink'
import type { Terminal } from './terminal'
import { UsageError, type Arguments } from './usage'

export const mergeOptions = { one: tableOptions }

export const mergeHelp = `joined-up merge SHARD … [--out FILE] [--format csv|parquet] [--settings FILE]

Joins the shards of a study (joined-up ensemble, sensitivity or robust … --shard i/n) and prints what the whole run
prints, to the byte. The order of the shards does not matter; all of them are needed.

${tableHelp}`

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
  const table = await tableSinkOf(terminal, args, columnsOf(study), study.about)
  try {
    switch (study.kind) {
      case 'ensemble':
        await mergeBands(table, study, contents)
        break
      case 'sensitivity':
        await mergeSensitivity(terminal, table, study, contents)
        break
      case 'robust':
      case 'regret':
        await mergeJudged(table, study, contents)
        break
    }
    await table.end()
  } finally {
    await table.close()
  }
  return 0
}

function columnsOf(study: Study): readonly Column[] {
  switch (study.kind) {
    case 'ensemble':
      return quantileColumns(study.withPlaces, study.quantiles)
    case 'sensitivity':
      return sensitivityColumns(study.settings.method)
    case 'robust':
    case 'regret':
      return judgedColumns(study)
  }
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
