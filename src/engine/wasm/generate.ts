import { FaultError } from '../../model/fault'
import { placeAt } from '../../model/source'
import type { ScalarModel } from '../../model/scalar/scalar-model'
import type { Order } from '../../model/scalar/order'
import { walk } from '../../model/scalar/node'
import { timetable } from '../timetable'
import { emit } from './emit'
import { Graph, perRun, type Id } from './graph'
import { Cells, type MemoryLayout } from './layout'
import { encodeModule, type WasmFunction } from './module'
import type { Places, Root } from './places'
import { scalarTarget, pairTarget, type Target } from './target'
import { Translation } from './translate'
import { widen } from './widen'
import { driver } from './driver'
import { elementPairs } from './element-pairs'
import { shallowFirst } from './schedule'
import { stageFunctions } from './stages'

/** Beyond this a compiler takes minutes and fills the memory. */
const mostNodes = 3_000_000

/** Machine code for a model, and where it keeps things. */
export interface Generated {
  readonly bytes: Uint8Array
  readonly layout: MemoryLayout
}

/**
 * Writes a model as a WebAssembly module that runs `lanes` runs in lockstep.
 *
 * @param saved indices of the scalars that runs may save; left out, all
 */
export function generate(
  model: ScalarModel,
  order: Order,
  lanes: 1 | 2,
  saved?: ReadonlySet<number>,
): Generated {
  return new Generator(model, order, lanes === 1 ? scalarTarget : pairTarget, saved).generate()
}

class Generator {
  readonly #model: ScalarModel
  readonly #order: Order
  readonly #target: Target
  readonly #saved: ReadonlySet<number> | undefined
  readonly #cells = new Cells()
  readonly #graph = new Graph()
  readonly #hoisted = new Map<Id, number>()
  readonly #hints: { at: number; table: number }[] = []

  constructor(model: ScalarModel, order: Order, target: Target, saved?: ReadonlySet<number>) {
    this.#model = model
    this.#order = order
    this.#target = target
    this.#saved = saved
  }

