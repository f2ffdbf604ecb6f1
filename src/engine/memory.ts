import type { ScalarModel } from '../model/scalar/scalar-model'
import { piecesOf } from './lookup'
import { withRoom } from './room'
import type { Settings } from './settings'
import type { Timetable } from './timetable'
import type { WasmMemory } from './wasm/host'
import type { MemoryLayout } from './wasm/layout'

/** The memory of a machine, filled with what a run needs and emptied of what it gave. */
export class RunMemory {
  readonly #model: ScalarModel
  readonly #layout: MemoryLayout
  readonly #memory: WasmMemory
  /** What stands in each settable cell unless a run gives something else. */
  readonly #own: readonly { readonly cell: number; readonly value: number }[]
  #valuesAt = 0

  constructor(model: ScalarModel, layout: MemoryLayout, memory: WasmMemory) {
    this.#model = model
    this.#layout = layout
    this.#memory = memory
    this.#own = layout.settable.flatMap((cell, index) => {
      if (cell < 0) return []
      const { value } = model.scalars[index]!
      return [{ cell, value: layout.computed[index]! || value.op !== 'number' ? NaN : value.value }]
    })
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
      for (const { cell, value } of this.#own) cells[cell * lanes + lane] = value
      for (const [index, value] of given.values) cells[settable[index]! * lanes + lane] = value
      given.drawn?.indices.forEach((index, i) => {
        cells[settable[index]! * lanes + lane] = given.drawn!.values[i]!
      })
      this.#writeTables(given, lane, cells, words)
    }
    words.set(table.saved, stepsAt / 4)
    words.set(
      outputs.map((index) => values[index]! * 8 * lanes),
      placesAt / 4,
    )
    return [stepsAt, table.saved.length, placesAt, outputs.length, this.#valuesAt]
  }

  /** Values of one of the runs that went in lockstep, [output][time]. */
  collect(outputs: number, times: number, lane: number): Float64Array {
    const { lanes } = this.#layout
    const all = new Float64Array(this.#memory.buffer, this.#valuesAt, outputs * times * lanes)
    if (lanes === 1) return all.slice()
    const own = new Float64Array(outputs * times)
    for (let i = 0; i < own.length; i++) own[i] = all[i * lanes + lane]!
    return own
  }

  /**
   * Values of the first `lanes` runs, each output as [time][run] into a table of `count` runs, from run `first` on.
   */
  collectInto(
    tables: readonly Float64Array[],
    times: number,
    lanes: number,
    count: number,
    first: number,
  ): void {
    const side = this.#layout.lanes
    for (const [o, table] of tables.entries()) {
      const all = new Float64Array(this.#memory.buffer, this.#valuesAt + o * times * side * 8, times * side)
      for (let t = 0; t < times; t++) {
        for (let lane = 0; lane < lanes; lane++) table[t * count + first + lane] = all[t * side + lane]!
      }
    }
  }

  /** Whether every value that was saved of a run, and every stock at the step that was saved last, is a number. */
  allFinite(outputs: number, times: number, lane: number, lastStep: number): boolean {
    const { buffers, stocks, lanes } = this.#layout
    const cells = new Float64Array(this.#memory.buffer)
    const values = this.#valuesAt / 8
    // What is no number stays none when it is multiplied by zero and added up.
    let sum = 0
    for (let i = values + lane; i < values + outputs * times * lanes; i += lanes) sum += cells[i]! * 0
    if (sum !== 0) return false
    // The buffers of stocks take turns in holding the present.
    const present = buffers[lastStep % 2 === 0 ? 0 : 1]
    for (let i = 0; i < stocks; i++) if (!Number.isFinite(cells[(present + i) * lanes + lane])) return false
    return true
  }

  /**
   * A table: the least and the largest x, then for each piece its lower bound, x, y and slope, then a bound that no x
   * reaches. Each lane of a pair has its own.
   */
  #writeTables(given: Settings, lane: number, cells: Float64Array, words: Int32Array): void {
    const { tables, hints } = this.#layout
    const firstPiece: number[] = []
    for (const [index, table] of this.#model.tables.entries()) {
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
    if (missing > 0) withRoom(bytes, () => this.#memory.grow(Math.ceil(missing / 65536)))
  }
}
