import type { Program } from '../engine/compile'
import { FaultError } from '../model/fault'
import type { EnsemblePrinter } from './ensemble-printer'
import { quantileRows } from './quantile-rows'
import type { TableSink } from './table-sink'
import type { Terminal } from './terminal'

/** Milliseconds between two words about how far a long ensemble is. */
const pause = 2000

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
      await table.rows(quantileRows(first, reply.bands, quantiles.length))
    },
    end: () => table.end(),
    close: async () => {
      pool.close()
      await table.close()
    },
  }
}
