import type { Program } from './compile'
import { RunMemory } from './memory'
import type { Run, RunRequest } from './run'
import { searchBirth, type Rerun } from './search-birth'
import { resolve } from './settings'
import { timetable, type Timetable } from './timetable'
import { withRoom } from './room'
import { orderOf } from '../model/scalar/order'
import { generate, type Generated } from './wasm/generate'
import { instantiate } from './wasm/host'

/** Runs a program, again and again with different inputs. Synchronous: for workers and Node. */
export interface Simulator {
  readonly program: Program
  /** Moments that a run saves, in the model's unit of time. */
  readonly times: Float64Array
  /** @throws FaultError for an unknown input or output, or a value that is not finite, named with its time */
  run(request: RunRequest): Run
}

export function createSimulator(program: Program): Simulator {
  const { times, run } = createMachine(program, program.single)
  return { program, times, run: (request) => run([request])[0]! }
}

/** Makes two runs at a time, both in the same instructions: for ensembles. Each gives the bits it gives alone. */
export interface PairSimulator {
  readonly program: Program
  /** Moments that a run saves, in the model's unit of time. */
  readonly times: Float64Array
  /** Both requests must ask for the same outputs. */
  run(requests: readonly [RunRequest, RunRequest]): [Run, Run]
}

export function createPairSimulator(program: Program): PairSimulator {
  const { times, run } = createMachine(program, generate(program.model, orderOf(program.model), 2))
  return { program, times, run: (requests) => run(requests) as [Run, Run] }
}

interface Machine {
  readonly times: Float64Array
  readonly run: (requests: readonly RunRequest[]) => Run[]
}

function createMachine(program: Program, code: Generated): Machine {
  const machine = withRoom(code.layout.end, () => instantiate(code.bytes))
  const memory = new RunMemory(program.model, code.layout, machine.memory)
  const table = timetable(program.model.specs)
  const times = savedTimes(table)
  const run = (requests: readonly RunRequest[]): Run[] => {
    const settings = requests.map((request) => resolve(program.model, request))
    machine.run(...memory.prepare(settings, table))
    const runs = settings.map(({ outputs }, lane) => {
      const values = memory.collect(outputs.length, times.length, lane)
      return { times: times.slice(), outputs, values }
    })
    // Asked of every run before one of them runs again and writes over the memory.
    const bad = runs.findIndex(({ values }, lane) => !memory.allFinite(values, lane, table.saved.at(-1)!))
    if (bad >= 0) {
      const rerun: Rerun = (saved, steps) => {
        machine.run(
          ...memory.prepare(
            settings.map((one) => ({ ...one, saved })),
            { ...table, saved: steps },
          ),
        )
        return memory.collect(saved.length, steps.length, bad)
      }
      throw searchBirth(program.model, table, settings[bad]!.saved, runs[bad]!.values, rerun)
    }
    return runs
  }
  return { times, run }
}

/** Moments of the saved steps, counted from the start so that no rounding adds up. */
export function savedTimes({ saved, start, dt }: Timetable): Float64Array {
  return Float64Array.from(saved, (step) => start + step * dt)
}
