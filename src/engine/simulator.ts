import type { Program } from './compile'
import { findBirth } from './interpreter'
import { piecesOf } from './lookup'
import type { Run, RunRequest } from './run'
import { resolve, type Settings } from './settings'
import { timetable, type Timetable } from './timetable'
import { instantiate, type WasmMemory } from './wasm/host'
import type { MemoryLayout } from './wasm/layout'

/** Runs a program, again and again with different inputs. Synchronous: for workers and Node. */
export interface Simulator {
  readonly program: Program
  /** @throws FaultError for an unknown input or output, or a value that is not finite, named with its time */
  run(request: RunRequest): Run
}

export function createSimulator(program: Program): Simulator {
  const machine = instantiate(program.single.bytes)
  const memory = new RunMemory(program, program.single.layout, machine.memory)
  return {
    program,
    run(request) {
      const settings = resolve(program.model, request)
      const table = timetable(program.model.specs)
      const call = memory.prepare([settings], table)
      machine.run(...call)
      const values = memory.collect(settings.outputs.length, table.saved.length)
      if (!memory.allFinite(values)) throw findBirth(program.model, request) ?? new Error('unreachable')
      const times = Float64Array.from(table.saved, (step) => table.start + step * table.dt)
      return { times, outputs: settings.outputs, values }
    },
  }
}

/** The memory of a machine, filled with what a run needs and emptied of what it gave. */
class RunMemory {
  readonly #program: Program
  readonly #layout: MemoryLayout
  readonly #memory: WasmMemory
  #valuesAt = 0

  constructor(program: Program, layout: MemoryLayout, memory: WasmMemory) {
    this.#program = program
    this.#layout = layout
    this.#memory = memory
  }

  /** Writes inputs, tables, saved steps and output places. @returns the arguments of `run` */
  prepare(settings: readonly Settings[], table: Timetable): number[] {
    const { lanes, end, settable, values } = this.#layout
    const outputs = settings[0]!.saved
    const stepsAt = end
    const placesAt = stepsAt + table.saved.length * 4
    this.#valuesAt = Math.ceil((placesAt + outputs.length * 4) / 16) * 16
    this.#reserve(this.#valuesAt + outputs.length * table.saved.length * 8 * lanes)
    const cells = new Float64Array(this.#memory.buffer)
    const words = new Int32Array(this.#memory.buffer)
    for (const [lane, given] of settings.entries()) {
      for (const [index, cell] of settable.entries()) {
        if (cell < 0) continue
        const { value } = this.#program.model.scalars[index]!
        const own = this.#layout.computed[index]! || value.op !== 'number' ? NaN : value.value
        cells[cell * lanes + lane] = given.values.get(index) ?? own
      }
      this.#writeTables(given, lane, cells, words)
    }
    words.set(table.saved, stepsAt / 4)
    words.set(
      outputs.map((index) => values[index]! * 8 * lanes),
      placesAt / 4,
    )
    return [stepsAt, table.saved.length, placesAt, outputs.length, this.#valuesAt]
  }

  collect(outputs: number, times: number): Float64Array {
    return new Float64Array(this.#memory.buffer, this.#valuesAt, outputs * times).slice()
  }

  /** Whether every value that was saved, and every stock at the end, is a number. */
  allFinite(values: Float64Array): boolean {
    const { buffers, stocks, lanes } = this.#layout
    for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false
    const cells = new Float64Array(this.#memory.buffer)
    for (let i = buffers[0] * lanes; i < (buffers[1] + stocks) * lanes; i++) {
      if (!Number.isFinite(cells[i])) return false
    }
    return true
  }

  /**
   * A table: the least and the largest x, then for each piece its lower bound, x, y and slope, then a bound that no x
   * reaches. Each lane of a pair has its own.
   */
  #writeTables(given: Settings, lane: number, cells: Float64Array, words: Int32Array): void {
    const { tables, hints } = this.#layout
    const { model } = this.#program
    const firstPiece: number[] = []
    for (const [index, table] of model.tables.entries()) {
      const pieces = piecesOf(table, given.points.get(index) ?? table.y)
      const size = 5 + table.x.length * 4
      let at = tables[index]! / 8 + lane * size
      cells[at++] = pieces.least
      cells[at++] = pieces.most
      firstPiece.push(at * 8)
      for (let i = 0; i < table.x.length; i++) {
        cells[at++] = i === 0 ? -Infinity : pieces.x[i]!
        cells[at++] = pieces.x[i]!
        cells[at++] = pieces.y[i]!
        cells[at++] = pieces.slope[i]!
      }
      cells[at] = NaN
    }
    for (const { at, table } of hints) words[(at + lane * 8) / 4] = firstPiece[table]!
  }

  #reserve(bytes: number): void {
    const missing = bytes - this.#memory.buffer.byteLength
    if (missing > 0) this.#memory.grow(Math.ceil(missing / 65536))
  }
}
