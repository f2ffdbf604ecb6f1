import type { Algebra } from '../algebra'
import { numbers } from '../numbers'

/** Index of a node of a graph. */
export type Id = number

/** f: float, i: 64-bit integer, b: truth value. */
export type Kind = 'f' | 'i' | 'b'

/** Primitives of the algebra that become one or a few instructions. */
export type Primitive = Exclude<keyof Algebra<unknown, unknown, unknown>, 'float' | 'integer'>

/** When a node's value can be known: written in the code, once a run, or anew at each step. */
export const literal = 0
export const perRun = 1
export const perStep = 2

export interface GraphNode {
  readonly op:
    | Primitive
    | 'float'
    | 'integer'
    | 'cell'
    | 'state'
    | 'time'
    | 'step'
    | 'lookup'
    | 'history'
    /** A vector of one number twice, of two numbers; one half of a vector. */
    | 'splat'
    | 'join'
    | 'lane'
  readonly kind: Kind
  readonly args: readonly Id[]
  /** Literal value; index of the cell, state, table or history; bits to shift by; half of the vector. */
  readonly value: number
  readonly integer: bigint
  readonly level: number
  /** 2 of a node that is two numbers side by side in a vector. */
  readonly width: 1 | 2
}

const kinds: Readonly<Record<Primitive, Kind>> = {
  add: 'f',
  sub: 'f',
  mul: 'f',
  div: 'f',
  neg: 'f',
  abs: 'f',
  sqrt: 'f',
  floor: 'f',
  trunc: 'f',
  min: 'f',
  max: 'f',
  less: 'b',
  atMost: 'b',
  equal: 'b',
  differ: 'b',
  both: 'b',
  either: 'b',
  opposite: 'b',
  select: 'f',
  bits: 'i',
  fromBits: 'f',
  addInt: 'i',
  subInt: 'i',
  mulInt: 'i',
  andInt: 'i',
  orInt: 'i',
  xorInt: 'i',
  shiftLeft: 'i',
  shiftRight: 'i',
}

/** So many nodes fit into the numbers that name equal ones: two of them and an operation in 53 bits. */
const most = 4194304

/**
 * Operations as a graph in which equal nodes are one node: what two equations have in common is worked out once.
 * It is an algebra, so that the definitions of operations build it by being called.
 */
export class Graph implements Algebra<Id, Id, Id> {
  readonly nodes: GraphNode[] = []
  readonly #known = new Map<number | string, Id>()
  readonly #codes = new Map<GraphNode['op'], number>()

  level(id: Id): number {
    return this.nodes[id]!.level
  }