  generate(): Generated {
    const { scalars, specs } = this.#model
    const graph = this.#graph
    const cells = this.#cells
    const lanes = this.#target.lanes
    const settable = scalars.map((s) => (s.kind === 'constant' || s.kind === 'stock' ? cells.take() : -1))
    const computed = scalars.map((s) => s.kind === 'stock' && s.value.op !== 'number')
    const kept = scalars.map((s) => (s.kind === 'previous' || s.kind === 'frozen' ? cells.take() : -1))
    const coming = scalars.map((s) => (s.kind === 'previous' ? cells.take() : -1))
    const stocks = [...scalars.keys()].filter((i) => scalars[i]!.kind === 'stock')
    const placeOf = new Map(stocks.map((index, place) => [index, place]))
    const rates = specs.method === 'euler' ? 0 : cells.take(4 * stocks.length)
    const remembered = this.#remembered()
    const historyOf = new Map(remembered.map((index, h) => [index, h]))
    const storage = {
      settable: (index: number) => settable[index]!,
      computed: (index: number) => computed[index]!,
      stock: (index: number) => placeOf.get(index)!,
      kept: (index: number) => kept[index]!,
      history: (index: number) => historyOf.get(index)!,
    }
    const now = new Translation(this.#model, graph, storage, false)
    for (const index of this.#order.step) {
      now.value(index)
      this.#checkSize(index)
    }
    // Hidden scalars have one as well: a value that is not finite is followed through them to its birth.
    const values = scalars.map((_, index) => {
      const node = graph.nodes[now.value(index)]!
      return node.op === 'cell' ? node.value : cells.take()
    })

    // What a step has to leave behind: the stocks' future, and whatever looks back.
    const dt = graph.float(specs.dt)
    const nextOf = (index: number): Id => {
      const id = now.node(scalars[index]!.next!)
      this.#checkSize(index)
      return id
    }
    const carry: Root[] = [
      ...[...scalars.keys()]
        .filter((i) => scalars[i]!.kind === 'previous')
        .map((i): Root => ({ id: nextOf(i), to: 'cell', index: coming[i]! })),
      ...remembered.map((i, h): Root => ({ id: now.value(i), to: 'history', index: h })),
    ]
    const slopes: Root[] = stocks.map((index, place) => ({
      id: nextOf(index),
      to: 'cell',
      index: rates + place,
    }))
    const futures: Root[] = stocks.map((index, place) => {
      const moved = graph.add(graph.state(place), graph.mul(nextOf(index), dt))
      const id = scalars[index]!.nonNegative ? graph.max(moved, graph.float(0)) : moved
      return { id, to: 'future', index: place }
    })
    const shown: Root[] = [...scalars.keys()]
      .filter((i) => graph.nodes[now.value(i)]!.op !== 'cell')
      .filter((i) => graph.level(now.value(i)) > perRun && this.#saved?.has(i) !== false)
      .map((i) => ({ id: now.value(i), to: 'cell', index: values[i]! }))
    const moves = specs.method === 'euler' ? futures : slopes

    const buffers = [cells.take(stocks.length), cells.take(stocks.length)] as const
    const tables = this.#model.tables.map((table) => cells.take(5 + table.x.length * 4) * 8 * lanes)
    const places: Places = {
      hoisted: (id) => {
        const known = this.#hoisted.get(id)
        if (known !== undefined) return known
        const cell = cells.take()
        this.#hoisted.set(id, cell)
        return cell
      },
      scratch: (width) => cells.take(width),
      table: (index) => {
        const first = cells.take()
        const hint = (lane: number): number => first * 8 * lanes + lane * 8
        this.#hints.push({ at: first * 8 * lanes, table: index })
        return { least: tables[index]!, hint }
      },
      history: (h) => histories[h]!,
    }
    const steps = timetable(specs).steps + 1
    const histories = remembered.map(() => cells.take(steps))
    const advance = this.#emitSteps([...moves, ...carry], now, places)
    const full = emit(graph, [...moves, ...carry, ...shown], this.#target, places)
    // The later stages of Runge and Kutta's methods leave their slopes each in a place of its own.
    const laterStages = specs.method === 'euler' ? 0 : specs.method === 'rk2' ? 1 : 3
    const later = Array.from({ length: laterStages }, (_, stage) => {
      const moved = slopes.map((root) => ({ ...root, index: root.index + (stage + 1) * stocks.length }))
      return this.#emitSteps(moved, now, places)
    }).flat()

    const started = new Translation(this.#model, graph, storage, true)
    for (const index of this.#order.initial) {
      started.value(index)
      this.#checkSize(index)
    }
    const atStart: Root[] = [
      ...stocks.map((index, place): Root => ({
        id: started.value(index),
        to: 'cell',
        index: buffers[0] + place,
      })),
      ...[...scalars.keys()]
        .filter((i) => kept[i]! >= 0)
        .map((i): Root => ({ id: started.value(i), to: 'cell', index: kept[i]! })),
      ...[...scalars.keys()]
        .map((i) => ({ i, id: now.value(i) }))
        .filter(({ id }) => graph.nodes[id]!.op !== 'cell' && graph.level(id) <= perRun)
        .map(({ i, id }): Root => ({ id, to: 'cell', index: values[i]! })),
      ...[...this.#hoisted].map(([id, cell]): Root => ({ id, to: 'cell', index: cell })),
    ]
    const start = emit(graph, atStart, this.#target, { ...places, hoisted: null })

    const stages = stageFunctions(
      {
        method: specs.method,
        dt: specs.dt,
        rates,
        count: stocks.length,
        nonNegative: stocks.map((i) => scalars[i]!.nonNegative),
      },
      this.#target,
    )
    const groups = { start, advance, full, later, stages }
    const functions: WasmFunction[] = [...start, ...advance, ...full, ...later, ...stages]
    const previous = [...scalars.keys()].filter((i) => scalars[i]!.kind === 'previous')
    functions.push(
      driver({
        groups,
        target: this.#target,
        buffers,
        method: specs.method,
        start: specs.start,
        dt: specs.dt,
        previous: previous.map((i) => ({ from: coming[i]!, to: kept[i]! })),
        third: specs.method === 'euler' ? 0 : cells.take(stocks.length),
      }),
    )
    const end = Math.ceil((cells.count * 8 * lanes) / 16) * 16
    const bytes = encodeModule(functions, functions.length - 1, Math.ceil((end + 65536) / 65536))
    const layout: MemoryLayout = {
      lanes,
      settable,
      computed,
      values,
      tables,
      hints: this.#hints,
      buffers,
      stocks: stocks.length,
      end,
    }
    return { bytes, layout }
  }

  /** @throws FaultError when the model has become too long with this scalar */
  #checkSize(index: number): void {
    if (this.#graph.nodes.length <= mostNodes) return
    const { name, at } = this.#model.scalars[index]!
    const where = placeAt(this.#model.source, at)
    throw new FaultError([{ kind: 'model.too-long', where, values: { variable: name, limit: mostNodes } }])
  }

  /** What most steps consist of. One run at a time makes use of vectors as well: elements of arrays go in pairs. */
  #emitSteps(roots: readonly Root[], now: Translation, places: Places): WasmFunction[] {
    if (this.#target.lanes === 2) return emit(this.#graph, roots, this.#target, places)
    const wide = widen(this.#graph, roots, elementPairs(this.#model, now), places)
    return emit(wide.graph, shallowFirst(wide.graph, wide.roots, places), this.#target, places)
  }

  /** Scalars whose past is asked for. */
  #remembered(): number[] {
    const found = new Set<number>()
    for (const scalar of this.#model.scalars) {
      for (const root of [scalar.value, scalar.next]) {
        if (root === null) continue
        walk(root, (node) => {
          if (node.op === 'history') found.add(node.scalar)
        })
      }
    }
    return [...found]
  }
}
