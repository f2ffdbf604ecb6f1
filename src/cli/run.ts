import type { Cell } from '../analysis/csv'
import type { Column } from '../analysis/export/table'
import { compile } from '../engine/compile'
import type { Run } from '../engine/run'
import { createSimulator } from '../engine/simulator'
import type { Inputs } from '../scenario/inputs'
import { aboutOf } from './about-run'
import { within } from './fault-line'
import { inputsOf, jobOf } from './job'
import { placesAsked } from './library'
import { runControls } from './run-controls'
import { readSettings } from './set-option'
import { readSubject } from './subject'
import { tableHelp, tableOptions, tableSinkOf, type TableSink } from './table-sink'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'

export const runOptions = { one: ['places', ...tableOptions], many: ['set'] }

export const runHelp = `joined-up run FILE [--set name=value …] [--places all|FILE] [--out FILE]
              [--format csv|parquet] [--settings FILE]

Runs a model (.xmile, .stmx) or the plan of a scenario (.json) and prints every variable at every saved
time as CSV: first column time, arrays one column per element, name[a,b]. For a model without levers the last
columns say how it was run: initial_time, final_time, time_step, saveper.

  --set name=value     sets a constant, an initial value or, as name=1,2,3, the points of a graphical
                       function; an element as name[a,b]; given once per value. Names are blind to case,
                       spaces and underscores. Comes after what the scenario and the place set.
  --places all|FILE    runs every place, the place of FILE, or the places whose ids FILE lists; a first
                       column names the place
${tableHelp}`

/** `joined-up run`. */
export async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const asked = args.one.get('places')
  const job = await jobOf(terminal, await readSubject(terminal, onlyFile(args)), asked !== undefined)
  const settings = readSettings(job.model, args.many.get('set') ?? [])
  const simulator = createSimulator(compile(job.model))
  const controls = runControls(job.model)
  const simulate = (inputs: Inputs) => simulator.run({ inputs: new Map([...inputs, ...settings]) })

  let table: TableSink | undefined
  try {
    const print = async (first: readonly string[], names: readonly string[], results: Run) => {
      table ??= await tableSinkOf(
        terminal,
        args,
        columnsOf(names, ['time', ...results.outputs, ...controls.keys()]),
        aboutOf('run', args, job, null),
      )
      await table.rows(rowsOf(first, results, [...controls.values()]))
    }
    if (asked === undefined) {
      await print([], [], await within(job.file, () => simulate(inputsOf(job, job.place))))
    } else {
      for (const open of await placesAsked(terminal, asked)) {
        const place = await open()
        const results = await within(place.id, () => simulate(inputsOf(job, place)))
        await print([place.id], ['place'], results)
      }
    }
    await table?.end()
  } finally {
    await table?.close()
  }
  return 0
}

function columnsOf(texts: readonly string[], numbers: readonly string[]): Column[] {
  return [
    ...texts.map((name): Column => ({ name, holds: 'text' })),
    ...numbers.map((name): Column => ({ name, holds: 'number' })),
  ]
}

function rowsOf(
  first: readonly string[],
  { times, outputs, values }: Run,
  last: readonly number[],
): Cell[][] {
  return Array.from(times, (time, t) => [
    ...first,
    time,
    ...outputs.map((_, o) => values[o * times.length + t]!),
    ...last,
  ])
}
