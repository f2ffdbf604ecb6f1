import { Csv } from '../analysis/csv'
import type { Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import type { EnsemblePrinter } from './ensemble-printer'
import { progressOn } from './progress'
import { quantileHeading, quantileRows } from './quantile-rows'
import type { Sink, Terminal } from './terminal'

/** Prints quantiles over time, from runs on every core of the machine. */
export function bandPrinter(
  terminal: Terminal,
  sink: Sink,
  program: Program,
  quantiles: readonly number[],
  withPlaces: boolean,
): EnsemblePrinter {
  const csv = new Csv(quantileHeading(withPlaces, quantiles), '\n')
  const pool = terminal.pool()
  return {
    begin: () => sink.write(csv.heading()),
    print: async (place, request) => {
      const say = progressOn(terminal, place === null ? '' : `${place}: `)
      const reply = await pool.run(
        { program, request, quantiles },
        {
          onProgress: (done) => {
            say(done, request.runs)
          },
        },
      )
      if (reply?.ok !== true) throw new FaultError(reply?.faults ?? [])
      const first = place === null ? [] : [place]
      await sink.write(quantileRows(csv, first, reply.bands, quantiles.length))
    },
    close: () => {
      pool.close()
    },
  }
}
