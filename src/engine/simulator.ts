import { withLockstep, type Program } from './compile'
import { RunMemory } from './memory'
import type { Run, RunRequest } from './run'
import { searchBirth, type Rerun } from './search-birth'
import { resolve, type Settings } from './settings'
import { timetable, type Timetable } from './timetable'
import { withRoom } from './room'
import type { Generated } from './wasm/generate'
import { instantiate } from './wasm/host'

/** Runs a program, again and again with different inputs. Synchronous: for workers and Node. */
export interface Simulator {
  readonly program: Program
  /** Moments that a run saves, in the model's unit of time. */
  readonly times: Float64Array
  /**
   * @returns values as [output][time], in arrays of their own
   * @throws FaultError `run.unknown-input`, `run.unknown-output`, `run.input-not-constant`, `run.input-not-finite` and
   *   `run.points-count`, all that were found; `run.not-finite` with the variable that first was no number and the time;
   *   `run.too-large` for more values than there is memory
   */
  run(request: RunRequest): Run
}

/**
 * Makes a program ready to run in the thread that asks.
 *
 * @throws FaultError `run.too-large` for a model that needs more memory than there is
 */
export function createSimulator(program: Program): Simulator {
  const machine = createMachine(program, program.single)
  return { program, times: machine.times, run: (request) => machine.run([request])[0]! }
}

/** Makes several runs at a time in lockstep: for ensembles. Each gives the bits it gives alone. */
export interface LockstepSimulator {
  readonly program: Program
  /** Moments that a run saves, in the model's unit of time. */
  readonly times: Float64Array
  /** How many runs go in lockstep. */
  readonly lanes: number
  /**
   * @param requests at least one and at most `lanes`, all for the same outputs
   * @throws FaultError what a run throws, of the first that fails
   */
  run(requests: readonly RunRequest[]): Run[]
  /**
   * The same, with the values put where values of the same moment in many runs lie side by side.
   *
   * @param tables for each output [time][run], of `count` runs
   * @param first place of the first request's run in them
   * @throws FaultError as `run` does
   */
  runInto(
    requests: readonly RunRequest[],
    tables: readonly Float64Array[],
    count: number,
    first: number,
  ): void
}

/**
 * Makes a program ready to run two at a time. The code for that is written here, not when the model is compiled.
 *
 * @throws FaultError `run.too-large` and `model.too-long` for a model that needs more memory than there is
 */
export function createLockstepSimulator(program: Program): LockstepSimulator {
  const code = withLockstep(program).lockstep
  const { times, run, runInto } = createMachine(program, code)
  return { program, times, lanes: code.layout.lanes, run, runInto }
}

type Machine = Pick<LockstepSimulator, 'times' | 'run' | 'runInto'>

function createMachine(program: Program, code: Generated): Machine {
  const machine = withRoom(code.layout.end, () => instantiate(code.bytes))
  const memory = new RunMemory(program.model, code.layout, machine.memory)
  const table = timetable(program.model.specs)
  const times = savedTimes(table)

  /** Lanes that nothing was asked of repeat the last request: nobody looks at them. */
  function start(settings: readonly Settings[], saved = table): void {
    const lanes = Array.from({ length: code.layout.lanes }, (_, lane) => settings[lane] ?? settings.at(-1)!)
    machine.run(...memory.prepare(lanes, saved))
  }

  function settingsOf(requests: readonly RunRequest[]): Settings[] {
    return requests.map((request) => resolve(program.model, request))
  }

  /** Says where a value that is no number comes from. It is asked of every run before one runs again over the memory. */
  function refuseNaN(settings: readonly Settings[]): void {
    const { length } = settings[0]!.saved
    const bad = settings.findIndex(
      (_, lane) => !memory.allFinite(length, times.length, lane, table.saved.at(-1)!),
    )
    if (bad < 0) return
    const values = memory.collect(length, times.length, bad)
    const rerun: Rerun = (saved, steps) => {
      start(
        settings.map((one) => ({ ...one, saved })),
        { ...table, saved: steps },
      )
      return memory.collect(saved.length, steps.length, bad)
    }
    throw searchBirth(program.model, table, settings[bad]!.saved, values, rerun)
  }

  return {
    times,
    run: (requests) => {
      const settings = settingsOf(requests)
      start(settings)
      refuseNaN(settings)
      return settings.map(({ outputs }, lane) => ({
        times: times.slice(),
        outputs,
        values: memory.collect(outputs.length, times.length, lane),
      }))
    },
    runInto: (requests, tables, count, first) => {
      const settings = settingsOf(requests)
      start(settings)
      refuseNaN(settings)
      memory.collectInto(tables, times.length, requests.length, count, first)
    },
  }
}

/** Moments of the saved steps, counted from the start so that no rounding adds up. */
export function savedTimes({ saved, start, dt }: Timetable): Float64Array {
  return Float64Array.from(saved, (step) => start + step * dt)
}