  #node(op: GraphNode['op'], kind: Kind, args: readonly Id[], level: number, value = 0, integer = 0n): Id {
    return this.place({ op, kind, args, value, integer, level, width: 1 })
  }

  /** A node as it is given, the same one for equal nodes. */
  place(node: GraphNode): Id {
    const key = this.#keyOf(node)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    this.nodes.push(node)
    this.#known.set(key, this.nodes.length - 1)
    return this.nodes.length - 1
  }

  /** The same for equal nodes. A number where it can be: graphs have ten thousands of nodes, and text is slow. */
  #keyOf({ op, args, value, integer, width }: GraphNode): number | string {
    const [a = 0, b = 0] = args
    const count = args.length
    if (count === 0 || count > 2 || value !== 0 || a >= most || b >= most) {
      return `${op} ${args.join()} ${Object.is(value, -0) ? '-0' : value} ${integer} ${width}`
    }
    const code = this.#codes.get(op) ?? this.#codes.size
    this.#codes.set(op, code)
    return ((code * 4 + width * 2 + count - 3) * most + a) * most + b
  }

  #apply(op: Primitive, args: readonly Id[], count = 0): Id {
    let level = literal
    for (const arg of args) level = Math.max(level, this.nodes[arg]!.level)
    if (level === literal) {
      const folded = this.#fold(op, args, count)
      if (folded !== null) return folded
    }
    return this.#node(op, kinds[op], args, level, count)
  }

  /** Operations on literals are done here and now, by what they mean. */
  #fold(op: Primitive, args: readonly Id[], count: number): Id | null {
    if (op === 'shiftLeft' || op === 'shiftRight') {
      const node = this.nodes[args[0]!]!
      return node.op === 'integer' ? this.integer(numbers[op](node.integer, count)) : null
    }
    if (kinds[op] === 'b' || op === 'select') return null
    const values: (number | bigint)[] = []
    for (const arg of args) {
      const node = this.nodes[arg]!
      if (node.op === 'float') values.push(node.value)
      else if (node.op === 'integer') values.push(node.integer)
      else return null
    }
    const apply = numbers[op] as (...values: (number | bigint)[]) => number | bigint
    const result = apply(...values)
    return typeof result === 'number' ? this.float(result) : this.integer(result)
  }

  /** A truth value that literals decide; `null` where they do not. */
  #truth(id: Id): boolean | null {
    const { op, args } = this.nodes[id]!
    if (op === 'less' || op === 'atMost' || op === 'equal' || op === 'differ') {
      const [a, b] = [this.nodes[args[0]!]!, this.nodes[args[1]!]!]
      return a.op === 'float' && b.op === 'float' ? numbers[op](a.value, b.value) : null
    }
    if (op === 'opposite') {
      const inner = this.#truth(args[0]!)
      return inner === null ? null : !inner
    }
    const [a, b] = [this.#truth(args[0]!), this.#truth(args[1]!)]
    return a === null || b === null ? null : op === 'both' ? a && b : a || b
  }

  float(value: number): Id {
    return this.#node('float', 'f', [], literal, value)
  }

  integer(value: bigint): Id {
    return this.#node('integer', 'i', [], literal, 0, value)
  }

  /** A number in memory that does not change during a run. */
  cell(index: number): Id {
    return this.#node('cell', 'f', [], perRun, index)
  }

  /** A number in memory that changes from step to step at a fixed place. */
  changing(index: number): Id {
    return this.#node('cell', 'f', [], perStep, index)
  }

  /** A stock, in whichever of the two buffers holds the present. */
  state(index: number): Id {
    return this.#node('state', 'f', [], perStep, index)
  }

  time(): Id {
    return this.#node('time', 'f', [], perStep)
  }

  step(): Id {
    return this.#node('step', 'f', [], perStep)
  }

  lookup(table: number, x: Id): Id {
    return this.#node('lookup', 'f', [x], Math.max(perRun, this.level(x)), table)
  }

  history(index: number, step: Id, before: Id, current: Id): Id {
    return this.#node('history', 'f', [step, before, current], perStep, index)
  }

  add = (a: Id, b: Id): Id => this.#apply('add', [a, b])
  sub = (a: Id, b: Id): Id => this.#apply('sub', [a, b])
  mul = (a: Id, b: Id): Id => this.#apply('mul', [a, b])
  /** Dividing by a power of two is multiplying by its reciprocal, to the bit, and takes a quarter of the time. */
  div = (a: Id, b: Id): Id => {
    const { op, value } = this.nodes[b]!
    return op === 'float' && isPowerOfTwo(value)
      ? this.#apply('mul', [a, this.float(1 / value)])
      : this.#apply('div', [a, b])
  }
  neg = (a: Id): Id => this.#apply('neg', [a])
  abs = (a: Id): Id => this.#apply('abs', [a])
  sqrt = (a: Id): Id => this.#apply('sqrt', [a])
  floor = (a: Id): Id => this.#apply('floor', [a])
  trunc = (a: Id): Id => this.#apply('trunc', [a])
  min = (a: Id, b: Id): Id => this.#apply('min', [a, b])
  max = (a: Id, b: Id): Id => this.#apply('max', [a, b])
  less = (a: Id, b: Id): Id => this.#apply('less', [a, b])
  atMost = (a: Id, b: Id): Id => this.#apply('atMost', [a, b])
  equal = (a: Id, b: Id): Id => this.#apply('equal', [a, b])
  both = (a: Id, b: Id): Id => this.#apply('both', [a, b])
  either = (a: Id, b: Id): Id => this.#apply('either', [a, b])
  opposite = (a: Id): Id => this.#apply('opposite', [a])
  bits = (a: Id): Id => this.#apply('bits', [a])
  fromBits = (a: Id): Id => this.#apply('fromBits', [a])
  addInt = (a: Id, b: Id): Id => this.#apply('addInt', [a, b])
  subInt = (a: Id, b: Id): Id => this.#apply('subInt', [a, b])
  mulInt = (a: Id, b: Id): Id => this.#apply('mulInt', [a, b])
  andInt = (a: Id, b: Id): Id => this.#apply('andInt', [a, b])
  orInt = (a: Id, b: Id): Id => this.#apply('orInt', [a, b])
  xorInt = (a: Id, b: Id): Id => this.#apply('xorInt', [a, b])
  shiftLeft = (a: Id, count: number): Id => this.#apply('shiftLeft', [a], count)
  shiftRight = (a: Id, count: number): Id => this.#apply('shiftRight', [a], count)

  /** A truth value made into 1 or 0 and asked for again is the truth value. */
  differ = (a: Id, b: Id): Id => {
    const { op, args } = this.nodes[a]!
    if (
      op === 'select' &&
      this.#isLiteral(b, 0) &&
      this.#isLiteral(args[1]!, 1) &&
      this.#isLiteral(args[2]!, 0)
    ) {
      return args[0]!
    }
    return this.#apply('differ', [a, b])
  }

  select = (test: Id, yes: Id, no: Id): Id => {
    if (yes === no) return yes
    const known = this.#truth(test)
    return known === null ? this.#apply('select', [test, yes, no]) : known ? yes : no
  }

  #isLiteral(id: Id, value: number): boolean {
    const node = this.nodes[id]!
    return node.op === 'float' && node.value === value
  }
}

/** Whether a number is a power of two, of either sign, whose reciprocal is one as well. */
function isPowerOfTwo(value: number): boolean {
  const bits = numbers.bits(value)
  const exponent = (bits >> 52n) & 0x7ffn
  return (bits & 0xfffffffffffffn) === 0n && exponent > 0n && exponent < 2046n
}
