import { FaultError } from '../model/fault'
import { withLockstep, type Program } from './compile'
import { RunMemory } from './memory'
import { withRoom } from './room'
import type { Run, RunRequest } from './run'
import { searchBirth, type Rerun } from './search-birth'
import { resolve, resolveVarying, type Settings } from './settings'
import { timetable, type Timetable } from './timetable'
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
  const { memory, table, times, start, firstLost } = createMachine(program, program.single)
  const run = (request: RunRequest): Run => {
    const settings = resolve(program.model, request)
    start([settings])
    const { outputs, saved } = settings
    const values = memory.collect(outputs.length, times.length, 0)
    if (firstLost([settings]) < 0) return { times: times.slice(), outputs, values }
    const rerun: Rerun = (wanted, steps) => {
      start([{ ...settings, saved: wanted }], { ...table, saved: steps })
      return memory.collect(wanted.length, steps.length, 0)
    }
    throw searchBirth(program.model, table, saved, values, rerun)
  }
  return { program, times, run }
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
   * @throws FaultError what a run throws, of the first that fails; `run.unknown-output` for one not announced
   */
  run(requests: readonly RunRequest[]): Run[]
  /**
   * Makes ready for runs that differ in some inputs only: all else is looked up once.
   *
   * @param request what they have in common
   * @param ids inputs that differ
   * @throws FaultError as `run` does
   */
  varying(request: RunRequest, ids: readonly string[]): VaryingRuns
}

/**
 * Makes runs, and puts their values where values of the same moment in many runs lie side by side.
 *
 * @param values for each run, those of the inputs that differ; at least one run and at most `lanes`
 * @param tables for each output [time][run], of `count` runs
 * @param first place of the first run in them
 * @throws FaultError what a run throws, of the first that fails
 */
export type VaryingRuns = (
  values: readonly Float64Array[],
  tables: readonly Float64Array[],
  count: number,
  first: number,
) => void

/**
 * Makes a program ready to run two at a time. The code for that is written here, unless the program has it.
 *
 * @param outputs what the runs will be asked for
 * @throws FaultError `run.too-large` and `model.too-long` for a model that needs more memory than there is
 */
export function createLockstepSimulator(program: Program, outputs: readonly string[]): LockstepSimulator {
  const code = withLockstep(program, outputs).lockstep
  const kept = new Set(code.outputs)
  const machine = createMachine(program, code)
  const { times } = machine
  // A run gives the same bits alone, and there every value can be looked at: what was lost is found there.
  const search = (request: RunRequest): never => {
    createSimulator(program).run(request)
    throw new Error('a run failed in lockstep and not alone')
  }
  const checkOutputs = ({ outputs: asked }: Settings): void => {
    const unkept = asked.find((id) => !kept.has(id))
    if (unkept !== undefined) {
      throw new FaultError([{ kind: 'run.unknown-output', values: { name: unkept } }])
    }
  }
  /** @param requestOf the request of a run that failed */
  const start = (settings: readonly Settings[], requestOf: (run: number) => RunRequest): void => {
    // Lanes that nothing was asked of repeat the last run: nobody looks at them.
    machine.start(Array.from({ length: code.layout.lanes }, (_, lane) => settings[lane] ?? settings.at(-1)!))
    const bad = machine.firstLost(settings)
    if (bad >= 0) search(requestOf(bad))
  }
  return {
    program,
    times,
    lanes: code.layout.lanes,
    run: (requests) => {
      const settings = requests.map((request) => resolve(program.model, request))
      checkOutputs(settings[0]!)
      start(settings, (run) => requests[run]!)
      return settings.map(({ outputs: ids }, lane) => ({
        times: times.slice(),
        outputs: ids,
        values: machine.memory.collect(ids.length, times.length, lane),
      }))
    },
    varying: (request, ids) => {
      const { common, indices } = resolveVarying(program.model, request, ids)
      checkOutputs(common)
      return (values, tables, count, first) => {
        const requestOf = (run: number): RunRequest => {
          const own = ids.map((id, i) => [id, values[run]![i]!] as const)
          return { ...request, inputs: new Map([...(request.inputs ?? []), ...own]) }
        }
        const unfit = values.findIndex((one) => !one.every(Number.isFinite))
        if (unfit >= 0) search(requestOf(unfit))
        start(
          values.map((one): Settings => ({ ...common, drawn: { indices, values: one } })),
          requestOf,
        )
        machine.memory.collectInto(tables, times.length, values.length, count, first)
      }
    },
  }
}

function createMachine(program: Program, code: Generated) {
  const machine = withRoom(code.layout.end, () => instantiate(code.bytes))
  const memory = new RunMemory(program.model, code.layout, machine.memory)
  const table = timetable(program.model.specs)
  const times = savedTimes(table)
  return {
    memory,
    table,
    times,
    start: (settings: readonly Settings[], saved: Timetable = table): void => {
      machine.run(...memory.prepare(settings, saved))
    },
    /** The first run with a value that is no number; -1 where there is none. */
    firstLost: (settings: readonly Settings[]): number =>
      settings.findIndex(
        ({ saved }, lane) => !memory.allFinite(saved.length, times.length, lane, table.saved.at(-1)!),
      ),
  }
}

/** Moments of the saved steps, counted from the start so that no rounding adds up. */
export function savedTimes({ saved, start, dt }: Timetable): Float64Array {
  return Float64Array.from(saved, (step) => start + step * dt)
}
