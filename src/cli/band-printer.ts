import { Csv } from '../analysis/csv'
import type { Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import type { EnsemblePrinter } from './ensemble-printer'
import { quantileHeading, quantileRows } from './quantile-rows'
import type { Sink, Terminal } from './terminal'

/** Milliseconds between two words about how far a long ensemble is. */
const pause = 2000

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
      let said = performance.now()
      const reply = await pool.run(
        { program, request, quantiles },
        {
          onProgress: (done) => {
            if (performance.now() - said < pause) return
            said = performance.now()
            void terminal.err(`${place === null ? '' : `${place}: `}${done} of ${request.runs} runs\n`)
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
