import { Bytes } from './bytes'
import type { Graph, GraphNode, Id } from './graph'
import { f64, i32, type WasmFunction } from './module'
import { isHoisted, type Places, type Root } from './places'
import type { Target } from './target'

/** Parameters that every generated function takes. */
const parameters = [i32, i32, f64, f64]
/** First bytes of the buffers of the present and the future, time and step. */
const present = 0
const future = 1
const timeParameter = 2
const stepParameter = 3

/** Writes one function: statements in their order, nodes used once on the stack, the others in locals. */
export class Writer {
  readonly #graph: Graph
  readonly #target: Target
  readonly #places: Places
  readonly #home: ReadonlyMap<Id, number>
  readonly #part: number
  readonly #crossing: ReadonlyMap<Id, number>
  readonly #code = new Bytes()
  readonly #locals: number[] = []
  readonly #localOf = new Map<Id, number>()

  constructor(
    graph: Graph,
    target: Target,
    places: Places,
    home: ReadonlyMap<Id, number>,
    part: number,
    crossing: ReadonlyMap<Id, number>,
  ) {
    this.#graph = graph
    this.#target = target
    this.#places = places
    this.#home = home
    this.#part = part
    this.#crossing = crossing
  }

  statement(item: Id | Root): void {
    const code = this.#code
    if (typeof item === 'number') {
      const node = this.#graph.nodes[item]!
      const scratch = this.#crossing.get(item)
      if (scratch !== undefined) code.byte(0x41).signed(0n)
      this.#workOut(item)
      const local = this.#newLocal(this.#target.types[node.kind])
      this.#localOf.set(item, local)
      if (scratch === undefined) code.byte(0x21).unsigned(local)
      else {
        code.byte(0x22).unsigned(local)
        this.#storeAs(node, scratch)
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
    this.#store(item.index)
  }

  finish(): WasmFunction {
    return { params: parameters, locals: this.#locals, code: this.#code }
  }

  /** Leaves the node's value on the stack. */
  value(id: Id): void {
    const code = this.#code
    const local = this.#localOf.get(id)
    if (local !== undefined) {
      code.byte(0x20).unsigned(local)
      return
    }
    const home = this.#home.get(id)
    if (home !== undefined && home !== this.#part) {
      // Worked out by an earlier function: fetched once, then a local here too.
      const node = this.#graph.nodes[id]!
      code.byte(0x41).signed(0n)
      this.#loadAs(node, this.#crossing.get(id)!)
      const kept = this.#newLocal(this.#target.types[node.kind])
      this.#localOf.set(id, kept)
      code.byte(0x22).unsigned(kept)
      return
    }
    this.#workOut(id)
  }

  #workOut(id: Id): void {
    const code = this.#code
    const target = this.#target
    const node = this.#graph.nodes[id]!
    switch (node.op) {
      case 'float':
        target.float(code, node.value)
        return
      case 'integer':
        target.integer(code, node.integer)
        return
      case 'cell':
        code.byte(0x41).signed(0n)
        this.#load(node.value)
        return
      case 'state':
        code.byte(0x20).unsigned(present)
        this.#load(node.value)
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
      case 'lookup':
        this.#lookup(node)
        return
      case 'history':
        this.#history(node)
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
      default:
        for (const arg of node.args) this.value(arg)
    }
    code.byte(...target.instructions[node.op])
  }

  /**
   * Looks for the piece that x lies in from the piece of the last time, because x seldom moves far in one step. Which
   * piece is found does not depend on where the search began.
   */
  #lookup(node: GraphNode): void {
    const code = this.#code
    const { lanes } = this.#target
    const { least, hint } = this.#places.table(node.value)
    const x = this.#newLocal(this.#target.types.f)
    this.value(node.args[0]!)
    this.#constantLoad(least)
    code.byte(...this.#target.instructions.max)
    this.#constantLoad(least + 8)
    code.byte(...this.#target.instructions.min)
    code.byte(0x21).unsigned(x)
    const pieces: number[] = []
    for (let lane = 0; lane < lanes; lane++) {
      const piece = this.#newLocal(i32)
      const own = lanes === 1 ? x : this.#newLocal(f64)
      pieces.push(piece)
      if (lanes === 2) code.byte(0x20).unsigned(x).byte(0xfd, 0x21, lane).byte(0x21).unsigned(own)
      code
        .byte(0x41)
        .signed(BigInt(hint(lane)))
        .byte(0x28, 2, 0)
        .byte(0x21)
        .unsigned(piece)
      const search = (compare: number, offset: number, by: bigint): void => {
        code.byte(0x02, 0x40, 0x03, 0x40) // block, loop
        code.byte(0x20).unsigned(own).byte(0x20).unsigned(piece).byte(0x2b, 3).unsigned(offset)
        code.byte(compare, 0x45, 0x0d, 1) // leave the block unless
        code.byte(0x20).unsigned(piece).byte(0x41).signed(by).byte(0x6a, 0x21).unsigned(piece)
        code.byte(0x0c, 0, 0x0b, 0x0b)
      }
      search(0x66, 32, 32n) // while x >= lower bound of the next
      search(0x63, 0, -32n) // while x < lower bound of this
      code
        .byte(0x41)
        .signed(BigInt(hint(lane)))
        .byte(0x20)
        .unsigned(piece)
        .byte(0x36, 2, 0)
    }
    const field = (offset: number): void => {
      code.byte(0x20).unsigned(pieces[0]!)
      if (lanes === 1) {
        code.byte(0x2b, 3).unsigned(offset)
        return
      }
      code.byte(0xfd, 0x0a, 3).unsigned(offset) // v128.load64_splat
      code.byte(0x21).unsigned(this.#spare())
      code.byte(0x20).unsigned(pieces[1]!).byte(0x20).unsigned(this.#spare())
      code.byte(0xfd, 0x57, 3).unsigned(offset).byte(1) // v128.load64_lane
    }
    field(16)
    code.byte(0x20).unsigned(x)
    field(8)
    code.byte(...this.#target.instructions.sub)
    field(24)
    code.byte(...this.#target.instructions.mul, ...this.#target.instructions.add)
  }

  #spareLocal = -1
  #spare(): number {
    if (this.#spareLocal < 0) this.#spareLocal = this.#newLocal(this.#target.types.f)
    return this.#spareLocal
  }

  /** A value of an earlier step: `before` where that lies before the start, the present one where it is not over. */
  #history(node: GraphNode): void {
    const code = this.#code
    const { lanes, types, instructions } = this.#target
    const [step, before, current] = node.args
    const wanted = this.#newLocal(types.f)
    this.value(step!)
    code.byte(0x21).unsigned(wanted)
    const one = (lane: number): void => {
      const own = lanes === 1 ? wanted : this.#newLocal(f64)
      if (lanes === 2) code.byte(0x20).unsigned(wanted).byte(0xfd, 0x21, lane).byte(0x21).unsigned(own)
      // A place inside the history, whatever the step: the selects below decide whether it counts.
      code.byte(0x20).unsigned(own)
      code.byte(0x44).float(0).byte(0xa5)
      code.byte(0x20).unsigned(stepParameter).byte(0xa4)
      code
        .byte(0xfc, 0x02)
        .byte(0x41)
        .signed(BigInt(8 * lanes))
        .byte(0x6c)
      code.byte(0x2b, 3).unsigned(this.#places.history(node.value) * 8 * lanes + lane * 8)
    }
    if (lanes === 1) one(0)
    else {
      one(0)
      code.byte(0xfd, 0x14)
      one(1)
      code.byte(0xfd, 0x22, 1)
    }
    // stored, current, stored' = step < now ? stored : current
    this.value(current!)
    code.byte(0x20).unsigned(wanted)
    this.#stepValue()
    code.byte(...instructions.less, ...instructions.select)
    const inside = this.#newLocal(types.f)
    code.byte(0x21).unsigned(inside)
    code.byte(0x20).unsigned(inside)
    this.value(before!)
    this.#target.float(code, 0)
    code
      .byte(0x20)
      .unsigned(wanted)
      .byte(...instructions.atMost, ...instructions.select)
  }

  #stepValue(): void {
    this.#code.byte(0x20).unsigned(stepParameter)
    if (this.#target.lanes === 2) this.#code.byte(0xfd, 0x14)
  }

  #constantLoad(at: number): void {
    this.#code.byte(0x41).signed(0n)
    if (this.#target.lanes === 1) this.#code.byte(0x2b, 3).unsigned(at)
    else this.#code.byte(0xfd, 0x0a, 3).unsigned(at)
  }

  #load(cell: number): void {
    this.#code.byte(...this.#target.load, 3).unsigned(cell * 8 * this.#target.lanes)
  }

  #store(cell: number): void {
    this.#code.byte(...this.#target.store, 3).unsigned(cell * 8 * this.#target.lanes)
  }

  /** Integers and truth values cross in the bits of a cell. */
  #storeAs(node: GraphNode, cell: number): void {
    if (this.#target.lanes === 2 || node.kind === 'f') this.#store(cell)
    else this.#code.byte(node.kind === 'i' ? 0x37 : 0x36, 2).unsigned(cell * 8)
  }

  #loadAs(node: GraphNode, cell: number): void {
    if (this.#target.lanes === 2 || node.kind === 'f') this.#load(cell)
    else this.#code.byte(node.kind === 'i' ? 0x29 : 0x28, 2).unsigned(cell * 8)
  }

  #newLocal(type: number): number {
    this.#locals.push(type)
    return parameters.length + this.#locals.length - 1
  }
}
