import { Bytes } from './bytes'
import type { Graph, GraphNode, Id } from './graph'
import type { Emission } from './emission'
import { stepParameter, writeHistory } from './history-code'
import { writeLookup } from './lookup-code'
import { f64, i32, type WasmFunction } from './module'
import { isFetched, isHoisted, type Places, type Root } from './places'
import { pairTarget, plainInstructions, type Target } from './target'

/** Parameters that every generated function takes. */
const parameters = [i32, i32, f64, f64]
/** First bytes of the buffers of the present and the future, time and step. */
const present = 0
const future = 1
const timeParameter = 2

/** Writes one function: statements in their order, nodes used once on the stack, the others in locals. */
export class Writer {
  readonly #graph: Graph
  readonly #target: Target
  readonly #places: Places
  readonly #lasting: ReadonlyMap<Id, number>
  readonly #near: number
  readonly #code = new Bytes()
  readonly #locals: number[] = []
  readonly #localOf = new Map<Id, { readonly local: number; readonly since: number }>()
  /** Statements so far. */
  #count = 0
  readonly #emission: Emission

  /**
   * @param lasting cells of the values that are left in memory, by this function or an earlier one
   * @param near for how many statements a local counts
   */
  constructor(graph: Graph, target: Target, places: Places, lasting: ReadonlyMap<Id, number>, near: number) {
    this.#graph = graph
    this.#target = target
    this.#places = places
    this.#lasting = lasting
    this.#near = near
    this.#emission = {
      code: this.#code,
      target,
      value: (id) => {
        this.value(id)
      },
      newLocal: (type) => this.#newLocal(type),
    }
  }

  statement(item: Id | Root): void {
    const code = this.#code
    this.#count++
    if (typeof item === 'number') {
      const node = this.#graph.nodes[item]!
      const cell = this.#lasting.get(item)
      if (cell !== undefined) code.byte(0x41).signed(0n)
      this.#workOut(item)
      const local = this.#localFor(item)
      if (cell === undefined) code.byte(0x21).unsigned(local)
      else {
        code.byte(0x22).unsigned(local)
        this.#storeAs(node, cell)
      }
      return
    }
    if (item.to === 'history') {
      // byte address: first cell of the history, and the step counted in cells
      code.byte(0x20).unsigned(stepParameter).byte(0xfc, 0x02) // i32.trunc_sat_f64_s
      code
        .byte(0x41)
        .signed(BigInt(8 * this.#target.lanes))
        .byte(0x6c)
      this.value(item.id)
      this.#store(this.#places.history(item.index))
      return
    }
    if (item.to === 'future') code.byte(0x20).unsigned(future)
    else code.byte(0x41).signed(0n)
    this.value(item.id)
    this.#store(item.index, this.#graph.nodes[item.id]!.width)
  }

  /** How a node is written: vectors among the scalars of one run as the vectors of two are. */
  #of(node: GraphNode): Target {
    return node.width === 2 ? pairTarget : this.#target
  }

  finish(): WasmFunction {
    return { params: parameters, locals: this.#locals, code: this.#code }
  }

  /** Leaves the node's value on the stack. */
  value(id: Id): void {
    const code = this.#code
    const known = this.#localOf.get(id)
    if (known !== undefined && this.#count - known.since <= this.#near) {
      code.byte(0x20).unsigned(known.local)
      return
    }
    const node = this.#graph.nodes[id]!
    const cell = this.#lasting.get(id)
    if (cell !== undefined) {
      code.byte(0x41).signed(0n)
      this.#loadAs(node, cell)
    } else {
      this.#workOut(id)
      if (this.#near === Infinity || !isFetched(node, this.#places)) return
    }
    code.byte(0x22).unsigned(this.#localFor(id))
  }

  /** A new local that holds a node's value from now on. */
  #localFor(id: Id): number {
    const node = this.#graph.nodes[id]!
    const local = this.#newLocal(this.#of(node).types[node.kind])
    this.#localOf.set(id, { local, since: this.#count })
    return local
  }

  #workOut(id: Id): void {
    const code = this.#code
    const node = this.#graph.nodes[id]!
    const target = this.#of(node)
    switch (node.op) {
      case 'float':
        target.float(code, node.value)
        return
      case 'integer':
        target.integer(code, node.integer)
        return
      case 'cell':
      case 'state':
        this.#base(node)
        this.#load(node.value, node.width)
        return
      case 'time':
      case 'step':
        code.byte(0x20).unsigned(node.op === 'time' ? timeParameter : stepParameter)
        if (target.lanes === 2) code.byte(0xfd, 0x14) // f64x2.splat
        return
    }
    const { hoisted } = this.#places
    if (hoisted !== null && isHoisted(node)) {
      code.byte(0x41).signed(0n)
      this.#load(hoisted(id))
      return
    }
    switch (node.op) {
      case 'splat':
        this.#splat(node.args[0]!)
        return
      case 'join':
        this.#join(node.args[0]!, node.args[1]!)
        return
      case 'lane':
        this.value(node.args[0]!)
        code.byte(0xfd, 0x21, node.value) // f64x2.extract_lane
        return
      case 'lookup':
        writeLookup(this.#emission, node, this.#places)
        return
      case 'history':
        writeHistory(this.#emission, node, this.#places)
        return
      case 'shiftLeft':
      case 'shiftRight':
        this.value(node.args[0]!)
        target.shift(code, node.op, node.value)
        return
      case 'select':
        this.value(node.args[1]!)
        this.value(node.args[2]!)
        this.value(node.args[0]!)
        break
      case 'min':
      case 'max':
        if (target.lanes === 2 && this.#limit(node.op, node.args)) return
        for (const arg of node.args) this.value(arg)
        break
      default:
        for (const arg of node.args) this.value(arg)
    }
    code.byte(...target.instructions[node.op])
  }

  /** The smaller or larger of a vector and a number that is written in the model. @returns whether it was that */
  #limit(op: 'min' | 'max', args: readonly Id[]): boolean {
    const at = args.findIndex((arg) => this.#literal(arg) !== null)
    const limit = at < 0 ? NaN : this.#literal(args[at]!)!
    if (Number.isNaN(limit) || Object.is(limit, -0)) return false
    this.value(args[1 - at]!)
    this.value(args[at]!)
    this.#code.byte(...plainInstructions[op])
    if (op === 'max' && limit === 0) {
      // Of the two zeros the larger is the positive: adding it leaves everything else as it is.
      pairTarget.float(this.#code, 0)
      this.#code.byte(...pairTarget.instructions.add)
    }
    return true
  }

  #literal(id: Id): number | null {
    const { op, args, value } = this.#graph.nodes[id]!
    return op === 'float' ? value : op === 'splat' ? this.#literal(args[0]!) : null
  }

  /** A number from memory, if that is where it stands and no local holds it. */
  #inMemory(id: Id): GraphNode | null {
    const node = this.#graph.nodes[id]!
    return (node.op === 'cell' || node.op === 'state') && !this.#localOf.has(id) ? node : null
  }

  #splat(id: Id): void {
    const node = this.#inMemory(id)
    if (node === null) {
      this.value(id)
      this.#code.byte(0xfd, 0x14) // f64x2.splat
      return
    }
    this.#base(node)
    this.#code.byte(0xfd, 0x0a, 3).unsigned(node.value * 8) // v128.load64_splat
  }

  #join(first: Id, second: Id): void {
    const node = this.#inMemory(second)
    if (node !== null) this.#base(node)
    this.#splat(first)
    if (node !== null)
      this.#code
        .byte(0xfd, 0x57, 3)
        .unsigned(node.value * 8)
        .byte(1) // v128.load64_lane
    else {
      this.value(second)
      this.#code.byte(0xfd, 0x22, 1) // f64x2.replace_lane
    }
  }

  /** First byte of the memory that a cell or state is counted from. */
  #base(node: GraphNode): void {
    if (node.op === 'state') this.#code.byte(0x20).unsigned(present)
    else this.#code.byte(0x41).signed(0n)
  }

  #load(cell: number, width: 1 | 2 = 1): void {
    const { load } = width === 2 ? pairTarget : this.#target
    this.#code.byte(...load, 3).unsigned(cell * 8 * this.#target.lanes)
  }

  #store(cell: number, width: 1 | 2 = 1): void {
    const { store } = width === 2 ? pairTarget : this.#target
    this.#code.byte(...store, 3).unsigned(cell * 8 * this.#target.lanes)
  }

  /** Integers and truth values cross in the bits of a cell. */
  #storeAs(node: GraphNode, cell: number): void {
    if (this.#of(node).lanes === 2 || node.kind === 'f') this.#store(cell, node.width)
    else this.#code.byte(node.kind === 'i' ? 0x37 : 0x36, 2).unsigned(cell * 8)
  }

  #loadAs(node: GraphNode, cell: number): void {
    if (this.#of(node).lanes === 2 || node.kind === 'f') this.#load(cell, node.width)
    else this.#code.byte(node.kind === 'i' ? 0x29 : 0x28, 2).unsigned(cell * 8)
  }

  #newLocal(type: number): number {
    this.#locals.push(type)
    return parameters.length + this.#locals.length - 1
  }
}
