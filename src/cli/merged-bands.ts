import { quantilesOverTime } from '../engine/ensemble/ensemble'
import { quantileRows } from './quantile-rows'
import type { BandStudy, ShardFile } from './shard-file'
import type { TableSink } from './table-sink'

/** Prints the quantiles of all runs, in the order of the shards. */
export async function mergeBands(
  table: TableSink,
  { quantiles, times, outputs }: BandStudy,
  shards: readonly ShardFile[],
): Promise<void> {
  for (const [i, { place }] of shards[0]!.parts.entries()) {
    const shares = shards.map(({ parts }) => {
      const { values } = parts[i]!
      return { count: (values[0]?.length ?? 0) / times.length, values }
    })
    const found = quantilesOverTime({ times, outputs, shares }, quantiles)
    const first = place === null ? [] : [place]
    await table.rows(quantileRows(first, { times, outputs, quantiles: found }, quantiles.length))
  }
}
