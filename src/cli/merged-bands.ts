import { Csv } from '../analysis/csv'
import { quantilesOverTime } from '../engine/ensemble/ensemble'
import { quantileHeading, quantileRows } from './quantile-rows'
import type { BandStudy, ShardFile } from './shard-file'
import type { Sink } from './terminal'

/** Prints the quantiles of all runs, in the order of the shards. */
export async function mergeBands(
  sink: Sink,
  { withPlaces, quantiles, times, outputs }: BandStudy,
  shards: readonly ShardFile[],
): Promise<void> {
  const csv = new Csv(quantileHeading(withPlaces, quantiles), '\n')
  await sink.write(csv.heading())
  for (const [i, { place }] of shards[0]!.parts.entries()) {
    const shares = shards.map(({ parts }) => {
      const { values } = parts[i]!
      return { count: (values[0]?.length ?? 0) / times.length, values }
    })
    const found = quantilesOverTime({ times, outputs, shares }, quantiles)
    const first = place === null ? [] : [place]
    await sink.write(quantileRows(csv, first, { times, outputs, quantiles: found }, quantiles.length))
  }
}
