import type { Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import type { EnsemblePrinter } from './ensemble-printer'
import { progressOn } from './progress'
import { quantileRows } from './quantile-rows'
import type { TableSink } from './table-sink'
import type { Terminal } from './terminal'

/** Prints quantiles over time, from runs on every core of the machine. */
export function bandPrinter(
  terminal: Terminal,
  table: TableSink,
  program: Program,
  quantiles: readonly number[],
): EnsemblePrinter {
  const pool = terminal.pool()
  return {
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
      await table.rows(quantileRows(first, reply.bands, quantiles.length))
    },
    end: () => table.end(),
    close: async () => {
      pool.close()
      await table.close()
    },
  }
}
