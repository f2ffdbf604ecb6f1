import { Csv } from '../analysis/csv'
import { compile } from '../engine/compile'
import type { Run } from '../engine/run'
import { createSimulator } from '../engine/simulator'
import type { Inputs } from '../scenario/inputs'
import { within } from './fault-line'
import { inputsOf, jobOf } from './job'
import { placesAsked } from './library'
import { runControls } from './run-controls'
import { readSettings } from './set-option'
import { sinkOf } from './sink'
import { readSubject } from './subject'
import type { Terminal } from './terminal'
import { onlyFile, type Arguments } from './usage'

export const runOptions = { one: ['places', 'out'], many: ['set'] }

export const runHelp = `joined-up run FILE [--set name=value …] [--places all|FILE] [--out FILE]

Runs a model (.xmile, .stmx) or the plan of a scenario (.json) and prints every variable at every saved
time as CSV: first column time, arrays one column per element, name[a,b]. For a model without levers the last
columns say how it was run: initial_time, final_time, time_step, saveper.

  --set name=value     sets a constant, an initial value or, as name=1,2,3, the points of a graphical
                       function; an element as name[a,b]; given once per value. Names are blind to case,
                       spaces and underscores. Comes after what the scenario and the place set.
  --places all|FILE    runs every place, the place of FILE, or the places whose ids FILE lists; a first
                       column names the place
  --out FILE           writes the CSV to FILE
`

/** `joined-up run`. */
export async function run(args: Arguments, terminal: Terminal): Promise<number> {
  const asked = args.one.get('places')
  const job = await jobOf(terminal, await readSubject(terminal, onlyFile(args)), asked !== undefined)
  const settings = readSettings(job.model, args.many.get('set') ?? [])
  const simulator = createSimulator(compile(job.model))
  const controls = runControls(job.model)
  const simulate = (inputs: Inputs) => simulator.run({ inputs: new Map([...inputs, ...settings]) })

  const sink = await sinkOf(terminal, args.one.get('out'))
  try {
    let csv: Csv | undefined
    const print = async (first: readonly string[], names: readonly string[], results: Run) => {
      if (!csv) {
        csv = new Csv([...names, 'time', ...results.outputs, ...controls.keys()], '\n')
        await sink.write(csv.heading())
      }
      await sink.write(rows(csv, first, results, [...controls.values()]))
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
  } finally {
    await sink.close()
  }
  return 0
}

function rows(
  csv: Csv,
  first: readonly string[],
  { times, outputs, values }: Run,
  last: readonly number[],
): string {
  return Array.from(times, (time, t) =>
    csv.row([...first, time, ...outputs.map((_, o) => values[o * times.length + t]!), ...last]),
  ).join('')
}
